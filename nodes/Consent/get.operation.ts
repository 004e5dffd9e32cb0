import { CHANNELS, loadLedger, PURPOSES, type Ledger } from '../../marketing/consent';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { readPerson, resolve, unknownPerson, type PersonName } from '../../marketing/profiles';
import { slices } from '../../marketing/store';
import { iso, operation, personFields, readPersonFields, type Tools } from '../kit';

interface Standing {
	channel: string;
	purpose: string;
	/** Empty = everything of the purpose. */
	topic: string;
	status: string;
	basis: string;
	method: string;
	jurisdiction: string;
	source: string;
	saidAt: string | null;
	validUntil: string | null;
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
			else outcomes.push(accepted({ profileId, consents: consentsOf(ledger, profileId) }));
		}
	}
	return outcomes;
}

/** What holds on each channel and purpose, and on each topic that the person ever spoke of. */
function consentsOf(ledger: Ledger, profileId: string): Standing[] {
	return CHANNELS.flatMap((channel) => PURPOSES.flatMap((purpose) => ['', ...ledger.topics(profileId, purpose)].flatMap((topic) => {
		const word = ledger.standing(profileId, channel, purpose, topic)?.word;
		// Of a topic it says only what doesn't hold anyway.
		if (!word || (topic !== '' && word.topic === '')) return [];
		const { status, basis, method, jurisdiction, source, saidAt, validUntil } = word;
		return [{ channel, purpose, topic, status, basis, method, jurisdiction, source, saidAt: saidAt > 0 ? iso(saidAt) : null, validUntil: validUntil ? iso(validUntil) : null }];
	})));
}
