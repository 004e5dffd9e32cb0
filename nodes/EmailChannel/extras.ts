import type { INodeProperties } from 'n8n-workflow';
import type { Email } from '../../marketing/channels';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import type { Compose } from '../../marketing/outreach';
import { asList, type ComposeAbout, type Read, type Tools } from '../kit';
import { attachmentReader } from './attachments';

/** What goes with a mail besides its words: files of the item, and headers of one's own. */
export interface Extras {
	files: readonly string[];
	headers: Readonly<Record<string, string>>;
}

/** The options of Send and Preview for them. */
export const extraOptions: INodeProperties[] = [
	{
		displayName: 'Attachments',
		name: 'attachments',
		type: 'string',
		default: '',
		placeholder: 'e.g. invoice, terms',
		description: 'Fields of the item that hold files, separated by commas; each goes with the mail',
	},
	{
		displayName: 'Headers',
		name: 'headers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Header',
		default: {},
		options: [
			{
				displayName: 'Header',
				name: 'header',
				values: [
					{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. X-Order-Number', description: 'Name of the header' },
					{ displayName: 'Value', name: 'value', type: 'string', default: '', placeholder: 'e.g. 4711', description: 'Plain letters, digits and signs in one line' },
				],
			},
		],
		description: 'Headers of your own, e.g. for rules in the mailbox that answers go to',
	},
];

/** Reads them. */
export function readExtras(read: Read): Extras {
	const { attachments, headers } = read<{ attachments?: unknown; headers?: { header?: { name?: unknown; value?: unknown }[] } } | undefined>('options') ?? {};
	const rows = (headers?.header ?? []).map(({ name, value }): [string, string] => [textOf(name), textOf(value)]);
	return { files: asList(attachments), headers: Object.fromEntries(rows.filter(([name]) => name !== '')) };
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : String(value as string).trim();
}

/** Refuses headers that would break a mail or hide a second line in it. Source: RFC 5322 2.2. */
export function judgeExtras<Form extends Extras>(form: Form): Outcome<Form> {
	const wrong = Object.entries(form.headers).find(([name, value]) => !/^[!-9;-~]{1,76}$/.test(name) || !/^[\x20-\x7e]{1,900}$/.test(value));
	if (!wrong) return accepted(form);
	return refused({
		code: 'bad-header', field: 'Headers', message: `The header "${wrong[0].slice(0, 60)}" can't be used`,
		advice: 'Give it a name like X-Order-Number, and a value of plain letters, digits and signs in one line.',
	});
}

type Composer<Form> = (tools: Tools, about: ComposeAbout) => Promise<(form: Form) => Promise<Compose<Email>>>;

/** Lets a composer add them. `most` says how many bytes a whole mail may have with a provider. */
export function withExtras<Form>(composer: Composer<Form>, most: (provider: string) => number): Composer<Form & Extras> {
	return async (tools, about) => {
		const composeFor = await composer(tools, about);
		const attach = attachmentReader(tools, most(about.provider));
		return async (form) => {
			const compose = await composeFor(form);
			const { files, headers } = form;
			if (files.length === 0 && Object.keys(headers).length === 0) return compose;
			// What the mail itself needs stands above what was added.
			const dressed = (mail: Email): Email => ({ ...mail, headers: { ...headers, ...mail.headers } });
			if (files.length === 0) return async (...wish) => dressed(await compose(...wish));
			return async (recipient, deliveryId, item, place) => {
				const mail = dressed(await compose(recipient, deliveryId, item, place));
				return Object.assign(mail, { attachments: await attach(place, files) });
			};
		};
	};
}
