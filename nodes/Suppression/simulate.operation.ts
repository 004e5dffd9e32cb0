import type { ContactTerms, SimulatedAudience, Simulation } from '../../marketing/outreach';
import { simulate as simulateContacts } from '../../marketing/outreach';
import { accepted, refused, Refusal, type Outcome } from '../../marketing/outcome';
import { readPerson, type PersonName, type WrittenPerson } from '../../marketing/profiles';
import { iso, operation, personFields, type Tools } from '../kit';
import { checkedCampaign, judgeTerms, messageFields, questionOptions, readMessage, readQuestion } from './contact-question';

const ofItems = { show: { audience: ['items'] } };
const options = questionOptions('alsoChannels');

interface Ask {
	/** Missing when everybody is meant. */
	person?: PersonName;
	country?: string;
	terms: ContactTerms;
	costOfOne: number;
	examples: number;
}

/** Sends a whole audience through the decision without sending anything. */
export const simulate = operation({
	value: 'simulate',
	name: 'Simulate',
	action: 'Simulate campaign',
	description: 'Send a whole audience through the decision without sending: how many would get it, who not and why, when, and what it costs',
	once: (read) => read('audience') === 'everyone',
	fields: [
		{
			displayName: 'Audience',
			name: 'audience',
			type: 'options',
			options: [
				{ name: 'Everyone in the Store', value: 'everyone' },
				{ name: 'Incoming Items', value: 'items', description: 'The people whom the items name' },
			],
			default: 'everyone',
			description: 'Whom the message would be meant for',
		},
		...personFields().map((field) => ({ ...field, displayOptions: { show: { ...ofItems.show, ...field.displayOptions?.show } } })),
		...messageFields,
		{ ...checkedCampaign, description: 'Campaign whose rules hold; nothing is written' },
		{
			displayName: 'Cost per Message',
			name: 'cost',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'What one message costs, in your currency: for the estimate',
		},
		{
			displayName: 'Examples',
			name: 'examples',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 100 },
			default: 5,
			description: 'How many profile IDs are given of each reason',
		},
		// What an item says of a person; everybody's countries are in the store.
		{ ...options, options: options.options?.map((one) => (one.name === 'country' ? { ...one, displayOptions: { show: { '/audience': ['items'] } } } : one)) },
	],
	input: (read) => ({
		question: read('audience') === 'everyone' ? readMessage(read) : readQuestion(read),
		costOfOne: Number(read<unknown>('cost')) || 0, examples: Math.min(100, Math.max(0, Math.trunc(Number(read<unknown>('examples') ?? 5)))),
	}),
	judge: ({ question, costOfOne, examples }, now): Outcome<Ask> => {
		const terms = judgeTerms(question, now);
		if (!terms.ok) return terms;
		if (costOfOne < 0) return refused({ code: 'no-cost', field: 'Cost per Message', message: 'The cost of a message is 0 or more' });
		const person = question.person === undefined ? undefined : readPerson(question.person as WrittenPerson);
		if (person && !person.ok) return person;
		return accepted({ terms: terms.value, costOfOne, examples, ...(person ? { person: person.value } : {}), ...(question.country ? { country: question.country } : {}) });
	},
	run: simulateAll,
	emit: (simulation: Simulation | undefined) => (simulation ? [{ alone: true, fields: shown(simulation) }] : []),
});

/** One summary for all items, beside the first of them. */
async function simulateAll(tools: Tools, asks: Ask[]): Promise<Outcome<Simulation | undefined>[]> {
	const [{ terms, costOfOne, examples }] = asks;
	if (asks.some((ask) => JSON.stringify(ask.terms) !== JSON.stringify(terms))) throw severalMessages();
	const audience: SimulatedAudience = asks[0].person ? asks.map(({ person, country }) => ({ person: person as PersonName, country })) : 'everyone';
	const started = tools.now();
	const simulation = await simulateContacts(tools, audience, terms, { costOfOne, examples, stop: tools.stop });
	const { people, allowed, deferred, suppressed } = simulation;
	tools.hint(`${people.toLocaleString('en')} people in ${Math.round((tools.now() - started) / 1000)} s: ${allowed} allowed, ${deferred} deferred, ${suppressed} suppressed. Nothing was sent.`);
	return asks.map((_, place) => accepted(place === 0 ? simulation : undefined));
}

function severalMessages(): Refusal {
	return new Refusal({
		code: 'several-messages', message: 'The items ask about different messages, and a simulation is about one',
		advice: 'Give channel, purpose, campaign and options the same value for all items, or split the items before.',
	});
}

function shown({ deferredUntil, ...simulation }: Simulation): object {
	return { ...simulation, deferredUntil: deferredUntil.map(({ at, people }) => ({ at: iso(at), people })) };
}
