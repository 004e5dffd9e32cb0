import type { Channel } from '../../marketing/consent';
import { check as checkContacts, type Decision } from '../../marketing/outreach';
import { accepted, type Outcome } from '../../marketing/outcome';
import { readPerson } from '../../marketing/profiles';
import { campaignField, CHANNEL_OPTIONS, exclusionFields, iso, operation, personFields, purposeField, readContactFields, readPersonFields, reasonItems, why, type Tools } from '../kit';

/** The outputs of Check, in their order. */
export const CHECK_OUTPUTS = ['Allowed', 'Deferred', 'Suppressed'];
const OUTPUT: Record<Decision['verdict'], number> = { allow: 0, defer: 1, suppress: 2 };

/** May each item's person be contacted? */
export const check = operation({
	value: 'check',
	name: 'Check',
	action: 'Check whether contact is allowed',
	description: 'Ask for each person whether they may be contacted: allowed, deferred or suppressed, with all reasons',
	fields: [
		...personFields(),
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			options: CHANNEL_OPTIONS,
			default: 'email',
			description: 'How the message would travel',
		},
		purposeField,
		...exclusionFields,
		{ ...campaignField, description: `${campaignField.description} When set, the reasons are kept on each person's timeline.` },
	],
	outputs: CHECK_OUTPUTS.length,
	// Whoever can't be judged is not allowed.
	faultOutput: OUTPUT.suppress,
	input: (read) => ({
		person: readPersonFields(read),
		terms: { channel: read<Channel>('channel'), ...readContactFields(read), campaign: String(read<unknown>('campaign') ?? '').trim() },
	}),
	judge: ({ person, terms }): Outcome<Parameters<typeof checkContacts>[1][number]> => {
		const read = readPerson(person);
		return read.ok ? accepted({ person: read.value, terms }) : read;
	},
	run: checkAll,
	emit: ({ verdict, reasons, sendAt, profileId, address }) => ({
		output: OUTPUT[verdict],
		fields: {
			...(profileId ? { profileId } : {}),
			...why(reasons),
			decision: {
				verdict,
				reasons: reasonItems(reasons),
				...(address ? { address } : {}),
				...(sendAt ? { sendAt: iso(sendAt) } : {}),
			},
		},
	}),
});

async function checkAll(tools: Tools, checks: Parameters<typeof checkContacts>[1]): Promise<Outcome<Decision>[]> {
	const outcomes = await checkContacts(tools, checks);
	const counts = [0, 0, 0];
	for (const outcome of outcomes) if (outcome.ok) counts[OUTPUT[outcome.value.verdict]]++;
	tools.hint(`${counts[0]} allowed, ${counts[1]} deferred, ${counts[2]} suppressed`);
	return outcomes;
}
