import type { INodeProperties } from 'n8n-workflow';
import type { WrittenIdentifier } from '../../marketing/profiles';
import { customerKind } from '../kit';

const kinds = [
	{ name: 'Anonymous ID', value: 'anonymous', description: 'Browser or visitor ID of somebody who is not logged in' },
	{ name: 'Card', value: 'card', description: 'Loyalty or customer card' },
	{ name: 'Customer Number', value: 'customer', description: 'Number in one of your systems' },
	{ name: 'Device or Push Token', value: 'device' },
	{ name: 'E-Mail', value: 'email' },
	{ name: 'Name + Birth Date + Address', value: 'person', description: 'Weak: it only suggests, unless the rules say otherwise' },
	{ name: 'National ID', value: 'national-id', description: 'Number that a state gives to one person' },
	{ name: 'Other', value: 'other', description: 'Any other key, under a name of yours' },
	{ name: 'Phone', value: 'phone' },
	{ name: 'Social ID', value: 'social', description: 'ID in a social network' },
	{ name: 'WhatsApp', value: 'whatsapp', description: 'WhatsApp number; it is the same line as the phone number' },
];

const only = (...kind: string[]) => ({ displayOptions: { show: { kind } } });
const part = (displayName: string, name: string, description: string): INodeProperties =>
	({ displayName, name, type: 'string', ...only('person'), default: '', description });

/** One identifier as a form asks for it. */
export const identifierRow: INodeProperties[] = [
	{
		displayName: 'Kind',
		name: 'kind',
		type: 'options',
		options: kinds,
		default: 'email',
		description: 'What kind of identifier the value is',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		...only('other'),
		default: '',
		placeholder: 'e.g. membership',
		description: 'What the key is called; only values of the same name are compared',
	},
	{
		displayName: 'Network',
		name: 'network',
		type: 'string',
		...only('social'),
		default: '',
		placeholder: 'e.g. facebook',
		description: 'Network that gave the ID; only IDs of the same network are compared',
	},
	{
		displayName: 'System',
		name: 'system',
		type: 'string',
		...only('customer'),
		default: '',
		placeholder: 'e.g. web shop',
		description: 'System that gave the number: number 17 of the till is not number 17 of the web shop',
	},
	part('Full Name', 'personName', 'First and last name. It counts only together with birth date and address.'),
	part('Birth Date', 'birthDate', 'Always written the same way, e.g. 1980-05-17'),
	part('Address', 'address', 'Street, number and town, as one text'),
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		displayOptions: { hide: { kind: ['person'] } },
		default: '',
		description: 'Drag the column here; rows in which it is empty are recognised by their other identifiers',
	},
];

/** One identifier as it comes out of the form. */
export interface IdentifierForm {
	kind: string;
	name?: string;
	network?: string;
	system?: string;
	personName?: unknown;
	birthDate?: unknown;
	address?: unknown;
	value?: unknown;
}

/** The identifier that the form names. */
export function identifierOf({ kind, name, network, system = '', value, ...person }: IdentifierForm): WrittenIdentifier {
	if (kind === 'customer') return { kind: customerKind(system), value };
	if (kind === 'other') return { kind: nameOr(name, 'other'), value };
	if (kind === 'social') return { kind: nameOr(network, 'social'), value };
	if (kind === 'person') return { kind, value: together([person.personName, person.birthDate, person.address]) };
	return { kind, value };
}

function nameOr(written: unknown, otherwise: string): string {
	return textOf(written).toLowerCase() || otherwise;
}

/** A name alone, or a town alone, is shared by too many: without all three parts there is no identifier. */
function together(parts: unknown[]): string {
	const texts = parts.map(textOf);
	return texts.every((text) => text !== '') ? texts.join(' ') : '';
}

function textOf(written: unknown): string {
	return typeof written === 'string' || typeof written === 'number' ? String(written).trim() : '';
}
