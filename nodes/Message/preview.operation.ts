import type { IBinaryData } from 'n8n-workflow';
import { briefLanguages, directionOf, type Network, type PreviewAbout, type Shown } from '../../marketing/messages';
import type { Recipient } from '../../marketing/outreach';
import { accepted, type Outcome } from '../../marketing/outcome';
import { readPerson, type PersonName } from '../../marketing/profiles';
import { drawPreviews, operation, personLabel, readOptions, readPersonFields, type Preview, type PreviewTerms, type Read, type Tools } from '../kit';
import { readJson } from './json-form';
import { madeUpPerson, peopleNamed } from './people';
import { previewFields } from './preview.fields';
import { senderOf } from './sender';
import { makeReady, type Ready } from './wardrobe';
import { judgeWish, readWish, type WrittenWish } from './wish-form';
import { chooseLanguage, valuesOf, writeFor, type Chosen } from './written';

interface Look extends PreviewTerms {
	images: boolean;
	network: Network;
}

interface Ask {
	/** Somebody of the store, or the traits of somebody made up. */
	person: { name: PersonName } | { traits: Record<string, unknown> };
	wish: WrittenWish;
	item: Record<string, unknown>;
	look: Look;
}

/** A message shown to its author in one language. */
interface Sight {
	fields: object;
	previews: Preview[];
	files?: Record<string, IBinaryData>;
}

/** Shows a message as people would see it, in each form and language that is wanted. */
export const preview = operation({
	value: 'preview',
	name: 'Preview',
	action: 'Preview message',
	description: 'Show a message as the person would see it on each channel, as a page and a picture, with what to mend before it goes out',
	fields: previewFields,
	input: (read) => ({
		person: read('previewFor') === 'sample' ? { traits: read<unknown>('sampleProfile') } : { person: readPersonFields(read) },
		wish: { ...readWish(read), language: String(read<unknown>('languages') ?? '').trim() },
		item: read.item,
		look: readLook(read),
	}),
	judge: ({ person, wish, ...rest }): Outcome<Ask> => {
		const judged = judgeWish(wish);
		if (!judged.ok) return judged;
		if ('traits' in person) {
			const traits = readJson(person.traits, 'Sample Profile');
			return traits.ok ? accepted({ ...rest, wish, person: { traits: traits.value } }) : traits;
		}
		const read = readPerson(person.person);
		return read.ok ? accepted({ ...rest, wish, person: { name: read.value } }) : read;
	},
	run: previewAll,
	emit: (sights) => sights.map(({ fields, files }) => ({ fields: { preview: fields }, binary: files })),
});

function readLook(read: Read): Look {
	const { pictures, dark, loadImages, network } = readOptions(read);
	return { pictures: pictures !== false, dark: dark !== false, images: loadImages === true, network: (network as Network) || 'facebook' };
}

async function previewAll(tools: Tools, asks: Ask[]): Promise<Outcome<Sight[]>[]> {
	const ready = await makeReady(tools, asks.map(({ wish }) => wish));
	const known = (await peopleNamed(tools, asks.flatMap(({ person }) => ('name' in person ? [person.name] : [])))).values();
	const outcomes = asks.map((ask, place): Outcome<Sight[]> => {
		const person = 'name' in ask.person ? (known.next().value as Outcome<Recipient>) : accepted(madeUpPerson(ask.person.traits, tools.now()));
		const message = ready[place];
		if (!message.ok) return message;
		return person.ok ? sightsOf(message.value, person.value, ask) : person;
	});
	const sights = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []));
	const drawn = (await drawPreviews(tools, sights.flatMap(({ previews }) => previews), asks[0].look)).values();
	for (const sight of sights) {
		sight.files = {};
		const warnings = [];
		for (const { shown, about } of sight.previews) {
			const { files = {}, warnings: more = [] } = drawn.next().value ?? {};
			Object.assign(sight.files, files);
			for (const { code, text } of [...about.warnings, ...more]) warnings.push({ channel: shown.form, code, text });
		}
		sight.fields = { ...sight.fields, warnings };
	}
	return outcomes;
}

/** In the person's language, or in each of the message's. */
function sightsOf(ready: Ready, recipient: Recipient, ask: Ask): Outcome<Sight[]> {
	const { language, options: { country } } = ask.wish;
	const asked = language === 'all' ? briefLanguages(ready.brief) : [language];
	const sights: Sight[] = [];
	for (const one of asked) {
		const chosen = chooseLanguage(ready, recipient, one, country, language === 'all' ? 'one of the message\'s' : undefined);
		if (!chosen.ok) return chosen;
		const sight = sightIn(ready, recipient, ask, chosen.value);
		if (!sight.ok) return sight;
		sights.push(sight.value);
	}
	return accepted(sights);
}

function sightIn(ready: Ready, recipient: Recipient, { wish, item, look }: Ask, { language, because }: Chosen): Outcome<Sight> {
	const { brief, brand, writers } = ready;
	const values = valuesOf(recipient, item);
	const person = recipient.profile ? personLabel(recipient.profile) : recipient.address;
	const previews: Preview[] = [];
	for (const form of wish.forms) {
		const written = writeFor(ready, form, values, language);
		if (!written.ok) return written;
		const { language: own, content } = written.value;
		const about: PreviewAbout = {
			language: own, direction: directionOf(own), brand, sender: senderOf(brand, form, recipient, wish.options.country), recipient: person,
			why: because, imageAlt: brief.texts[own]?.imageAlt, images: look.images, network: look.network,
			warnings: (writers.get(form)?.warnings ?? []).filter((warning) => warning.language === undefined || warning.language === own),
		};
		previews.push({ shown: { form, content } as Shown, about });
	}
	return accepted({ fields: { message: brief.name, brandKit: brand.name, person, language, direction: directionOf(language), because, channels: [...wish.forms] }, previews });
}
