import { listPairs, type ListAsk } from '../../marketing/duplicates';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { listFields, operation, readLimit } from '../kit';
import { pairItem, readScore } from './duplicate-item';

const STATES = ['open', 'accepted', 'rejected'] as const;

/** The list of likely duplicates. */
export const getManyDuplicates = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many duplicates',
	description: 'The list of likely duplicates, the likeliest first, with what is known of both and why they are alike',
	once: true,
	fields: [
		...listFields,
		{
			displayName: 'State',
			name: 'state',
			type: 'options',
			options: [
				{ name: 'Accepted', value: 'accepted', description: 'They became one person' },
				{ name: 'Open', value: 'open', description: 'Nobody decided yet' },
				{ name: 'Rejected', value: 'rejected', description: 'They are two people' },
			],
			default: 'open',
			description: 'Which pairs to get',
		},
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'From Score',
					name: 'fromScore',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 3 },
					default: 0.6,
					description: 'Only pairs with at least this score. Weak evidence that came in with a row scores 0.5.',
				},
			],
		},
	],
	input: (read) => ({ limit: readLimit(read), state: read<unknown>('state'), ...read<{ fromScore?: unknown }>('filters') }),
	judge: ({ limit, state, fromScore = 0 }): Outcome<ListAsk> => {
		const wanted = STATES.find((one) => one === state);
		if (!wanted) return refused({ code: 'no-state', field: 'State', message: `"${String(state).slice(0, 40)}" is no state of a pair`, advice: `Choose one of ${STATES.join(', ')}.` });
		if (fromScore === '' || Number(fromScore) === 0) return accepted({ limit, state: wanted, fromScore: 0 });
		const score = readScore('From Score', fromScore);
		return score.ok ? accepted({ limit, state: wanted, fromScore: score.value }) : score;
	},
	run: async (tools, [ask]) => [accepted(await listPairs(tools, ask))],
	emit: (pairs) => pairs.map((pair) => ({ fields: pairItem(pair), alone: true })),
});
