import { each, sql, type Database } from '../../../store';

/** A register on one channel, as it is stored. */
export interface RegisterRow {
	jurisdiction: string;
	channel: string;
	name: string;
	checked_at: number;
	valid_until: number;
	entries: number;
	source: string;
}

/** Writes checks of registers; an older check never takes the place of a newer one. */
export const saveRegisters = async (database: Database, rows: readonly RegisterRow[]) =>
	await database.rows(sql`
		insert into registers (jurisdiction, channel, name, checked_at, valid_until, entries, source)
		select each.value->>'jurisdiction', each.value->>'channel', each.value->>'name',
			cast(each.value->>'checked_at' as bigint), cast(each.value->>'valid_until' as bigint),
			cast(each.value->>'entries' as bigint), each.value->>'source'
		from ${each(rows)} where true
		on conflict (jurisdiction, channel) do update set name = excluded.name, checked_at = excluded.checked_at,
			valid_until = excluded.valid_until, entries = excluded.entries, source = excluded.source
			where excluded.checked_at >= registers.checked_at`);

/** Every register that was ever checked. */
export const allRegisters = async (database: Database) =>
	await database.rows<RegisterRow>(sql`
		select jurisdiction, channel, name, checked_at, valid_until, entries, source from registers
		order by jurisdiction, channel`);
