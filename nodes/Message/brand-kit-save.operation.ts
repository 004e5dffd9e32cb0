import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { readBrandKit, saveBrandKits, type BrandKit, type WrittenKit } from '../../marketing/messages';
import type { Outcome } from '../../marketing/outcome';
import { asList, operation, type Read } from '../kit';
import { brandKitFields } from './brand-kit.fields';
import { inFields, readJson, specifyField } from './json-form';
import { rowsOf } from './message-form';
import { kitItem } from './message-item';

const EXAMPLE = '{\n\t"company": "",\n\t"website": "",\n\t"light": { "primary": "#1f4e79" },\n\t"address": "",\n\t"pages": { "unsubscribe": "", "preferences": "" }\n}';

const name: INodeProperties = {
	displayName: 'Name',
	name: 'kitName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Outdoor Shop',
	description: 'What the brand kit is called: by it messages find it',
};

/** Keeps how a brand looks, sounds and signs. */
export const saveBrandKit = operation({
	value: 'createOrUpdate',
	name: 'Create or Update',
	action: 'Create or update brand kit',
	description: 'Say once how the brand looks, sounds and signs on every channel; what was kept under the name gives way as a whole',
	fields: [name, ...specifyField('Brand Kit', EXAMPLE), ...inFields(brandKitFields)],
	input: (read) => ({ name: read<unknown>('kitName'), kit: read('specify') === 'json' ? undefined : readKitForm(read), json: read<unknown>('json') }),
	judge: ({ name: called, kit, json }): Outcome<BrandKit> => {
		if (kit) return readBrandKit({ ...kit, name: called });
		const read = readJson(json);
		if (!read.ok) return read;
		// As Get gives it: with its name among the fields.
		const { brandKit, ...written } = read.value;
		return readBrandKit({ ...written, name: called || brandKit });
	},
	run: saveBrandKits,
	emit: ({ document, status }) => ({ fields: { ...kitItem(document), brandKitStatus: status }, alone: true }),
});

function readKitForm(read: Read): WrittenKit {
	const { senderName, address, replyTo, whatsapp } = read<IDataObject>('senders');
	const smsSenders = rowsOf(read<IDataObject>('smsSenders'));
	const byCountry = (field: string) => Object.fromEntries(smsSenders.map((row) => [String(row.country ?? '').trim() || '*', row[field]]));
	return {
		company: read<unknown>('company'),
		website: read<unknown>('website'),
		logo: read<unknown>('logo'),
		light: read<unknown>('light'),
		dark: read<unknown>('dark'),
		fonts: read<unknown>('fonts'),
		tone: asList(read<unknown>('tone')),
		senders: { email: { name: senderName, address, replyTo }, sms: byCountry('sender'), smsStop: byCountry('stop'), whatsapp },
		address: read<unknown>('address'),
		legal: rowsOf(read<IDataObject>('legal')),
		socials: rowsOf(read<IDataObject>('socials')),
		pages: read<unknown>('pages'),
	};
}
