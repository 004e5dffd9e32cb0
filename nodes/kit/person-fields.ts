import type { INodeProperties } from 'n8n-workflow';
import type { WrittenPerson } from '../../marketing/profiles';
import type { Read } from './operation';

const WAYS = [
	{ name: 'Card', value: 'card', description: 'Loyalty or customer card' },
	{ name: 'Customer Number', value: 'customer', description: 'Number of the person in one of your systems' },
	{ name: 'E-Mail', value: 'email' },
	{ name: 'Phone', value: 'phone' },
	{ name: 'Profile ID', value: 'profileId', description: 'What Unified Profile > Identify adds to each item' },
];

/** The fields by which a node is told who an item is about. */
export function personFields(by = 'profileId'): INodeProperties[] {
	return [
		{
			displayName: 'Person By',
			name: 'personBy',
			type: 'options',
			options: WAYS,
			default: by,
			description: 'How the item says who it is about',
		},
		{
			displayName: 'Profile ID',
			name: 'profileId',
			type: 'string',
			displayOptions: { show: { personBy: ['profileId'] } },
			default: '={{ $json.profileId }}',
			required: true,
			description: 'ID of the profile; the ID of a profile that was merged into another still works',
		},
		{
			displayName: 'System',
			name: 'personSystem',
			type: 'string',
			displayOptions: { show: { personBy: ['customer'] } },
			default: '',
			placeholder: 'e.g. web shop',
			description: 'System whose customer number this is, named as in Identify',
		},
		{
			displayName: 'E-Mail',
			name: 'personEmail',
			type: 'string',
			displayOptions: { show: { personBy: ['email'] } },
			default: '={{ $json.email }}',
			required: true,
			description: 'E-mail address, in any case and with spaces around',
		},
		{
			displayName: 'Value',
			name: 'personValue',
			type: 'string',
			displayOptions: { show: { personBy: ['card', 'customer', 'phone'] } },
			default: '',
			required: true,
			description: 'Number of the card, customer or phone',
		},
		{
			displayName: 'Country',
			name: 'personCountry',
			type: 'string',
			displayOptions: { show: { personBy: ['phone'] } },
			default: '',
			placeholder: 'e.g. PL',
			description: 'Two-letter country in which numbers without a prefix are dialled',
		},
	];
}

/** Who the item is about. */
export function readPersonFields(read: Read): WrittenPerson {
	const by = read('personBy');
	if (by === 'profileId') return { profileId: read('profileId') };
	if (by === 'email') return { kind: 'email', value: read('personEmail') };
	if (by === 'customer') return { kind: customerKind(read('personSystem')), value: read('personValue') };
	return { kind: by, value: read('personValue'), country: by === 'phone' ? read('personCountry') : undefined };
}

/** Customer numbers are told apart by the system that gave them. */
export function customerKind(system: string): string {
	return `customer:${String(system ?? '').trim().toLowerCase() || 'default'}`;
}
