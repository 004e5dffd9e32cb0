import type { PageTable } from '../../messages';
import type { PersonExport, Time } from '../export/document';
import { inWords, type Column, type Section, type Words } from './words';

/** How cells are written in one language. */
export interface Pen {
	words: Words;
	/** A time as people of the language write it. */
	when: (time: Time) => string;
}

/** The tables of each part of the page. */
export function tablesOf(person: PersonExport, pen: Pen): Record<Section, PageTable[]> {
	const { words, when } = pen;
	const word = (stored: string) => inWords(words, stored);
	const named = (columns: Column[]) => columns.map((column) => words.columns[column]);
	const one = (section: Section, columns: Column[], rows: string[][]): PageTable[] => (rows.length > 0 ? [{ caption: [words.sections[section].title], columns: named(columns), rows }] : []);
	return {
		traits: one('traits', ['what', 'value'], Object.entries(person.person.traits).map(([name, value]) => [name, plain(value)])),
		records: person.records.flatMap(({ recordId, source, seenAt, said }): PageTable[] => (said.length === 0 ? [] : [{
			caption: [source, when(seenAt), recordId],
			columns: named(['what', 'value', 'first', 'last']),
			rows: said.map(({ trait, value, firstSaidAt, lastSaidAt }) => [trait, plain(value), when(firstSaidAt), when(lastSaidAt)]),
		}])),
		identifiers: one('identifiers', ['kind', 'address', 'source', 'since', 'details'], identifierRows(person, pen)),
		identity: one('identity', ['when', 'what', 'details'], identityRows(person, pen)),
		events: one('events', ['when', 'event', 'channel', 'source', 'details'], person.events.map((row) =>
			[when(row.occurredAt), row.name, word(row.channel), row.source, lines(row.properties)])),
		consents: one('consents', ['when', 'channel', 'purpose', 'topic', 'answer', 'source', 'wording', 'until', 'details'], person.consents.map((row) =>
			[when(row.saidAt), word(row.channel), word(row.purpose), row.topic, word(row.status), row.source, row.wording, row.validUntil ? when(row.validUntil) : '', proofOf(row, word)])),
		preferences: one('preferences', ['when', 'what', 'value', 'channel', 'topic', 'source'], person.preferences.map((row) =>
			[when(row.saidAt), word(row.kind), wishOf(row.value, pen), word(row.channel), row.topic, row.source])),
		suppressions: one('suppressions', ['since', 'address', 'channel', 'reason', 'source', 'until', 'details'], person.suppressions.map((row) =>
			[when(row.since), row.address ?? word(row.of), word(row.channel), word(row.reason), row.source, row.removedAt ?? row.endsAt ? when(row.removedAt ?? row.endsAt) : '', row.note ?? ''])),
		messages: one('messages', ['when', 'channel', 'campaign', 'purpose', 'to', 'state', 'message'], person.messages.map((row) =>
			[when(row.settledAt ?? row.at), word(row.channel), [row.campaign, row.step, row.occurrence].filter(Boolean).join(' · '), word(row.purpose), row.address, word(row.state), messageOf(row)])),
		notSent: one('notSent', ['when', 'channel', 'campaign', 'state', 'reason'], person.notSent.map((row) =>
			[when(row.decidedAt), word(row.channel), row.campaign, word(row.verdict), reasonsOf(row.reasons)])),
		audit: one('audit', ['when', 'what', 'who', 'details'], person.audit.map((row) => [when(row.at), word(row.action), row.actor, lines(row.details)])),
	};
}

function identifierRows({ records, person, suppressions }: PersonExport, { words, when }: Pen): string[][] {
	const others = new Set(person.addresses.filter(({ alsoOfOthers }) => alsoOfOthers).map(({ kind, value }) => `${kind}\n${value}`));
	const note = (kind: string, value: string) => (others.has(`${kind}\n${value}`) ? words.alsoOfOthers : '');
	const held = records.flatMap(({ identifiers }) => identifiers.map(({ kind, value, original, source, firstSeenAt }) =>
		[inWords(words, kind), original, source, when(firstSeenAt), note(kind, value)]));
	if (held.length > 0) return held;
	const since = (value: string) => suppressions.find(({ address }) => address === value)?.since ?? null;
	return person.addresses.map(({ kind, value }) => [inWords(words, kind), value, '', since(value) ? when(since(value)) : '', note(kind, value)]);
}

function identityRows({ identity }: PersonExport, { words, when }: Pen): string[][] {
	const word = (stored: string) => inWords(words, stored);
	const sides = ({ recordIds, withAnother }: { recordIds: string[]; withAnother: boolean }) => [...recordIds, ...(withAnother ? [words.anotherPerson] : [])].join('\n');
	return [
		...identity.joins.map((row) => [when(row.at), word('join'), `${row.recordId}\n${row.into}\n${lines(row.evidence)}`]),
		...identity.changes.map((row) => [when(row.at), word(row.change), `${sides(row)}\n${lines(row.cause)}`]),
		...identity.decisions.map((row) => [when(row.at), word(row.verdict), [sides(row), row.identifier?.value, row.reason].filter(Boolean).join('\n')]),
		...identity.possibleDuplicates.map((row) => [when(row.foundAt), word('duplicate'), sides(row)]),
	].map((row) => row.map((cell) => cell.trim()));
}

/** Subject and text of a message that is kept; what is not kept can't be shown. */
function messageOf({ content, failure }: PersonExport['messages'][number]): string {
	const { subject, text, ...rest } = (content ?? {}) as Record<string, unknown>;
	const failed = (failure as { message?: unknown } | null)?.message;
	const shown = [subject, text].filter((one) => typeof one === 'string' && one !== '') as string[];
	return [...shown, ...(shown.length === 0 && Object.keys(rest).length > 0 ? [lines(rest)] : []), ...(typeof failed === 'string' ? [failed] : [])].join('\n\n');
}

function reasonsOf(reasons: unknown): string {
	return Array.isArray(reasons) ? reasons.map((one) => (one as { text?: string }).text ?? plain(one)).join('\n') : plain(reasons);
}

/** On what ground something was said, how, and what proves it. */
function proofOf({ basis, method, jurisdiction, evidence }: PersonExport['consents'][number], word: (stored: string) => string): string {
	return [word(basis), word(method), jurisdiction, lines(evidence)].filter((one) => one !== '').join('\n');
}

/** A wish in figures. */
function wishOf(value: unknown, { words, when }: Pen): string {
	if (value === null) return inWords(words, 'taken-back');
	const { count, days, until, windows, zone } = value as { count?: number; days?: number; until?: number; windows?: { days: string[]; from: string; to: string }[]; zone?: string };
	if (until !== undefined) return when(new Date(until).toISOString());
	if (windows === undefined) return `${count} / ${days}`;
	return [...windows.map((one) => `${one.days.join(' ')} ${one.from}–${one.to}`), zone ?? ''].filter(Boolean).join('\n');
}

/** An object line by line. */
function lines(value: unknown): string {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return plain(value);
	return Object.entries(value).map(([name, one]) => `${name}: ${plain(one)}`).join('\n');
}

function plain(value: unknown): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}
