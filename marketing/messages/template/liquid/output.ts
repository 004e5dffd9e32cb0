import type { Emitter } from './liquidjs';

/** One message may have that many characters: mail programs cut far earlier. */
const LONGEST_OUTPUT = 5_000_000;

/** Collects what a template writes, and stops it where that gets too much. */
export class Output implements Emitter {
	buffer = '';

	write(written: unknown): void {
		this.buffer += typeof written === 'string' ? written : textOf(written);
		if (this.buffer.length > LONGEST_OUTPUT) throw new Error('output limit exceeded');
	}
}

/** A value as it stands in a text. */
export function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.map(textOf).join('');
	if (value instanceof Date) return Date.prototype.toString.call(value);
	// Not the value's own toString, which an object may bring along.
	return typeof value === 'object' ? Object.prototype.toString.call(value) : String(value as number);
}
