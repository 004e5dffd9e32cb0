import { accepted, refused, type Outcome, type Reason } from '../../../outcome';
import { countryCode, readIdentifier, type PersonName } from '../../../profiles';
import type { ChannelOrAll } from '../../purpose';
import { ALGORITHMS, algorithmOf, readHash } from '../hashes';
import type { SuppressionReason } from '../suppression';
import { KEYED } from '../tombstone';
import type { Columns, Role } from './columns';
import type { ImportTerms } from './terms';
import { readChannel, readReason, readTime } from './words';

/** What a line says: whom, on which channels, why, since and until when; and what in it can't be used. */
export interface Entry {
	/** Plain addresses and people, or keys that are hashes already. */
	who: (PersonName | { hash: string; kind: string })[];
	channels: readonly ChannelOrAll[];
	reason: SuppressionReason;
	source: string;
	note: string;
	since?: number;
	expiresAt?: number;
	faults: Reason[];
}

type Who = Outcome<Entry['who'][number]>;
type Cell = (role: Role) => string;

const LONGEST_NOTE = 1_000;

/** Reads a row; refused where nothing of it can be used. One bad address doesn't take away the others of its line. */
export function readEntry(cells: readonly string[], columns: Columns, terms: ImportTerms, now: number): Outcome<Entry> {
	// A leading apostrophe keeps spreadsheets from reading a cell as a formula; our export writes it, too.
	const cell: Cell = (role) => {
		const text = (cells[columns.at[role] ?? -1] ?? '').trim();
		return text.startsWith('\'') ? text.replace(/^'(?=[=+\-@\t\r'])/, '') : text;
	};
	const reason = terms.register || cell('reason') === '' ? accepted(terms.reason) : readReason(cell('reason'));
	if (!reason.ok) return reason;
	const channel = terms.register || cell('channel') === '' ? undefined : readChannel(cell('channel'));
	if (channel && !channel.ok) return channel;
	const times = readTimes(cell, terms, now);
	if (!times.ok) return times;
	const found = addressesOf(cell, columns, terms);
	const who = found.flatMap((one) => (one.ok ? [one.value] : []));
	const faults = found.flatMap((one) => (one.ok ? [] : [one.reason]));
	if (who.length === 0) return refused(faults[0] ?? { code: 'no-person', field: 'Address', message: 'The line has no address' });
	const { late, ...held } = times.value;
	return accepted({
		who, faults: [...faults, ...late], ...held, reason: reason.value, channels: channel ? [channel.value] : terms.channels,
		source: (terms.register ? '' : cell('source')) || terms.source, note: (cell('note') || (terms.note ?? '')).slice(0, LONGEST_NOTE),
	});
}

/** An end that can't be read spoils the line; a beginning does not: what is on the list holds from now on at least. */
function readTimes(cell: Cell, { expiresAt }: ImportTerms, now: number): Outcome<{ since?: number; expiresAt?: number; late: Reason[] }> {
	const since = cell('since') === '' ? accepted(undefined) : readTime(cell('since'), now, 'Since');
	const end = cell('expires') === '' ? accepted(expiresAt) : readTime(cell('expires'), now, 'Ends On');
	if (!end.ok) return end;
	if (end.value !== undefined && end.value <= now) {
		return refused({ code: 'expired', field: 'Ends On', message: `It ended on ${new Date(end.value).toISOString().slice(0, 10)}`, advice: 'Nothing to do: it holds no longer.' });
	}
	const at = since.ok && since.value !== undefined ? Math.min(since.value, now) : undefined;
	return accepted({ since: at, expiresAt: end.value, late: since.ok ? [] : [since.reason] });
}

/** Every address of a line, judged. */
function addressesOf(cell: Cell, columns: Columns, terms: ImportTerms): Who[] {
	const country = countryCode(terms.country);
	const found: Who[] = [];
	const plain = (kind: string, value: string) => {
		const read = readIdentifier({ kind, value }, country);
		if (read) found.push(read.ok ? read : refused({ ...read.reason, advice: adviceFor(kind, value) }));
	};
	if (cell('value') !== '') found.push(...keyedCell(cell('kind') || 'email', cell('value'), plain));
	plain('email', cell('email'));
	plain('phone', cell('areaCode') + cell('phone'));
	for (const algorithm of ALGORITHMS) {
		const kind = columns.hashOf ?? terms.hashOf ?? 'email';
		if (cell(algorithm) !== '') found.push(hashed(readHash(cell(algorithm), algorithm), kind));
	}
	return found;
}

/** The pair of kind and value that our own export writes. */
function keyedCell(kind: string, value: string, plain: (kind: string, value: string) => void): Who[] {
	const algorithm = algorithmOf(value);
	if (algorithm) return [hashed(readHash(value, algorithm), kind)];
	if (value.startsWith(KEYED)) return [accepted({ hash: value, kind })];
	if (kind === 'profile') return [accepted({ profileId: value })];
	plain(kind, value);
	return [];
}

function hashed(read: Outcome<string>, kind: string): Who {
	return read.ok ? accepted({ hash: read.value, kind }) : read;
}

function adviceFor(kind: string, value: string): string {
	if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(value)) return 'A spreadsheet has shortened the number: save the column as text and export it again.';
	return kind === 'phone' ? 'Write it with its country prefix, e.g. +12025550123, or name the country of the numbers.' : 'Correct the line in the file and import it again.';
}
