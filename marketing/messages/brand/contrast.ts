import { hex } from 'wcag-contrast';

/** How well one colour is read on another: 1 to 21. Source: WCAG 2.2, 1.4.3. */
export function contrast(one: string, other: string): number {
	return hex(one, other);
}

/** What ordinary text needs. Source: WCAG 2.2, 1.4.3. */
export const READABLE = 4.5;

/** Of black and white the one that is better read on a colour. */
export function onColour(colour: string): string {
	return contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';
}

/** A colour moved towards white or black until it can be read on a background. */
export function readableOn(background: string, colour: string): string {
	const towards = contrast(background, '#ffffff') > contrast(background, '#000000') ? 255 : 0;
	for (let step = 0; step <= 20; step++) {
		const moved = mixed(colour, towards, step / 20);
		if (contrast(background, moved) >= READABLE) return moved;
	}
	return towards === 255 ? '#ffffff' : '#000000';
}

function mixed(colour: string, towards: number, share: number): string {
	const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
	return `#${parts.map((part) => Math.round(part + (towards - part) * share).toString(16).padStart(2, '0')).join('')}`;
}
