import { accepted, refused, type Outcome } from '../../outcome';
import { audit, type Work } from '../../store';
import type { FrequencyCap } from './cap';
import { deleteCaps, saveCaps } from './caps.table';

/** Creates or changes caps; the last of several of one name counts. They hold from the next decision on. */
export async function keepCaps(work: Work, caps: FrequencyCap[]): Promise<Outcome<FrequencyCap>[]> {
	const last = new Map(caps.map((cap) => [cap.name, cap]));
	await work.database.transaction(async (inside) => {
		await saveCaps(inside, [...last.values()], work.now(), work.actor);
		await audit({ ...work, database: inside }, [...last.values()].map((cap) => ({ action: 'frequency-cap', profileId: '', details: cap })));
	});
	return caps.map(accepted);
}

/** Removes caps by name. */
export async function removeCaps(work: Work, names: string[]): Promise<Outcome<{ name: string }>[]> {
	const gone = new Set((await work.database.transaction(async (inside) => {
		const rows = await deleteCaps(inside, names);
		await audit({ ...work, database: inside }, rows.map(({ name }) => ({ action: 'frequency-cap-removed', profileId: '', details: { name } })));
		return rows;
	})).map(({ name }) => name));
	return names.map((name) => (gone.has(name) ? accepted({ name }) : refused({
		code: 'unknown-cap', field: 'Name', message: `There is no frequency cap "${name}"`, advice: 'Frequency Cap > Get Many lists them.',
	})));
}
