import type { INodeProperties } from 'n8n-workflow';
import type { WrittenPerson } from '../../marketing/profiles';
import type { Read } from './operation';

const WAYS = [
	{ name: 'Card', value: 'card', description: 'Loyalty or customer card' },
	{ name: 'Customer Number', value: 'customer', description: 'Number of the person in one of your systems' },
	{ name: 'Device or Push Token', value: 'device' },
	{ name: 'E-Mail', value: 'email' },
	{ name: 'Phone', value: 'phone' },
	{ name: 'Profile ID', value: 'profileId', description: 'What Unified Profile > Identify adds to each item' },
	{ name: 'WhatsApp', value: 'whatsapp', description: 'WhatsApp number; it is the same line as the phone number' },
];

/** Whose fields these are: their parameters' names, how they are called, and what they hold at first. */
interface Whose {
	prefix: string;
	called: string;
	by: string;
	profileId: { mode: 'list' | 'id'; value: string };
	email: string;
}

/** The fields by which a node is told who an item is about. */
export function personFields(by = 'profileId'): INodeProperties[] {
	return fieldsOf({ prefix: 'person', called: '', by, profileId: { mode: 'id', value: '={{ $json.profileId }}' }, email: '={{ $json.email }}' });
}

/** The fields for a second person, where an operation is about two. */
export function otherPersonFields(): INodeProperties[] {
	return fieldsOf({ prefix: 'other', called: 'Other ', by: 'profileId', profileId: { mode: 'list', value: '' }, email: '' });
}

function fieldsOf({ prefix, called, by, profileId, email }: Whose): INodeProperties[] {
	const way = `${prefix}By`;
	return [
		{
			displayName: `${called}Person By`,
			name: way,
			type: 'options',
			options: WAYS,
			default: by,
			description: called ? 'How the item says who the other person is' : 'How the item says who it is about',
		},
		profileField(`${called}Profile ID`, called ? `${prefix}ProfileId` : 'profileId', way, profileId),
		{
			displayName: `${called}System`,
			name: `${prefix}System`,
			type: 'string',
			displayOptions: { show: { [way]: ['customer'] } },
			default: '',
			placeholder: 'e.g. web shop',
			description: 'System whose customer number this is, named as in Identify',
		},
		{
			displayName: `${called}E-Mail`,
			name: `${prefix}Email`,
			type: 'string',
			displayOptions: { show: { [way]: ['email'] } },
			default: email,
			required: true,
			description: 'E-mail address, in any case and with spaces around',
		},
		{
			displayName: `${called}Value`,
			name: `${prefix}Value`,
			type: 'string',
			displayOptions: { show: { [way]: ['card', 'customer', 'device', 'phone', 'whatsapp'] } },
			default: '',
			required: true,
			description: 'Number of the card, customer or phone, or a device\'s push token',
		},
		{
			displayName: `${called}Country`,
			name: `${prefix}Country`,
			type: 'string',
			displayOptions: { show: { [way]: ['phone', 'whatsapp'] } },
			default: '',
			placeholder: 'e.g. PL',
			description: 'Two-letter country in which numbers without a prefix are dialled',
		},
	];
}

/** A workflow saved when this was a plain text still runs: the reader takes both forms. */
function profileField(displayName: string, name: string, way: string, start: Whose['profileId']): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		displayOptions: { show: { [way]: ['profileId'] } },
		default: { __rl: true, ...start },
		required: true,
		description: 'The profile; the ID of a profile that was merged into another still works',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose a person…',
				// Without a credential the embedded store is asked.
				typeOptions: { searchListMethod: 'searchPeople', searchable: true, skipCredentialsCheckInRLC: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b',
			},
		],
	};
}

/** Who the item is about. */
export function readPersonFields(read: Read): WrittenPerson {
	return personOf(read, 'person', 'profileId');
}

/** Who the second person is. */
export function readOtherPersonFields(read: Read): WrittenPerson {
	return personOf(read, 'other', 'otherProfileId');
}

function personOf(read: Read, prefix: 'person' | 'other', profileId: string): WrittenPerson {
	const by = read(`${prefix}By`);
	if (by === 'profileId') return { profileId: read(profileId) };
	if (by === 'email') return { kind: 'email', value: read(`${prefix}Email`) };
	if (by === 'customer') return { kind: customerKind(read(`${prefix}System`)), value: read(`${prefix}Value`) };
	return { kind: by, value: read(`${prefix}Value`), country: by === 'phone' || by === 'whatsapp' ? read(`${prefix}Country`) : undefined };
}

/** Customer numbers are told apart by the system that gave them. */
export function customerKind(system: string): string {
	return `customer:${String(system ?? '').trim().toLowerCase() || 'default'}`;
}
