/** The template library's door: it loads where the first template is parsed. */
export type Library = typeof import('liquidjs');
export type { Context, Emitter, Liquid, Tag, TagToken, Template as Node, TopLevelToken } from 'liquidjs';

let library: Promise<Library> | undefined;

/** The library itself. */
export async function loadLiquid(): Promise<Library> {
	library ??= import('liquidjs');
	return await library;
}
