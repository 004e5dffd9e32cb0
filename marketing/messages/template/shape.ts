import { settleValues, markValues } from '../whatsapp/formatting';
import { parseTemplate } from './template';

/** Fills a shape for one person; throws where it can't be filled. */
export type FillShape<Shape> = (values: Record<string, unknown>) => Shape;

/** Which texts of a shape values must not format, by the name under which they stand. */
export interface ShapeTerms {
	unformatted?: readonly string[];
}

/**
 * Parses every text inside an object as Liquid, once; the function it gives fills the object for one person after another.
 * Everything that is no text stays as it is. Throws a Refusal that names the place of a broken template.
 */
export async function shapeTemplate<Shape>(shape: Shape, { unformatted = [] }: ShapeTerms = {}): Promise<FillShape<Shape>> {
	const fill = await filler(shape, [], (name) => unformatted.includes(name));
	return (values) => fill(values) as Shape;
}

async function filler(part: unknown, path: readonly string[], guards: (name: string) => boolean): Promise<FillShape<unknown>> {
	if (typeof part === 'string') return await textFiller(part, path, path.some(guards));
	if (typeof part !== 'object' || part === null) return () => part;
	const inner = await Promise.all(Object.entries(part).map(async ([name, value]) => [name, await filler(value, [...path, name], guards)] as const));
	if (Array.isArray(part)) return (values) => inner.map(([, fill]) => fill(values));
	return (values) => Object.fromEntries(inner.map(([name, fill]) => [name, fill(values)]));
}

async function textFiller(text: string, path: readonly string[], guarded: boolean): Promise<FillShape<string>> {
	if (!/\{[{%]/.test(text)) return () => text;
	const template = await parseTemplate(nameOf(path), guarded ? markValues(text) : text, false);
	return guarded ? (values) => settleValues(template.render(values)) : (values) => template.render(values);
}

/** `body`, `0` as a reader counts: Body 1. */
function nameOf(path: readonly string[]): string {
	const words = path.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part.replaceAll(/([A-Z])/g, ' $1').toLowerCase())).join(' ');
	return words === '' ? 'Text' : words[0].toUpperCase() + words.slice(1);
}
