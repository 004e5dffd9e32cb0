import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import type { DeliveryName } from '../../../marketing/deliveries';
import { accepted, refused, type Outcome } from '../../../marketing/outcome';
import { readPerson, type WrittenPerson } from '../../../marketing/profiles';
import { campaignField } from '../contact-fields';
import type { Read } from '../operation';
import { personFields, readPersonFields } from '../person-fields';

/** The fields by which a node is told which message is meant. */
export const messageNameFields: INodeProperties[] = [
	{
		displayName: 'Message By',
		name: 'messageBy',
		type: 'options',
		options: [
			{ name: 'Delivery ID', value: 'delivery', description: 'What Send adds to each item' },
			{ name: 'Person and Campaign', value: 'person', description: 'The newest message of a campaign to a person' },
			{ name: 'Provider\'s Message ID', value: 'provider', description: 'What the provider calls it, e.g. in its reports' },
		],
		default: 'delivery',
		description: 'How the item says which message is meant',
	},
	{
		displayName: 'Delivery ID',
		name: 'deliveryId',
		type: 'string',
		displayOptions: { show: { messageBy: ['delivery'] } },
		default: '={{ $json.delivery.deliveryId }}',
		required: true,
		placeholder: 'e.g. 0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b',
		description: 'ID of the message in the ledger',
	},
	{
		displayName: 'Provider\'s Message ID',
		name: 'providerMessageId',
		type: 'string',
		displayOptions: { show: { messageBy: ['provider'] } },
		default: '={{ $json.delivery.providerMessageId }}',
		required: true,
		placeholder: 'e.g. SM0123456789abcdef',
		description: 'ID of the message at the provider',
	},
	...updateDisplayOptions({ show: { messageBy: ['person'] } }, [
		...personFields(),
		{ ...campaignField, required: true, description: 'Name of the campaign that the message belongs to; without one, a workflow\'s messages belong to "workflow" and its ID' },
	]),
];

/** How an item names a message. */
export interface WrittenName {
	by: string;
	id: unknown;
	person?: WrittenPerson;
}

/** Reads the fields. */
export function readMessageName(read: Read): WrittenName {
	const by = read('messageBy');
	if (by === 'person') return { by, id: read<unknown>('campaign'), person: readPersonFields(read) };
	return { by, id: read<unknown>(by === 'provider' ? 'providerMessageId' : 'deliveryId') };
}

const FIELDS: Record<string, string> = { delivery: 'Delivery ID', provider: 'Provider\'s Message ID', person: 'Campaign' };

/** Judges them. */
export function judgeMessageName({ by, id, person }: WrittenName): Outcome<DeliveryName> {
	const text = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
	if (text === '') {
		return refused({ code: 'no-message', field: FIELDS[by], message: 'It is empty', advice: 'Take it from the item that Send put out, e.g. {{ $json.delivery.deliveryId }}.' });
	}
	if (!person) return accepted(by === 'provider' ? { providerMessageId: text } : { deliveryId: text });
	const who = readPerson(person);
	return who.ok ? accepted({ person: who.value, campaign: text }) : who;
}
