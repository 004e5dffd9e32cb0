import { createHash } from 'node:crypto';
import { accepted, refused, type Outcome } from '../outcome';
import { slices, type Work } from '../store';
import { heard, newOwn, type Own } from './facts';
import { lockPeople } from './profiles.table';
import { currentRules } from './resolution/current-rules';
import { Neighbourhood } from './resolution/neighbourhood';
import { SourceRecord } from './resolution/record';
import { saveDecisions } from './resolution/decisions.table';
import { loneRecords } from './resolution/resolution.table';
import { settle, type NewRecord } from './resolution/settle';
import { levelOf } from './resolution/trust';
import { resolveHolders, unknownPerson, type PersonName } from './resolve';
import { readTraits, type Traits } from './traits';

/** What somebody says about a person they know. */
export interface TraitsUpdate {
	person: PersonName;
	traits: Traits;
	/** Who says so, e.g. `call center`. */
	source: string;
}

/** Judges an update; traits that say nothing are left out. */
export function readTraitsUpdate(written: TraitsUpdate): Outcome<TraitsUpdate> {
	const traits = readTraits(written.traits);
	if (!traits.ok) return traits;
	if (Object.keys(traits.value).length > 0) return accepted({ ...written, traits: traits.value });
	return refused({ code: 'no-traits', field: 'Traits', message: 'There is nothing to change: every value is empty', advice: 'Give at least one trait a value.' });
}

/** Writes what is said about people, as records of their own beside those of the sources: they can be told apart and undone. */
export async function updateTraits(work: Work, updates: TraitsUpdate[]): Promise<Outcome<{ profileId: string; traits: Traits }>[]> {
	const outcomes: Outcome<{ profileId: string; traits: Traits }>[] = [];
	for (const slice of slices(updates)) {
		outcomes.push(...await work.database.transaction(async (inside) => await updateSlice({ ...work, database: inside }, slice)));
	}
	return outcomes;
}

async function updateSlice(work: Work, updates: TraitsUpdate[]): Promise<Outcome<{ profileId: string; traits: Traits }>[]> {
	await lockPeople(work.database);
	const now = work.now();
	const book = await currentRules(work.database);
	const found = await resolveHolders(work.database, updates.map(({ person }) => person));
	const keys = updates.map(({ source }, place) => keyOf(found[place]?.holder ?? '', source));
	const rows = new Map((await loneRecords(work.database, [...new Set(keys)])).map((row) => [row.record_key as string, row]));
	const around = new Neighbourhood(work.database, book);
	await around.reach([...new Set(found.flatMap((one) => one?.profileId ?? []))]);
	const fresh = new Map<string, NewRecord>();
	const words = new Map<string, Own>();
	const decisions: Parameters<typeof saveDecisions>[1] = [];
	for (const [place, { traits, source }] of updates.entries()) {
		const person = found[place];
		if (!person) continue;
		const row = rows.get(keys[place]);
		const known = row && around.known.get(row.id);
		if (known) {
			words.set(known.record.id, heard(words.get(known.record.id) ?? known.own(), traits, now, true));
			continue;
		}
		const before = fresh.get(keys[place]);
		const own = before ? heard(before.own, traits, now, true) : newOwn(traits, now);
		const id = before?.record.id ?? work.newId();
		const record = new SourceRecord(id, source, levelOf(book.trustOf(source)), now, [], () => own.current);
		fresh.set(keys[place], { record, own, key: keys[place], seenAt: now, identifiers: [] });
		if (!before) decisions.push({ id: work.newId(), v: 'same', one: person.holder, other: id, r: 'traits updated' });
	}
	if (decisions.length > 0) await saveDecisions(work.database, decisions, work.actor, now);
	const { people } = await settle(work, book, around, [...fresh.values()], words);
	const byId = new Map(people.flatMap((person) => person.records.map(({ id }) => [id, person] as const)));
	return updates.map(({ person }, place) => {
		const profileId = found[place]?.profileId;
		const one = byId.get(profileId ?? '');
		return one ? accepted({ profileId: one.head.id, traits: one.view().traits }) : refused(unknownPerson(person));
	});
}

/** One record for each record that was meant and source, found again at the next update. */
function keyOf(holder: string, source: string): string {
	return createHash('sha1').update(`update\n${source}\n${holder}`).digest('base64url').slice(0, 16);
}
