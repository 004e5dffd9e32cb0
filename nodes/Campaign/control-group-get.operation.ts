import { loadControlGroups } from '../../marketing/experiments';
import { accepted } from '../../marketing/outcome';
import { operation } from '../kit';
import { controlGroupItem } from './control-group-item';

/** The control groups of the store. */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get control groups',
	description: 'Which part of all people is left alone, by all campaigns and by each, and since when',
	once: true,
	fields: [],
	input: () => undefined,
	judge: accepted<undefined>,
	run: async (tools) => [accepted([...(await loadControlGroups(tools.database)).values()])],
	emit: (groups) => groups.map((group) => ({ fields: controlGroupItem(group), alone: true })),
});
