import type { IDataObject } from 'n8n-workflow';
import type { WrittenBrief } from '../../marketing/messages';
import { asList, type Read } from '../kit';

type Row = Record<string, unknown>;

const TEXT = ['headline', 'text', 'offer', 'image', 'imageAlt', 'callToAction', 'link', 'legal'];
const PLAIN = ['subject', 'preheader', 'mjml', 'html', 'plainText', 'greeting', 'salutation', 'message', 'title', 'body', 'link', 'collapse', 'closing'];

/** What the form of a message says. Two texts in one language are left to the judge: the later one would hide the first. */
export function readMessageForm(read: Read): WrittenBrief & { twice?: string } {
	const language = textOf(read<unknown>('language'));
	const first = Object.fromEntries(TEXT.map((name) => [name, read<unknown>(name)]));
	const others = rowsOf(read<IDataObject>('translations'));
	const texts: Record<string, Row> = Object.create(null) as Record<string, Row>;
	let twice: string | undefined;
	for (const row of [{ ...first, language }, ...others]) {
		const code = textOf((row as Row).language);
		if (code in texts) twice ??= code;
		texts[code] = pick(row, TEXT);
	}
	return { name: read<unknown>('messageName'), defaultLanguage: language, texts, overrides: overridesOf(rowsOf(read<IDataObject>('wordings'))), twice };
}

/** Several rows about one channel and language are put together. */
function overridesOf(rows: Row[]): Record<string, Record<string, Row>> {
	const overrides: Record<string, Record<string, Row>> = {};
	for (const row of rows) {
		const [form, language] = [textOf(row.form), textOf(row.language)];
		const said = wordingOf(form, row);
		if (Object.keys(said).length === 0) continue;
		overrides[form] ??= {};
		overrides[form][language] = { ...overrides[form][language], ...said };
	}
	return overrides;
}

function wordingOf(form: string, row: Row): Row {
	const template = form === 'whatsapp' ? templateOf(row) : undefined;
	const lists = { hashtags: asList(row.hashtags), answers: asList(row.answers), neverSay: linesOf(row.neverSay), objections: objectionsOf(row.objections) };
	return {
		...pick(row, PLAIN),
		...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
		...(template ? { template } : {}),
	};
}

function templateOf(row: Row): Row | undefined {
	const name = textOf(row.templateName);
	if (name === '') return undefined;
	const [kind, value] = [textOf(row.headerKind), textOf(row.headerValue)];
	const buttons = linesOf(row.buttons).map((line) => {
		const [, button = '', filled = ''] = /^\s*([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
		return { kind: button, value: filled };
	});
	return {
		name,
		language: textOf(row.templateLanguage) || textOf(row.language).replace('-', '_'),
		approved: textOf(row.approved) || undefined,
		header: kind === '' || kind === 'none' ? undefined : kind === 'text' ? { kind, text: value } : { kind, link: value },
		parameters: linesOf(row.parameters),
		buttons: buttons.length > 0 ? buttons : undefined,
	};
}

function objectionsOf(written: unknown): { says: string; answer: string }[] {
	return linesOf(written).map((line) => {
		const [says, ...answer] = line.split('=>');
		return { says: says.trim(), answer: answer.join('=>').trim() };
	});
}

/** The fields that hold something. */
function pick(row: Row, names: string[]): Row {
	return Object.fromEntries(names.flatMap((name) => (textOf(row[name]) === '' ? [] : [[name, row[name]]])));
}

/** The rows of a form. */
export function rowsOf(collection: IDataObject | undefined): Row[] {
	const rows = collection?.row;
	return Array.isArray(rows) ? (rows as Row[]) : [];
}

function linesOf(written: unknown): string[] {
	if (Array.isArray(written)) return written.map(String);
	return textOf(written).split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function textOf(written: unknown): string {
	return written === null || written === undefined ? '' : String(written).trim();
}
