import { escapeHtml } from '../escaping';
import type { ReadingContext } from './context';
import type { Library, Node } from './liquidjs';
import { textOf } from './output';

/** Gives what stands for a value in the text. */
export type PlainValue = (context: ReadingContext) => string;

/** An output as the library keeps it. */
interface Parts {
	value: { initial: { postfix: readonly unknown[] }; filters: readonly { name: string }[] };
}

/** What the library calls the filter that it adds to outputs of HTML. */
const ADDED = '[object Function]';

/**
 * How to write an output that is nothing but a way to a value, `{{ profile.firstName }}`, without half a dozen of the
 * library's generators; undefined for all others. Most outputs are of this kind.
 */
export function plainValueOf({ Output, TypeGuards }: Library, node: Node): PlainValue | undefined {
	if (!(node instanceof Output)) return undefined;
	const { value: { initial: { postfix }, filters } } = node as unknown as Parts;
	const [token] = postfix;
	if (postfix.length !== 1 || !TypeGuards.isPropertyAccessToken(token) || token.variable) return undefined;
	const path = token.props.flatMap((prop) => (TypeGuards.isWordToken(prop) ? [prop.content] : []));
	if (path.length === 0 || path.length < token.props.length) return undefined;
	if (filters.length === 0) return (context) => textOf(context.getSync(path));
	return filters.length === 1 && filters[0].name === ADDED ? (context) => escapeHtml(textOf(context.getSync(path))) : undefined;
}
