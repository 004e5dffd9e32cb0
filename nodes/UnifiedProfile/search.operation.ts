import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { searchPeople } from '../../marketing/profiles';
import { operation, type Tools } from '../kit';
import { profileItems } from './profile-item';
import { simplifyField } from './simplify-field';

interface Ask {
	text: string;
	limit: number;
	simplify: boolean;
}

const MOST = 1_000;
const LONGEST = 200;

/** People of whom a word is known. */
export const search = operation({
	value: 'search',
	name: 'Search',
	action: 'Search profiles',
	description: 'People of whom a text is known: in a trait, or at the beginning of an e-mail address, phone, card or other identifier',
	fields: [
		{
			displayName: 'Search For',
			name: 'searchText',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Kowalska',
			description: 'A name, a town, or the beginning of an e-mail address or number',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
		},
		simplifyField,
	],
	input: (read) => ({ text: read<unknown>('searchText'), limit: Number(read<unknown>('limit')) || 50, simplify: read<unknown>('simplify') !== false }),
	judge: ({ text, limit, simplify }): Outcome<Ask> => {
		const wanted = typeof text === 'string' || typeof text === 'number' ? String(text).trim() : '';
		if (wanted === '') return refused({ code: 'no-search-text', field: 'Search For', message: 'There is nothing to search for', advice: 'Give a name or the beginning of an e-mail address; for everybody use Get Many.' });
		if (wanted.length > LONGEST) return refused({ code: 'search-text-too-long', field: 'Search For', message: `The text is longer than ${LONGEST} characters` });
		return accepted({ text: wanted, limit: Math.min(Math.max(1, Math.trunc(limit)), MOST), simplify });
	},
	run: async (tools, asks) => {
		const answers = new Map<string, Outcome<object[]>>();
		// The same question is asked once, however many items ask it.
		for (const ask of asks) if (!answers.has(keyOf(ask))) answers.set(keyOf(ask), accepted(await answer(tools, ask)));
		return asks.map((ask) => answers.get(keyOf(ask)) as Outcome<object[]>);
	},
	emit: (people) => people.map((fields) => ({ fields, alone: true })),
});

async function answer(tools: Tools, { text, limit, simplify }: Ask): Promise<object[]> {
	const found = await searchPeople(tools, text, limit);
	return await profileItems(tools, found.map((profile) => ({ profile, simplify })));
}

function keyOf({ text, limit, simplify }: Ask): string {
	return `${limit} ${simplify} ${text}`;
}
