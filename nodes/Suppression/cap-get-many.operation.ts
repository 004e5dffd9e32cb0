import { loadCaps, type FrequencyCap } from '../../marketing/outreach';
import { accepted } from '../../marketing/outcome';
import { operation } from '../kit';
import { capItem } from './cap-item';

/** The caps that hold. */
export const getManyCaps = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many frequency caps',
	description: 'The caps that hold, by name; those of the law stand in the rule table (Contact Rule)',
	once: true,
	fields: [],
	input: () => undefined,
	judge: () => accepted(undefined),
	run: async ({ database }) => [accepted(await loadCaps(database))],
	emit: (caps: FrequencyCap[]) => caps.map((cap) => ({ alone: true, fields: capItem(cap) })),
});
