import { accepted, type Outcome } from '../../../outcome';
import type { Database, Work } from '../../../store';
import { validUntil, type Register, type RegisterCheck } from './register';
import { allRegisters, saveRegisters, type RegisterRow } from './registers.table';

/** A check that was recorded: until when it counts. */
export interface RegisterRecorded {
	jurisdiction: string;
	channels: readonly string[];
	validUntil: number;
}

/**
 * Records that registers were checked, with how many entries each had: without a check that still counts there is no
 * contact where the law wants one.
 */
export async function recordRegisterCheck(
	work: Work,
	checks: readonly (RegisterCheck & { entries?: number; source?: string })[],
): Promise<Outcome<RegisterRecorded>[]> {
	// Of several checks of one register the newest counts, whatever their order.
	const rows = new Map<string, RegisterRow>();
	for (const check of checks) {
		for (const channel of check.channels) {
			const place = registerKey(check.jurisdiction, channel);
			if (check.checkedAt < (rows.get(place)?.checked_at ?? 0)) continue;
			rows.set(place, {
				jurisdiction: check.jurisdiction, channel, name: check.name, checked_at: check.checkedAt,
				valid_until: validUntil(check), entries: check.entries ?? 0, source: check.source ?? work.actor,
			});
		}
	}
	if (rows.size > 0) await saveRegisters(work.database, [...rows.values()]);
	return checks.map((check) => accepted({ jurisdiction: check.jurisdiction, channels: check.channels, validUntil: validUntil(check) }));
}

/** What is known of all registers, by jurisdiction and channel (`US phone`). */
export async function loadRegisters(database: Database): Promise<Map<string, Register>> {
	return new Map((await allRegisters(database)).map(({ jurisdiction, channel, name, checked_at, valid_until, entries, source }) =>
		[registerKey(jurisdiction, channel), { name, checkedAt: checked_at, validUntil: valid_until, entries, source }]));
}

/** Under which name `loadRegisters` keeps a register. */
export function registerKey(jurisdiction: string, channel: string): string {
	return `${jurisdiction} ${channel}`;
}
