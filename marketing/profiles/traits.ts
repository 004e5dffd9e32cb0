import { isDeepStrictEqual } from 'node:util';
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
	const kept: Traits = {};
	let count = 0;
	for (const writtenName in written) {
		const value = written[writtenName];
		if (saysNothing(value) || !Object.hasOwn(written, writtenName)) continue;
		const name = withoutNull(writtenName).trim();
		if (name === '' || FORBIDDEN.has(name)) continue;
		if (name.length > LONGEST_NAME) return refused(tooBig(name.slice(0, 30), `its name is longer than ${LONGEST_NAME} characters`));
		const size = sizeOf(value);
		if (size > LONGEST_VALUE) {
			return refused(tooBig(name, `it has ${size.toLocaleString('en')} characters; the most is ${LONGEST_VALUE.toLocaleString('en')}`));
		}
		kept[name] = cleaned(value);
		count++;
	}
	if (count > MOST_TRAITS) return refused(tooBig('traits', `there are ${count}; the most is ${MOST_TRAITS}`));
	return accepted(kept);
}

/** Newer values over older ones; gives the older object itself when nothing changes. */
export function mergeTraits(older: Traits, newer: Traits): Traits {
	for (const name in newer) {
		// Not by their JSON: PostgreSQL keeps the members of an object in an order of its own.
		if (older[name] !== newer[name] && !isDeepStrictEqual(older[name], newer[name])) return { ...older, ...newer };
	}
	return older;
}

function saysNothing(value: unknown): boolean {
	return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function sizeOf(value: unknown): number {
	if (typeof value === 'string') return value.length;
	return typeof value === 'object' ? JSON.stringify(value).length : 0;
}

/** The value as it will be read again. PostgreSQL can't keep the character U+0000, and no name has one. */
function cleaned(value: unknown): unknown {
	if (typeof value === 'string') return withoutNull(value).trim();
	if (typeof value !== 'object') return value;
	return JSON.parse(JSON.stringify(value).replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1'));
}

function withoutNull(text: string): string {
	return text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
}

function tooBig(name: string, why: string) {
	return { code: 'trait-too-big', field: name, message: `"${name}" can't be kept: ${why}`, advice: 'Leave this column out of the traits.' };
}
