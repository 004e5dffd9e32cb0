import type { Reason } from '../../outcome';
import { addressFault, readText } from '../brief/read-field';

/** Reads what somebody wrote into a brand kit, piece by piece; what can't be read is remembered and read as nothing. */
export class KitReader {
	/** What was wrong, in the order of reading. */
	readonly faults: Reason[] = [];

	wrong(code: string, field: string, message: string, advice?: string): void {
		this.faults.push({ code, field, message, advice });
	}

	text(written: unknown, longest: number, field: string): string {
		const read = readText(written, longest, field);
		if (read.ok) return read.value.trim();
		this.faults.push(read.reason);
		return '';
	}

	/** A text in one line. */
	line(written: unknown, longest: number, field: string): string {
		return this.text(written, longest, field).replaceAll(/[\s\p{Cc}]+/gu, ' ');
	}

	address(written: unknown, field: string): string {
		const address = this.line(written, 2_000, field);
		const fault = address === '' ? undefined : addressFault(address, field);
		if (fault) this.faults.push(fault);
		return address;
	}

	/** A colour as `#rrggbb`; empty where nothing is written. */
	colour(written: unknown, field: string): string {
		const colour = this.line(written, 40, field).toLowerCase();
		if (/^#[0-9a-f]{6}$/.test(colour) || colour === '') return colour;
		if (/^#[0-9a-f]{3}$/.test(colour)) return colour.replaceAll(/[0-9a-f]/g, '$&$&');
		this.wrong('no-colour', field, `"${colour}" is no colour`, 'Write it like #1f4e79.');
		return '';
	}

	/** The families of a font, as they may stand in a style. */
	fonts(written: unknown, field: string): string {
		const fonts = this.line(written, 300, field);
		const families = fonts.split(',').map((family) => family.replaceAll(/^\s*["']|["']\s*$/g, '').trim()).filter((family) => family !== '');
		if (families.every((family) => /^[\p{L}\p{N} -]+$/u.test(family))) return families.join(', ');
		this.wrong('no-font', field, `"${fonts.slice(0, 60)}" are no names of fonts`, 'Write names that every mail program has, like Georgia, serif.');
		return '';
	}

	/** An object's fields; none where it is no object. */
	fields(written: unknown, field: string): Record<string, unknown> {
		if (written === undefined || written === null || written === '') return {};
		if (typeof written === 'object' && !Array.isArray(written)) return written as Record<string, unknown>;
		this.wrong('no-fields', field, `There are no fields in '${field}'`, 'Give an object, or fields one by one.');
		return {};
	}

	list(written: unknown, field: string): unknown[] {
		if (written === undefined || written === null || written === '') return [];
		if (Array.isArray(written) && written.length <= 500) return written;
		this.wrong('no-list', field, `There is no list of at most 500 entries in '${field}'`);
		return [];
	}

	/** An ISO 3166 code, or `*` for every country. */
	country(written: unknown, field: string): string {
		const country = this.line(written, 40, field).toUpperCase();
		if (country === '' || country === '*') return '*';
		if (/^[A-Z]{2}$/.test(country) && regions.of(country)) return country;
		this.wrong('no-country', field, `"${country}" is no country`, 'Give its code of two letters, like DE, or * for all others.');
		return '*';
	}
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
