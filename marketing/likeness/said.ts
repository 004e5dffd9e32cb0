import { placeOf, type Slot } from './trait-names';

/** The texts of a person's traits by what they say. */
export interface Said {
	given: string; middle: string; family: string; maiden: string; suffix: string; gender: string;
	birth: string; birthYear: string; birthMonth: string; birthDay: string;
	street: string; house: string; postcode: string;
	full: string[]; organisations: string[]; towns: string[]; wholes: string[]; emails: string[]; phones: string[];
	ids: { kind: string; value: string }[];
}

const LONGEST = 320;
const MOST = 12;
const DEEPEST = 3;
/** What systems write where they know nothing. */
const NOTHING = /^(?:-+|n\/?a|null|none|nil|undefined|unknown|nan|anonymous|test|brak|keine|unbekannt|неизвестно|אין)?$/i;

/** Collects the texts of all traits that say something about the person; looks into objects and lists too. */
export function gather(traits: unknown): Said {
	const said: Said = {
		given: '', middle: '', family: '', maiden: '', suffix: '', gender: '', birth: '', birthYear: '', birthMonth: '', birthDay: '',
		street: '', house: '', postcode: '', full: [], organisations: [], towns: [], wholes: [], emails: [], phones: [], ids: [],
	};
	walk(traits, said, 0);
	return said;
}

function walk(value: unknown, said: Said, depth: number): void {
	if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
	let count = 0;
	for (const name in value) {
		// More traits than any profile may have.
		if (!Object.hasOwn(value, name) || ++count > 400) continue;
		put(name, (value as Record<string, unknown>)[name], said, depth);
	}
}

function put(name: string, value: unknown, said: Said, depth: number): void {
	if (Array.isArray(value)) {
		for (const one of value.slice(0, 4)) put(name, one, said, depth + 1);
		return;
	}
	if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
		walk(value, said, depth + 1);
		return;
	}
	const place = placeOf(name);
	const text = place && textOf(value);
	if (place && text) keep(place.slot, place.kind, text, said);
}

function textOf(value: unknown): string {
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
	if (typeof value !== 'string') return '';
	const text = (value.length > LONGEST ? value.slice(0, LONGEST) : value).trim();
	return NOTHING.test(text) ? '' : text;
}

function keep(slot: Slot, kind: string, text: string, said: Said): void {
	switch (slot) {
		case 'id': if (said.ids.length < MOST) said.ids.push({ kind, value: text }); break;
		case 'full': said.full.push(text); break;
		case 'organisation': said.organisations.push(text); break;
		case 'email': said.emails.push(text); break;
		case 'phone': said.phones.push(text); break;
		case 'whole': said.wholes.push(text); break;
		case 'city':
		case 'locality': if (said.towns.length < MOST) said.towns.push(text); break;
		case 'title':
		case 'unit':
		case 'state':
		case 'country': break;
		default: if (said[slot] === '') said[slot] = text;
	}
}
