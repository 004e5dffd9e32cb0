import type { Palette } from '../../brand/brand-kit';

/**
 * The styles by which a mail turns dark with its reader's device. Classes are put on by the layout.
 * Outlook on the web turns colours itself and marks what it turned with `data-ogsc` (text) and `data-ogsb` (background).
 */
export function darkStyle({ background, paper, text, muted, primary, buttonText }: Palette): string {
	const rules: [selector: string, property: string, colour: string][] = [
		['.x-background, .x-background > div', 'background-color', background],
		['.x-paper, .x-paper > table, .x-paper > table > tbody > tr > td', 'background-color', paper],
		['.x-offer > table > tbody > tr > td > table', 'background-color', background],
		['.x-text div, .x-text p, .x-text li', 'color', text],
		['.x-muted div, .x-muted a, .x-picture a, .x-picture img', 'color', muted],
		['.x-offer > table > tbody > tr > td > table', 'border-color', primary],
		['.x-button td', 'background-color', primary],
		['.x-button a', 'background-color', primary],
		['.x-button a', 'color', buttonText],
	];
	const write = (prefix: string, wanted: (property: string) => boolean) => rules.filter(([, property]) => wanted(property))
		.map(([selectors, property, colour]) => `${selectors.split(', ').map((one) => prefix + one).join(', ')} { ${property}: ${colour} !important; }`);
	const switched = ['.x-light-only { display: none !important; }', '.x-dark-only { display: table-cell !important; max-height: none !important; }'];
	return [
		':root { color-scheme: light dark; supported-color-schemes: light dark; }',
		`@media (prefers-color-scheme: dark) {\n${[...write('', () => true), ...switched].join('\n')}\n}`,
		...write('[data-ogsc] ', (property) => property === 'color'),
		...write('[data-ogsb] ', (property) => property !== 'color'),
	].join('\n');
}
