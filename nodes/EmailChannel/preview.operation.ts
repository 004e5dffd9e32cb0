import type { IBinaryData } from 'n8n-workflow';
import type { Email } from '../../marketing/channels';
import { purchaseSummaries } from '../../marketing/events';
import type { Recipient } from '../../marketing/outreach';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { addressOf, getProfiles, readPerson, type PersonName } from '../../marketing/profiles';
import { operation, readPersonFields, type Tools } from '../kit';
import { composer, readEmailForm, type EmailForm } from './composition';
import { mailFields, previewOptions } from './email.fields';

interface Ask {
	person: PersonName;
	form: EmailForm;
}

interface Preview extends Email {
	to: string;
	file: IBinaryData;
}

/** Shows each item's mail as its person would get it; sends and records nothing. */
export const preview = operation({
	value: 'preview',
	name: 'Preview',
	action: 'Preview email',
	description: 'Show each person\'s mail as they would get it, without sending it',
	fields: [...mailFields, previewOptions],
	input: (read) => ({ person: readPersonFields(read), form: readEmailForm(read) }),
	judge: ({ person, form }): Outcome<Ask> => {
		const read = readPerson(person);
		return read.ok ? accepted({ person: read.value, form }) : read;
	},
	run: previewAll,
	emit: ({ file, ...email }) => ({ fields: { preview: email }, binary: { preview: file } }),
});

async function previewAll(tools: Tools, asks: Ask[]): Promise<Outcome<Preview>[]> {
	const composeFor = await composer(tools);
	const recipients = await recipientsOf(tools, asks.map(({ person }) => person));
	return await Promise.all(asks.map(async ({ form }, position): Promise<Outcome<Preview>> => {
		const recipient = recipients[position];
		if (!recipient.ok) return recipient;
		const compose = await composeFor({ ...form, unsubscribePage: form.unsubscribePage || 'https://preview.example/unsubscribe' });
		const email = attempt(() => compose(recipient.value, 'preview'));
		if (!email.ok) return email;
		const file = await tools.file(email.value.html, 'preview.html', 'text/html');
		return accepted({ to: recipient.value.address, ...email.value, file });
	}));
}

/** Known people with their profile and purchases, unknown addresses as they are. */
async function recipientsOf(tools: Tools, people: PersonName[]): Promise<Outcome<Recipient>[]> {
	const profiles = await getProfiles(tools, people);
	const purchases = await purchaseSummaries(tools, profiles.flatMap((one) => (one.ok ? [one.value.profileId] : [])));
	return people.map((name, position): Outcome<Recipient> => {
		const profile = profiles[position];
		const asked = 'kind' in name && name.kind === 'email' ? name.original : undefined;
		if (!profile.ok) return asked ? accepted({ address: asked }) : profile;
		const address = asked ?? addressOf(profile.value, 'email') ?? '';
		return accepted({ address, profile: profile.value, purchases: purchases.get(profile.value.profileId) });
	});
}

function attempt(compose: () => Email): Outcome<Email> {
	try {
		return accepted(compose());
	} catch (error) {
		return refused({ code: 'unfillable', message: `The mail can't be filled for this person: ${(error as Error).message}` });
	}
}
