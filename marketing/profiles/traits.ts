import { accepted, refused, type Outcome } from '../outcome';

/** What is so about a person: plain JSON values by name. */
export type Traits = Record<string, unknown>;

/** After Segment's limits of one identify call: 300 traits, 32 kB each value. */
const MOST_TRAITS = 300;
const LONGEST_VALUE = 32_000;
const LONGEST_NAME = 100;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Keeps the traits that say something; refuses the lot when one is too big to be a trait. */
export function readTraits(written: Traits): Outcome<Traits> {
	const kept: [string, unknown][] = [];
	for (const [written_name, value] of Object.entries(written)) {
		const name = withoutNull(written_name.trim());
		if (name === '' || FORBIDDEN.has(name) || saysNothing(value)) continue;
		if (name.length > LONGEST_NAME) return refused(tooBig(name.slice(0, 30), `its name is longer than ${LONGEST_NAME} characters`));
		const size = sizeOf(value);
		if (size > LONGEST_VALUE) {
			return refused(tooBig(name, `it has ${size.toLocaleString('en')} characters; the most is ${LONGEST_VALUE.toLocaleString('en')}`));
		}
		kept.push([name, cleaned(value)]);
	}
	if (kept.length > MOST_TRAITS) return refused(tooBig('traits', `there are ${kept.length}; the most is ${MOST_TRAITS}`));
	return accepted(Object.fromEntries(kept));
}

/** Newer values over older ones; gives the older object itself when nothing changes. */
export function mergeTraits(older: Traits, newer: Traits): Traits {
	const changes = Object.entries(newer).some(([name, value]) => !same(older[name], value));
	return changes ? { ...older, ...newer } : older;
}

function same(left: unknown, right: unknown): boolean {
	if (left === right) return true;
	return typeof left === 'object' && typeof right === 'object' && JSON.stringify(left) === JSON.stringify(right);
}

function saysNothing(value: unknown): boolean {
	return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function sizeOf(value: unknown): number {
	if (typeof value === 'string') return value.length;
	return typeof value === 'object' ? JSON.stringify(value).length : 0;
}

/** PostgreSQL can't keep the character U+0000, and no name has one. */
function cleaned(value: unknown): unknown {
	if (typeof value === 'string') return withoutNull(value).trim();
	if (typeof value !== 'object') return value;
	const json = JSON.stringify(value);
	return json.includes('\\u0000') ? JSON.parse(json.replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1')) : value;
}

function withoutNull(text: string): string {
	return text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
}

function tooBig(name: string, why: string) {
	return { code: 'trait-too-big', field: name, message: `"${name}" can't be kept: ${why}`, advice: 'Leave this column out of the traits.' };
}
