import type { INodeProperties } from 'n8n-workflow';
import { readBrief, saveMessages, type Brief } from '../../marketing/messages';
import { refused, type Outcome } from '../../marketing/outcome';
import { operation } from '../kit';
import { channelWording } from './channel-wording.fields';
import { inFields, readJson, specifyField } from './json-form';
import { languageField } from './language.field';
import { readMessageForm } from './message-form';
import { messageItem } from './message-item';
import { textFields, translations } from './message-text.fields';

const EXAMPLE = '{\n\t"defaultLanguage": "en",\n\t"texts": {\n\t\t"en": { "headline": "", "text": "", "offer": "", "callToAction": "", "link": "" }\n\t},\n\t"overrides": { "sms": { "en": { "message": "" } } }\n}';

const name: INodeProperties = {
	displayName: 'Name',
	name: 'messageName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Spring launch',
	description: 'What the message is called: by it the other nodes find it',
};

/** Keeps a message: said once, in several languages, for every channel. */
export const saveMessage = operation({
	value: 'createOrUpdate',
	name: 'Create or Update',
	action: 'Create or update message',
	description: 'Say once, in several languages, what all channels then say in their own form; what was kept under the name gives way as a whole',
	fields: [name, ...specifyField('Message', EXAMPLE), ...inFields([languageField, ...textFields, translations, channelWording])],
	input: (read) => (read('specify') === 'json' ? { name: read<unknown>('messageName'), json: read<unknown>('json') } : { form: readMessageForm(read) }),
	judge,
	run: saveMessages,
	emit: ({ document, status }) => ({ fields: { ...messageItem(document), messageStatus: status }, alone: true }),
});

type Written = { name: unknown; json: unknown } | { form: ReturnType<typeof readMessageForm> };

function judge(written: Written): Outcome<Brief> {
	if ('json' in written) {
		const read = readJson(written.json);
		if (!read.ok) return read;
		const { defaultLanguage, texts, overrides } = read.value;
		return readBrief({ name: written.name, defaultLanguage, texts, overrides });
	}
	const { twice, ...form } = written.form;
	if (twice === undefined) return readBrief(form);
	return refused({ code: 'language-twice', field: 'Other Languages', message: `There are two texts in the language ${twice}`, advice: 'Put them together, or give one of them another language.' });
}

