import { Refusal, type Reason } from '../../outcome';
import type { MessageLinks } from '../writer';
import { engineFor, LONGEST_SOURCE } from './liquid/engine';
import { needsIn } from './needs';

/** A parsed template. */
export interface Template {
	/**
	 * Its text for one person; links in `{% link %}` lead where `links` says. Throws a Refusal that names the field
	 * where the template can't be filled.
	 */
	render(values: Readonly<Record<string, unknown>>, links?: MessageLinks): string;
	/** The variables that it needs and has no default for, e.g. `profile.firstName`. */
	readonly needs: readonly string[];
}

/**
 * Parses Liquid. Values are HTML-escaped when `html` is set (use `| raw` where markup is meant). Numbers, dates and
 * plurals follow the language (BCP 47). A template reads the values it is given and nothing else: own properties,
 * no files, no prototypes, no functions. Throws a Refusal that names the field when the template is broken.
 */
export async function parseTemplate(field: string, source: string, html: boolean, language = 'en'): Promise<Template> {
	if (source.length > LONGEST_SOURCE) {
		throw new Refusal(broken(field, `it has ${source.length.toLocaleString('en')} characters; the most is ${LONGEST_SOURCE.toLocaleString('en')}`));
	}
	const engine = await engineFor(html, language);
	const parsed = attempt(() => engine.parse(source));
	if ('failure' in parsed) throw new Refusal(broken(field, parsed.failure.message));
	const nodes = parsed.value;
	const fill = engine.filler(nodes);
	let needs: readonly string[] | undefined;
	return {
		render: (values, links) => {
			const filled = attempt(() => fill(values, links));
			if ('failure' in filled) throw new Refusal(unfillable(field, filled.failure.message));
			return filled.value;
		},
		get needs() {
			return needs ??= needsIn(engine.library, nodes);
		},
	};
}

/** The variables that a template needs and has no default for. */
export function needsOf(template: Template): readonly string[] {
	return template.needs;
}

type Attempt<Value> = { value: Value } | { failure: Error };

function attempt<Value>(work: () => Value): Attempt<Value> {
	try {
		return { value: work() };
	} catch (error) {
		return { failure: error as Error };
	}
}

function broken(field: string, why: string): Reason {
	return {
		code: 'broken-template',
		field,
		message: `The template in '${field}' can't be read: ${why}`,
		advice: 'Check the Liquid tags there: every {{ needs its }}, every {% if %} its {% endif %}.',
	};
}

function unfillable(field: string, why: string): Reason {
	const endless = /limit exceeded|Invalid string length|call stack/.test(why);
	return {
		code: endless ? 'endless-template' : 'unfillable-template',
		field,
		message: endless ? `The template in '${field}' takes more time or room than one message may: ${why}` : `The template in '${field}' can't be filled: ${why}`,
		advice: endless ? 'Look for loops over long lists or ranges and for texts that grow in a loop.' : 'Check the filter or tag that is named, and the values it is given.',
	};
}
