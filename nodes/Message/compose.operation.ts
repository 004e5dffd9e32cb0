import type { Recipient } from '../../marketing/outreach';
import { accepted, type Outcome } from '../../marketing/outcome';
import { operation, type Tools } from '../kit';
import { peopleNamed } from './people';
import { judgePersonWish, personWishFields, readPersonWish, type PersonWish } from './person-wish';
import { makeReady, type Ready } from './wardrobe';
import { chooseLanguage, valuesOf, writeFor } from './written';

/** So many messages are written in one go. */
const TURN = 100;

/** Writes a message for each item's person, in their language, in the forms that are wanted. */
export const compose = operation({
	value: 'compose',
	name: 'Compose',
	action: 'Compose message',
	description: 'Write a message for each person, in their language and in each channel\'s own form; nothing is sent',
	fields: personWishFields,
	input: readPersonWish,
	judge: judgePersonWish,
	run: composeAll,
	emit: (message) => ({ fields: { message } }),
});

async function composeAll(tools: Tools, asks: PersonWish[]): Promise<Outcome<object>[]> {
	const ready = await makeReady(tools, asks.map(({ wish }) => wish));
	const people = await peopleNamed(tools, asks.map(({ person }) => person));
	const outcomes: Outcome<object>[] = [];
	for (const [place, ask] of asks.entries()) {
		// The event loop gets its turn.
		if (place % TURN === TURN - 1) await tools.pause(0);
		const [message, person] = [ready[place], people[place]];
		if (!message.ok) outcomes.push(message);
		else outcomes.push(person.ok ? composeOne(message.value, person.value, ask) : person);
	}
	return outcomes;
}

function composeOne(ready: Ready, recipient: Recipient, { wish, item }: PersonWish): Outcome<object> {
	const chosen = chooseLanguage(ready, recipient, wish.language, wish.options.country);
	if (!chosen.ok) return chosen;
	const { language, because } = chosen.value;
	const values = valuesOf(recipient, item);
	const written: Record<string, object> = {};
	for (const form of wish.forms) {
		const one = writeFor(ready, form, values, language);
		if (!one.ok) return one;
		written[form] = { language: one.value.language, ...(one.value.content as object) };
	}
	return accepted({ name: ready.brief.name, brandKit: ready.brand.name, language, because, ...written });
}
