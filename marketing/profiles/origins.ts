import type { Database } from '../store';
import { readOwn } from './facts';
import { viewOf, type View } from './view';
import { currentRules } from './resolution/current-rules';
import { recordsOf, type RecordRow } from './resolution/resolution.table';
import { isTrust, levelOf, type Trust } from './resolution/trust';
import type { Traits } from './traits';

/** What one source said about a person. */
export interface SourceWord {
	/** The record's own id. */
	profileId: string;
	source: string;
	trust: Trust;
	seenAt: number;
	traits: Traits;
}

/** Whose word each trait of these people is, and what each source said. */
export async function originsOf(database: Database, profileIds: string[]): Promise<Map<string, { origins: View['origins']; records: SourceWord[] }>> {
	if (profileIds.length === 0) return new Map();
	const book = await currentRules(database);
	const trustOf = ({ trust, source }: RecordRow) => (isTrust(trust) ? trust : book.trustOf(source));
	const rows = Map.groupBy(await recordsOf(database, profileIds), ({ head }) => head);
	return new Map([...rows].map(([head, own]) => {
		const view = viewOf(own.map((row) => ({ own: readOwn(row), source: row.source, trust: levelOf(trustOf(row)) })), book);
		const records = own.map((row): SourceWord =>
			({ profileId: row.id, source: row.source, trust: trustOf(row), seenAt: row.seen_at, traits: readOwn(row).current }));
		records.sort((one, other) => one.seenAt - other.seenAt || (one.profileId < other.profileId ? -1 : 1));
		return [head, { origins: view.origins, records }];
	}));
}
