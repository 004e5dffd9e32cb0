import { accepted, type Outcome } from '../outcome';
import { audit, type Database, type Work } from '../store';
import type { ControlGroup } from './control-group';
import { controlGroupRows, lockControlGroups, saveControlGroups } from './control-groups.table';

/** A control group as it is now. */
export interface SetControlGroup {
	group: ControlGroup;
	status: 'created' | 'updated' | 'unchanged';
}

/** Sets how large control groups are. A new one draws its people anew; a changed one keeps those it can keep. */
export async function setControlGroups(work: Work, asks: { name: string; share: number }[]): Promise<Outcome<SetControlGroup>[]> {
	return await work.database.transaction(async (database) => await setInside({ ...work, database }, asks));
}

async function setInside(work: Work, asks: { name: string; share: number }[]): Promise<Outcome<SetControlGroup>[]> {
	await lockControlGroups(work.database);
	const known = await loadControlGroups(work.database);
	const written = new Map<string, ControlGroup>();
	const outcomes = asks.map(({ name, share }): Outcome<SetControlGroup> => {
		const before = known.get(name);
		if (before?.share === share) return accepted({ group: before, status: 'unchanged' });
		const group = { name, share, salt: before?.salt ?? work.newId(), since: work.now() };
		known.set(name, group);
		written.set(name, group);
		return accepted({ group, status: before ? 'updated' : 'created' });
	});
	if (written.size === 0) return outcomes;
	await saveControlGroups(work.database, [...written.values()].map(({ name: n, share: s, salt }) => ({ n, s, salt })), work.now(), work.actor);
	await audit(work, [...written.values()].map(({ name, share }) => ({ action: 'control-group', profileId: '', details: { campaign: name, share } })));
	return outcomes;
}

/** All control groups by name; the one that no campaign contacts has the empty name. One statement. */
export async function loadControlGroups(database: Database): Promise<Map<string, ControlGroup>> {
	return new Map((await controlGroupRows(database)).map((row) => [row.name, row]));
}
