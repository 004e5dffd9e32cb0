import type { Work } from '../store';
import type { Decision } from './decision/objection';
import { saveRefusals } from './refusals.table';

/** Keeps each known person's "no", so that it can be asked for later: the latest of each campaign. */
export async function remember(work: Work, decisions: readonly Decision[], about: { campaign: string; step: string; channel: string }): Promise<void> {
	const refusals = new Map<string, { p: string; v: string; r: object[] }>();
	for (const { profileId, verdict, reasons } of decisions) {
		if (profileId && verdict !== 'allow') refusals.set(profileId, { p: profileId, v: verdict, r: reasons });
	}
	if (refusals.size > 0) await saveRefusals(work.database, [...refusals.values()], about, work.now());
}
