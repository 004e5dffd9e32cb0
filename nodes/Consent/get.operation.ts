import { CHANNELS, loadLedger, PURPOSES } from '../../marketing/consent';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { readPerson, resolve, unknownPerson, type PersonName } from '../../marketing/profiles';
import { slices } from '../../marketing/store';
import { iso, operation, personFields, readPersonFields, type Tools } from '../kit';

interface Standing {
	channel: string;
	purpose: string;
	status: string;
	source: string;
	saidAt: string | null;
}

/** What each item's person said about being contacted, as it holds now. */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get consent',
	description: 'What holds now for a person on each channel and purpose, and where it comes from',
	fields: personFields(),
	input: readPersonFields,
	judge: readPerson,
	run: standings,
	emit: (found: { profileId: string; consents: Standing[] }) => ({ fields: found }),
});

async function standings(tools: Tools, people: PersonName[]): Promise<Outcome<{ profileId: string; consents: Standing[] }>[]> {
	const outcomes: Outcome<{ profileId: string; consents: Standing[] }>[] = [];
	for (const slice of slices(people)) {
		const ids = await resolve(tools.database, slice);
		const ledger = await loadLedger(tools.database, ids.filter((id) => id !== undefined), '');
		for (const [position, name] of slice.entries()) {
			const profileId = ids[position];
			if (!profileId) outcomes.push(refused(unknownPerson(name)));
			else outcomes.push(accepted({ profileId, consents: CHANNELS.flatMap((channel) => PURPOSES.flatMap((purpose) => {
				const said = ledger.standing(profileId, channel, purpose);
				if (!said) return [];
				return [{ channel, purpose, status: said.status, source: said.source, saidAt: said.saidAt > 0 ? iso(said.saidAt) : null }];
			})) }));
		}
	}
	return outcomes;
}
