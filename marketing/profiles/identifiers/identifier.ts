import { accepted, refused, type Outcome } from '../../outcome';
import { deviceKey, deviceText, longestDevice } from './device';
import { emailKey, isPlainEmail, sendable } from './email';
import { dialled, phoneKey } from './phone';

/** One address or key of a person as somebody wrote it. `kind` is `email`, `phone`, `card`, `customer:<system>` … */
export interface WrittenIdentifier {
	kind: string;
	value: unknown;
}

/** One address or key of a person: `value` is for matching only, `original` is what we send to. */
export interface Identifier {
	kind: string;
	value: string;
	original: string;
}

const LONGEST = 512;
const KIND = /^[^\p{Cc}\p{Cs}]{1,100}$/u;

/** Values that systems write where they know nothing. After Segment's blocked values. */
const NOTHING = /^(?:[0\s.-]*|-1|null|undefined|none|nan|n\/?a|nil|unknown|anonymous|brak|keine|няма|אין)$/i;

/** Kind and value as one key. A value has no line breaks, so no two identifiers share a key. */
export function identifierKey({ kind, value }: { kind: string; value: string }): string {
	return `${kind}\n${value}`;
}

/** Normalises an identifier, or says why nobody can be recognised by it. Empty ones give undefined. */
export function readIdentifier(written: WrittenIdentifier, country?: string): Outcome<Identifier> | undefined {
	if (written.kind === 'email' && isPlainEmail(written.value)) {
		return accepted({ kind: 'email', value: written.value, original: written.value });
	}
	const text = asText(written.kind === 'device' ? deviceText(written.value) : written.value);
	if (text === '') return undefined;
	const name = kindName(written.kind);
	if (!KIND.test(written.kind)) return refused(unusable('Identifier kind', printable(written.kind), 'is empty, too long or unreadable'));
	const longest = written.kind === 'device' ? longestDevice(text, LONGEST) : LONGEST;
	if (text.length > longest) return refused(unusable(name, `${text.slice(0, 20)}…`, `is longer than ${longest} characters`));
	if (/[\p{Cc}\p{Cs}]/u.test(text)) return refused(unusable(name, printable(text), 'holds control characters'));
	if (NOTHING.test(text.normalize('NFKC'))) return refused(unusable(name, text, 'stands for "nothing known"'));
	return byKind(written.kind, text, name, country);
}

function byKind(kind: string, text: string, name: string, country?: string): Outcome<Identifier> {
	if (kind === 'email') {
		const value = emailKey(text);
		return value ? accepted({ kind, value, original: sendable(text) }) : refused(unusable(name, text, 'is not an e-mail address'));
	}
	if (kind === 'phone') {
		const value = phoneKey(text, country);
		if (value) return accepted({ kind, value, original: value.startsWith('+54') ? (dialled(text, country) as string) : text });
		return refused(unusable(name, text, country ? `is not a phone number of ${country} or with a country prefix` : 'is not a phone number with a country prefix (no country is given)'));
	}
	// WhatsApp writes numbers without the plus; its newer user ids are no numbers.
	if (kind === 'whatsapp') return accepted({ kind, value: phoneKey(/^\d{7,15}$/.test(text) ? `+${text}` : text, country) ?? text, original: text });
	if (kind === 'device') {
		const key = deviceKey(text);
		return key ? accepted({ kind, ...key }) : refused(unusable(name, text, 'is no browser\'s subscription: it needs an endpoint that begins with https://'));
	}
	if (kind === 'person') {
		const value = folded(text);
		return value === '' ? refused(unusable(name, text, 'has no letters and no digits')) : accepted({ kind, value, original: text });
	}
	return accepted({ kind, value: text.normalize('NFKC').toLowerCase(), original: text });
}

function unusable(name: string, text: string, why: string) {
	return { code: 'invalid-identifier', field: name, message: `${name} "${text.slice(0, 100)}" ${why}` };
}

/** Letters and digits alone, without marks and case: how a name, a birth date and an address are compared as one key. */
function folded(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function asText(value: unknown): string {
	// Invisible marks (zero width, writing direction) come along with copied text.
	if (typeof value === 'string') return value.replace(/\p{Cf}/gu, '').trim();
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return '';
}

function printable(text: string): string {
	return text.replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}

/** What a kind of identifier is called towards people. */
export function kindName(kind: string): string {
	if (kind === 'email') return 'E-mail';
	if (kind === 'phone') return 'Phone';
	if (kind === 'whatsapp') return 'WhatsApp';
	if (kind === 'person') return 'Name, birth date and address';
	if (kind.startsWith('customer:')) return `Customer number (${kind.slice('customer:'.length)})`;
	return kind;
}
