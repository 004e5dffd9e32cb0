import { accepted, type Outcome } from '../../marketing/outcome';
import { operation, type Tools } from '../kit';
import { peopleNamed } from './people';
import { judgePersonWish, personWishFields, readPersonWish, type PersonWish } from './person-wish';
import { Survey, type Found } from './survey';
import { makeReady, type Ready } from './wardrobe';

/** So many people are looked up at once, */
const SLICE = 1_000;
/** and so many surveyed before the event loop gets its turn. */
const TURN = 200;

/** Looks, before anything is sent, at what a message lacks for all these people. */
export const check = operation({
	value: 'check',
	name: 'Check',
	action: 'Check message for people',
	description: 'Look before sending: whom the message lacks something for, who gets which language, what text messages cost, what to mend',
	fields: personWishFields,
	input: readPersonWish,
	judge: judgePersonWish,
	run: checkAll,
	emit: (found) => (found ? [{ fields: found, alone: true }] : []),
});

/** One summary for each message, beside the first of its people. */
async function checkAll(tools: Tools, asks: PersonWish[]): Promise<Outcome<Found | undefined>[]> {
	const ready = await makeReady(tools, asks.map(({ wish }) => wish));
	const surveys = new Map<Ready, { survey: Survey; place: number }>();
	const outcomes: Outcome<Found | undefined>[] = [];
	for (let from = 0; from < asks.length && !tools.stop.aborted; from += SLICE) {
		const slice = asks.slice(from, from + SLICE);
		const people = await peopleNamed(tools, slice.map(({ person }) => person));
		for (const [turn, { wish, item }] of slice.entries()) {
			if (turn % TURN === TURN - 1) await tools.pause(0);
			const [message, person, place] = [ready[from + turn], people[turn], from + turn];
			outcomes[place] = accepted(undefined);
			if (!message.ok || !person.ok) {
				outcomes[place] = message.ok ? (person as Outcome<undefined>) : message;
				continue;
			}
			const { survey } = surveys.get(message.value) ?? { survey: new Survey(message.value) };
			const added = survey.add(person.value, item, wish.language, wish.options.country);
			if (!added.ok) outcomes[place] = added;
			else if (!surveys.has(message.value)) surveys.set(message.value, { survey, place });
		}
	}
	for (const { survey, place } of surveys.values()) outcomes[place] = accepted(survey.found);
	tools.hint([...surveys.values()].map(({ survey }) => inWords(survey.found)).join(' '));
	return asks.map((_, place) => outcomes[place] ?? accepted(undefined));
}

function inWords({ message, people, complete, languages, missing, channels, warnings }: Found): string {
	const number = (count: number, one: string, several = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
	const lacking = people - complete;
	const variables = missing.map(({ variable }) => variable).slice(0, 3).join(', ');
	const segments = channels.find((one) => one.segments)?.segments?.total;
	return [
		`"${message}" for ${number(people, 'person', 'people')} in ${number(languages.length, 'language')}`,
		lacking > 0 ? `${number(lacking, 'person lacks', 'people lack')} ${variables}` : 'nobody lacks anything',
		...(segments === undefined ? [] : [number(segments, 'SMS segment')]),
		`${number(warnings.length, 'warning')}.`,
	].join(', ');
}
