import { accepted, refused, type Outcome, type Reason } from '../../outcome';
import { readTemplateText } from '../whatsapp/read-template-text';
import type { Field } from './fields';

const MOST_TEXTS = 50;

/** Judges what somebody wrote into a field; `where` is the field as people see it, with its form and language. */
export function readField({ kind, longest }: Field, written: unknown, where: string): Outcome<unknown> {
	if (kind === 'template') return readTemplateText(written, where);
	if (kind === 'texts') return readTexts(written, longest, where);
	if (kind === 'objections') return readObjections(written, longest, where);
	if (kind === 'map') return readMap(written, longest, where);
	const text = readText(written, longest, where);
	if (!text.ok || kind === 'text' || text.value.trim() === '') return text;
	const fault = addressFault(text.value.trim(), where, kind === 'app-address');
	return fault ? refused(fault) : accepted(text.value.trim());
}

/** Judges a text: a number is one, an object is none. */
export function readText(written: unknown, longest: number, where: string): Outcome<string> {
	if (written === null || written === undefined) return accepted('');
	if (typeof written === 'object') {
		return refused({ code: 'no-text', field: where, message: `There is ${Array.isArray(written) ? 'a list' : 'an object'} in '${where}', not a text` });
	}
	const text = String(written).replaceAll('\r\n', '\n').replaceAll('\u0000', '');
	return text.length <= longest ? accepted(text) : refused(tooLong(where, text.length, longest));
}

/** What is wrong with an address in a brief; Liquid is filled in later, so it is let through. */
export function addressFault(address: string, where: string, app = false): Reason | undefined {
	if (/^\s*\{[{%]/.test(address)) return undefined;
	const filled = address.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/gs, 'x');
	const { protocol } = URL.parse(filled) ?? { protocol: '' };
	if (protocol === 'https:' || protocol === 'http:') return undefined;
	if (app && /^[a-z][a-z0-9+.-]*:$/i.test(protocol) && !/^(?:javascript|data|vbscript|file|blob):$/i.test(protocol)) return undefined;
	return {
		code: 'no-address',
		field: where,
		message: `"${address.slice(0, 100)}" in '${where}' is no web address`,
		advice: 'Give the full address, beginning with https://, or Liquid that gives one.',
	};
}

function readTexts(written: unknown, longest: number, where: string): Outcome<string[]> {
	const list = typeof written === 'string' ? written.split('\n') : written ?? [];
	if (!Array.isArray(list)) return refused({ code: 'no-list', field: where, message: `There is no list in '${where}'`, advice: 'Give a list of texts, or one text a line.' });
	if (list.length > MOST_TEXTS) return refused({ code: 'too-many', field: where, message: `'${where}' has ${list.length} entries; the most is ${MOST_TEXTS}` });
	const read = list.map((one) => readText(one, longest, where));
	const fault = read.find((one) => !one.ok);
	if (fault && !fault.ok) return fault;
	return accepted(read.flatMap((one) => (one.ok && one.value.trim() !== '' ? [one.value.trim()] : [])));
}

function readObjections(written: unknown, longest: number, where: string): Outcome<{ says: string; answer: string }[]> {
	if (!Array.isArray(written) || written.length > MOST_TEXTS) {
		return refused({ code: 'no-list', field: where, message: `There is no list of at most ${MOST_TEXTS} objections in '${where}'`, advice: 'Give a list of { "says": …, "answer": … }.' });
	}
	const objections: { says: string; answer: string }[] = [];
	for (const one of written) {
		const says = readText((one as { says?: unknown } | null)?.says, longest, where);
		const answer = readText((one as { answer?: unknown } | null)?.answer, longest, where);
		if (!says.ok) return says;
		if (!answer.ok) return answer;
		objections.push({ says: says.value, answer: answer.value });
	}
	return accepted(objections);
}

function readMap(written: unknown, longest: number, where: string): Outcome<Record<string, string>> {
	if (typeof written !== 'object' || written === null || Array.isArray(written)) return refused({ code: 'no-map', field: where, message: `There are no named texts in '${where}'`, advice: 'Give an object of texts, like { "screen": "offers" }.' });
	const map: Record<string, string> = {};
	for (const [name, value] of Object.entries(written).slice(0, MOST_TEXTS)) {
		const text = readText(value, longest, where);
		if (!text.ok) return text;
		map[name] = text.value;
	}
	return accepted(map);
}

function tooLong(where: string, length: number, longest: number): Reason {
	const say = (number: number) => number.toLocaleString('en');
	return { code: 'too-long', field: where, message: `'${where}' has ${say(length)} characters; the most is ${say(longest)}`, advice: 'Shorten it.' };
}
