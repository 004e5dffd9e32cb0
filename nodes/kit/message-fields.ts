import type { INodeProperties } from 'n8n-workflow';
import type { Read } from './operation';

/** The message that an operation is about: chosen from those that are kept, or named. */
export const messageField: INodeProperties = {
	...locator('Message', 'message', 'searchMessages', ['Choose a message…', 'e.g. Spring launch']),
	required: true,
	description: 'The message, as it was named in Message > Create or Update',
};

/** The brand kit that a message wears; none chosen is the default one. */
export const brandKitField: INodeProperties = {
	...locator('Brand Kit', 'brandKit', 'searchBrandKits', ['Choose a brand kit…', 'e.g. Outdoor Shop']),
	description: 'Logo, colours, senders, address and legal footers that the message wears; without one it is plain',
};

function locator(displayName: string, name: string, searchListMethod: string, [choose, example]: [string, string]): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { __rl: true, mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: choose,
				// Without a credential the embedded store is asked.
				typeOptions: { searchListMethod, searchable: true, skipCredentialsCheckInRLC: true },
			},
			{ displayName: 'By Name', name: 'name', type: 'string', placeholder: example },
		],
	};
}

/** The name that one of these fields holds; a plain text from an expression counts too. */
export function readName(read: Read, field: string): string {
	const written = read<unknown>(field);
	const value = typeof written === 'object' && written !== null && 'value' in written ? written.value : written;
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
