import { hash, lettersOf } from './hash';

/** An e-mail address in comparable parts. */
export interface Email {
	text: string;
	local: string;
	domain: string;
	/** The digits of the local part. */
	digits: string;
	letters: number;
	hash: number;
}

/** A number or key that a system knows a person by. */
export interface OtherId {
	kind: string;
	value: string;
	/** One person has one: another value speaks against it being the same person. */
	unique: boolean;
	hash: number;
}

/** Reads an address as written, also `Name <address>`; undefined when there is no `@` nor anything like it. */
export function readEmail(written: string): Email | undefined {
	const whole = written.slice(0, 320);
	const open = whole.lastIndexOf('<');
	const inside = open >= 0 ? whole.slice(open + 1).replace(/>.*$/s, '') : whole;
	const text = inside.normalize('NFKC').trim().toLowerCase().replace(/^mailto:/, '');
	if (text.length < 5 || /\s/.test(text)) return undefined;
	const at = text.lastIndexOf('@');
	const local = at > 0 ? text.slice(0, at) : text;
	return { text, local, domain: at > 0 ? text.slice(at + 1) : '', digits: local.replace(/\D/g, ''), letters: lettersOf(text), hash: hash(text, 3) };
}

/** The digits that identify a line: the last nine, without trunk and country prefixes; undefined for fewer than six. */
export function readPhone(written: string): string | undefined {
	const digits = written.slice(0, 60).normalize('NFKC').replace(/\D/g, '');
	if (digits.length < 6 || /^(\d)\1+$/.test(digits)) return undefined;
	return digits.slice(-9);
}

/** Whether two phones are one line; a number without its area code agrees with the full one. */
export function samePhone(one: string, other: string): boolean {
	if (one === other) return true;
	const length = Math.min(one.length, other.length);
	return length >= 7 && one.slice(-length) === other.slice(-length);
}

const UNIQUE = /^(?:customer:|nationalid$|socialsecurity$|tax$)/;

/** Reads another number of a person; the country or state of issue is no part of it. */
export function readId(kind: string, written: string): OtherId | undefined {
	const value = written.slice(0, 100).normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	if (value.length < 3 || /^0+$/.test(value)) return undefined;
	return { kind, value, unique: UNIQUE.test(kind), hash: hash(`${kind} ${value}`, 5) };
}
