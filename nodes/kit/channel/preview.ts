import { accepted, refused, type Outcome } from '../../../marketing/outcome';
import { introduce, type Recipient } from '../../../marketing/outreach';
import { readPerson, type PersonName } from '../../../marketing/profiles';
import { purposeField } from '../contact-fields';
import { operation, type Tools } from '../operation';
import { personFields, readPersonFields } from '../person-fields';
import type { ChannelForm, Shown } from './channel-form';
import { judged } from './composed';
import { collection } from './message-fields';
import { SANDBOX } from './provider-fields';
import { shared } from './equal-forms';

interface Ask<Form> {
	person: PersonName;
	form: Form;
	item: Record<string, unknown>;
	place: number;
}

/** Shows each item's message as its person would get it; sends and records nothing. */
export function previewOperation<Form extends object, Content extends object>(form: ChannelForm<Form, Content>) {
	const sharedForm = shared<Form>();
	return operation({
		value: 'preview',
		name: 'Preview',
		action: `Preview ${form.action}`,
		description: `Show each person's ${form.noun} as they would get it, without sending it`,
		fields: [...personFields(), purposeField, ...form.contentFields, collection(form.contentOptions)],
		input: (read) => ({ person: readPersonFields(read), form: sharedForm(form.readForm(read)), item: read.item, place: read.position }),
		judge: ({ person, form: written, ...rest }): Outcome<Ask<Form>> => {
			const who = readPerson(person);
			if (!who.ok) return who;
			const judged = form.judgeForm?.(written) ?? accepted(written);
			return judged.ok ? accepted({ ...rest, person: who.value, form: judged.value }) : judged;
		},
		run: async (tools, asks: Ask<Form>[]) => await previewAll(tools, form, asks),
		emit: ({ fields, binary }) => ({ fields: { preview: fields }, ...(binary ? { binary } : {}) }),
	});
}

async function previewAll<Form extends object, Content extends object>(tools: Tools, form: ChannelForm<Form, Content>, asks: Ask<Form>[]): Promise<Outcome<Shown>[]> {
	const composeFor = await form.composer(tools, { provider: SANDBOX, preview: true });
	const recipients = await introduce(tools, form.channel, asks.map(({ person }) => person));
	const outcomes: Outcome<Shown>[] = [];
	for (const [position, ask] of asks.entries()) {
		const recipient = recipients[position];
		const compose = await judged(composeFor(ask.form, { channel: form.channel, campaign: 'preview', step: 'preview' }));
		if (!recipient.ok) outcomes.push(recipient);
		else if (!compose.ok) outcomes.push(compose);
		else outcomes.push(await previewOne(tools, form, recipient.value, async () => await compose.value(recipient.value, 'preview', ask.item, ask.place)));
	}
	return outcomes;
}

async function previewOne<Form extends object, Content extends object>(tools: Tools, form: ChannelForm<Form, Content>, recipient: Recipient, compose: () => Promise<Content>): Promise<Outcome<Shown>> {
	const content = await compose().then((value) => ({ value }), (error: Error) => error);
	if (content instanceof Error) return refused({ code: 'unfillable', message: `The ${form.noun} can't be filled for this person: ${content.message}` });
	return accepted(await form.show(tools, content.value, recipient));
}
