import type { INodeProperties } from 'n8n-workflow';
import type { Candidate } from '../../marketing/campaigns';
import { CHANNELS } from '../../marketing/consent';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { readPerson, type WrittenPerson } from '../../marketing/profiles';
import { CHANNEL_OPTIONS, personFields, readPersonFields, type Read } from '../kit';
import { campaignName } from './campaign-name.field';

interface WrittenCandidate {
	campaign: string;
	channel: string;
	person: WrittenPerson;
}

/** The form of an operation about a person in a campaign's audience. */
export function candidateFields(more: { name: string; value: string; description?: string }[], preset: string): INodeProperties[] {
	return [
		campaignName,
		...personFields(),
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			options: [...more, ...CHANNEL_OPTIONS],
			default: preset,
			description: 'How the campaign means to contact the person',
		},
	];
}

/** What the form says. */
export function candidateInput(read: Read): WrittenCandidate {
	return { campaign: String(read<unknown>('campaign') ?? '').trim(), channel: read('channel'), person: readPersonFields(read) };
}

/** Judges a candidate; `more` are channels that are none, e.g. `any`. */
export function readCandidate({ campaign, channel, person }: WrittenCandidate, more: readonly string[] = []): Outcome<Candidate> {
	if (campaign === '') return refused({ code: 'no-campaign', field: 'Campaign', message: 'This row names no campaign' });
	const known = [...more, ...CHANNELS];
	if (!known.includes(channel)) return refused({ code: 'unknown-channel', field: 'Channel', message: `"${String(channel).slice(0, 60)}" is none of ${known.join(', ')}` });
	const read = readPerson(person);
	return read.ok ? accepted({ campaign, channel, person: read.value }) : read;
}
