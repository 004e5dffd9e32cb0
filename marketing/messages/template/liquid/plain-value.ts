import { escapeHtml } from '../escaping';
import type { ReadingContext } from './context';
import type { Library, Node } from './liquidjs';
import { textOf } from './output';

/** Gives what stands for a value in the text. */
export type PlainValue = (context: ReadingContext) => string;

/** An output as the library keeps it. */
interface Parts {
	value: { initial: { postfix: readonly unknown[] }; filters: readonly Filter[] };
}

interface Filter {
	name: string;
	args: readonly unknown[];
}

/** What the library calls the filter that it adds to outputs of HTML. */
const ADDED = '[object Function]';

/**
 * How to write an output that is nothing but a way to a value, `{{ profile.firstName }}`, perhaps with other words where
 * there is none, `{{ profile.firstName | default: "there" }}`, without half a dozen of the library's generators;
 * undefined for all others. Most outputs are of this kind.
 */
export function plainValueOf({ Output, TypeGuards }: Library, node: Node): PlainValue | undefined {
	if (!(node instanceof Output)) return undefined;
	const { value: { initial: { postfix }, filters } } = node as unknown as Parts;
	const [token] = postfix;
	if (postfix.length !== 1 || !TypeGuards.isPropertyAccessToken(token) || token.variable) return undefined;
	const path = token.props.flatMap((prop) => (TypeGuards.isWordToken(prop) ? [prop.content] : []));
	if (path.length === 0 || path.length < token.props.length) return undefined;
	const html = filters.at(-1)?.name === ADDED;
	const [filter, ...others] = html ? filters.slice(0, -1) : filters;
	const otherwise = filter && otherwiseOf(filter, TypeGuards);
	if (others.length > 0 || (filter && otherwise === undefined)) return undefined;
	const text = (context: ReadingContext) => {
		const value = context.getSync(path);
		return otherwise !== undefined && saysNothing(value) ? otherwise : textOf(value);
	};
	return html ? (context) => escapeHtml(text(context)) : text;
}

/** The words that stand for a value that is missing; undefined for another filter, or where they are no plain text. */
function otherwiseOf({ name, args: [words, ...more] }: Filter, { isQuotedToken }: Library['TypeGuards']): string | undefined {
	return name === 'default' && more.length === 0 && isQuotedToken(words) ? words.content : undefined;
}

/** What the library's filter `default` takes for missing. */
function saysNothing(value: unknown): boolean {
	return value === undefined || value === null || value === false || ((typeof value === 'string' || Array.isArray(value)) && value.length === 0);
}
