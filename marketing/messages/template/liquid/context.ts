import type { MessageLinks } from '../../writer';
import type { Context, Library, Liquid } from './liquidjs';

/** What a template reads while it is filled: the values it is given, and where its links lead for this person. */
export interface ReadingContext extends Context {
	links?: MessageLinks;
}

/** Makes the contexts of an engine. */
export type ContextMaker = (values: Readonly<Record<string, unknown>>, links?: MessageLinks) => ReadingContext;

/** A context gives own properties that are no functions, and nothing else: the library would call a function. */
export function contextsFor({ Context: LibraryContext }: Library, liquid: Liquid): ContextMaker {
	class OwnValues extends LibraryContext implements ReadingContext {
		links?: MessageLinks;

		override readProperty(from: Parameters<Context['readProperty']>[0], key: Parameters<Context['readProperty']>[1]): unknown {
			if (typeof key === 'string' && typeof from === 'object' && from !== null && Object.hasOwn(from, key)) {
				const own: unknown = from[key];
				return typeof own === 'function' ? undefined : own;
			}
			return super.readProperty(from, key);
		}
	}
	return (values, links) => {
		const context = new OwnValues(values, liquid.options, { sync: true }, { liquid });
		context.links = links;
		return context;
	};
}
