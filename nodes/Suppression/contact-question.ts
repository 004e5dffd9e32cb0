import type { INodeProperties } from 'n8n-workflow';
import { readMoment } from '../../marketing/calendar';
import { CHANNELS, PURPOSES, type Channel } from '../../marketing/consent';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import type { Check, ContactTerms } from '../../marketing/outreach';
import { readPerson, type WrittenPerson } from '../../marketing/profiles';
import {
	campaignField, CHANNEL_OPTIONS, exclusionFields, personFields, purposeField, QUESTION_OPTIONS, readContactFields, readCountry, readMessageOptions, readOptions, readPersonFields, type Read,
} from '../kit';

/** A future moment that may be asked about. */
const FAR = 10 * 365 * 24 * 60 * 60 * 1000;

const channelField: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: CHANNEL_OPTIONS,
	default: 'email',
	description: 'How the message would travel',
};

/** Who is asked about, and what the message is: channel, purpose, advertised products, campaign. */
export const questionFields: INodeProperties[] = [
	...personFields(),
	channelField,
	purposeField,
	...exclusionFields,
];

/** The message alone, where it is about more than one person. */
export const messageFields: INodeProperties[] = [channelField, purposeField, ...exclusionFields];

export const checkedCampaign: INodeProperties = { ...campaignField, description: `${campaignField.description} When set, the reasons are kept on each person's timeline.` };

/** The rarely changed; `without` names options that the operation can't have. */
export function questionOptions(...without: string[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: QUESTION_OPTIONS.filter(({ name }) => !without.includes(name)),
	};
}

/** A question about contact as the form holds it. */
export interface WrittenQuestion {
	person?: WrittenPerson;
	country?: string;
	terms: ContactTerms;
	at?: unknown;
	also: Channel[];
}

/** Reads the form. */
export function readQuestion(read: Read): WrittenQuestion {
	return { person: readPersonFields(read), ...readMessage(read) };
}

/** Reads the form of an operation that is about more than one person. */
export function readMessage(read: Read): WrittenQuestion {
	const options = readOptions(read);
	const form = options.form === undefined ? {} : { form: options.form as ContactTerms['form'] };
	const also = (Array.isArray(options.alsoChannels) ? options.alsoChannels : []) as Channel[];
	const terms = { channel: read<Channel>('channel'), ...readContactFields(read), campaign: String(read<unknown>('campaign') ?? '').trim(), ...readMessageOptions(options), ...form };
	return { ...readCountry(options), terms, at: options.at, also };
}

/** Judges what does not depend on the person. */
export function judgeTerms({ terms, at, also }: WrittenQuestion, now: number): Outcome<ContactTerms> {
	const unknown = [terms.channel, ...also].find((channel) => !CHANNELS.includes(channel));
	if (unknown !== undefined) return refused({ code: 'no-channel', field: 'Channel', message: `"${String(unknown).slice(0, 40)}" is none of ${CHANNELS.join(', ')}` });
	if (!PURPOSES.includes(terms.purpose)) return refused({ code: 'no-purpose', field: 'Purpose', message: `"${String(terms.purpose).slice(0, 40)}" is none of ${PURPOSES.join(', ')}` });
	const moment = at ? readMoment(at, now + FAR) : undefined;
	if (at && moment === undefined) return refused({ code: 'no-time', field: 'Moment', message: `"${String(at).slice(0, 60)}" is no time until ten years from now`, advice: 'Give ISO 8601, e.g. 2026-11-20T14:05:00+01:00.' });
	return accepted(moment === undefined ? terms : { ...terms, at: moment });
}

/** Judges a question: one check for the channel, and one more for each further channel. */
export function judgeQuestion(written: WrittenQuestion, now: number): Outcome<Check[]> {
	const person = readPerson(written.person as WrittenPerson);
	if (!person.ok) return person;
	const terms = judgeTerms(written, now);
	if (!terms.ok) return terms;
	const country = written.country === undefined ? {} : { country: written.country };
	const channels = [...new Set([terms.value.channel, ...written.also])];
	return accepted(channels.map((channel) => ({ person: person.value, ...country, terms: channel === terms.value.channel ? terms.value : { ...terms.value, channel } })));
}
