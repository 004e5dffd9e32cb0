import { accepted, refused, type Outcome } from '../../outcome';
import { resolveHolders, unknownPerson } from '../../profiles';
import { slices, type Work } from '../../store';
import { lockLedger } from '../ledger/consents.table';
import { loadPreferences, type Preferences } from './load';
import { valueText, type PreferenceWord } from './preference';
import { savePreferences } from './preferences.table';
import { inScope, type Preference, type StoredPreference } from './standing-preferences';

/** What became of a wish: `holds` is what holds afterwards on its channel and topic. */
export interface PreferenceSet {
	profileId: string;
	recorded: boolean;
	holds: Preference[];
}

/** Notes what people wish about contact, short of a no. The same wish again adds nothing. */
export async function setPreferences(work: Work, words: readonly PreferenceWord[]): Promise<Outcome<PreferenceSet>[]> {
	const outcomes: Outcome<PreferenceSet>[] = [];
	for (const slice of slices(words)) {
		const done = await work.database.transaction(async (inside) => await setSlice({ ...work, database: inside }, slice));
		for (const outcome of done) outcomes.push(outcome);
	}
	return outcomes;
}

async function setSlice(work: Work, words: readonly PreferenceWord[]): Promise<Outcome<PreferenceSet>[]> {
	// Erasure waits for the same lock.
	await lockLedger(work.database);
	const found = await resolveHolders(work.database, words.map(({ person }) => person));
	const preferences = await loadPreferences(work.database, found.flatMap((one) => (one ? [one.profileId] : [])));
	const now = work.now();
	const rows: Parameters<typeof savePreferences>[1] = [];
	const outcomes = words.map((word, position): Outcome<PreferenceSet> => {
		const who = found[position];
		if (!who) return refused(unknownPerson(word.person));
		const { kind, channel, topic, value, source, saidAt } = word;
		const recorded = adds(word, preferences, who.profileId);
		if (recorded) {
			const id = work.newId();
			rows.push({ id, p: who.holder, k: kind, c: channel, t: topic, v: value, from: source, said: saidAt });
			preferences.add(who.profileId, { id, kind, channel, topic, source, saidAt, recordedAt: now, ...(value ?? { cleared: true }) } as StoredPreference);
		}
		return accepted({ profileId: who.profileId, recorded, holds: preferences.of(who.profileId, channel, topic) });
	});
	if (rows.length > 0) await savePreferences(work.database, rows, now);
	return outcomes;
}

/** Whether the wish changes what holds about exactly its channel and topic. */
function adds({ kind, channel, topic, value, saidAt }: PreferenceWord, preferences: Preferences, profileId: string): boolean {
	const same = preferences.all(profileId).filter((one) => one.kind === kind && one.channel === channel && one.topic === topic);
	if (same.some((one) => one.saidAt === saidAt && valueOf(one) === valueText(kind, value))) return false;
	const holds = inScope(same);
	if (value === null) return holds.some((one) => !('cleared' in one));
	return holds.length === 0 || holds.some((one) => valueOf(one) !== valueText(kind, value));
}

function valueOf(wish: StoredPreference): string {
	return valueText(wish.kind, 'cleared' in wish ? null : wish);
}
