import type { ReadingContext } from './context';
import type { Library, Node } from './liquidjs';
import type { Output } from './output';
import { plainValueOf } from './plain-value';

/** Writes a template into an output. */
export type Plan = (context: ReadingContext, output: Output) => void;

/** The text of a node that is nothing but text; undefined for Liquid. */
export function plainText(node: Node): string | undefined {
	const { str } = node as { str?: unknown };
	return typeof str === 'string' ? str : undefined;
}

/**
 * The outermost nodes of a template, ready to be written one after another. The library itself would look at the clock
 * and start a generator for each piece of text; what is inside tags it writes in its own way.
 */
export function planOf(library: Library, nodes: readonly Node[]): Plan {
	const { LiquidError, RenderError, toValueSync } = library;
	const steps = nodes.map((node) => plainText(node) ?? { node, plain: plainValueOf(library, node) });
	return (context, output) => {
		for (const step of steps) {
			if (typeof step === 'string') {
				output.write(step);
				continue;
			}
			const { node, plain } = step;
			try {
				const given = plain ? plain(context) : toValueSync(node.render(context, output) as IterableIterator<unknown>);
				// Some tags write, others give their text back.
				if (given) output.write(given);
			} catch (error) {
				throw LiquidError.is(error) ? error : new RenderError(error as Error, node);
			}
			// A `break` outside of a loop ends the template.
			if (context.breakCalled || context.continueCalled) return;
		}
	};
}
