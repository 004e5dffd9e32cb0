import { parseTemplate } from '../template/template';

/** A piece of a page, filled with values; every value is escaped. */
export type Fragment = (values: Record<string, unknown>) => string;

/** Parses a piece of a page, written in Liquid. */
export async function pageFragment(html: string): Promise<Fragment> {
	const { render } = await parseTemplate('Page', html, true);
	return render;
}
