import { accepted } from '../../marketing/outcome';
import { getRules as rulesToday } from '../../marketing/profiles';
import { iso, operation } from '../kit';

/** The rules by which people are recognised. */
export const getRules = operation({
	value: 'get',
	name: 'Get',
	action: 'Get rules',
	description: 'The rules that hold, in the form that Update takes, their versions, and the identifiers that belong to too many people',
	once: true,
	fields: [],
	input: () => undefined,
	judge: accepted<undefined>,
	run: async (tools) => [accepted(await rulesToday(tools))],
	emit: ({ version, rules, versions, shared }) => ({
		fields: {
			version,
			rules,
			versions: versions.map(({ madeAt, ...one }) => ({ ...one, madeAt: iso(madeAt) })),
			sharedIdentifiers: shared.map(({ since, ...one }) => ({ ...one, since: iso(since) })),
		},
		alone: true,
	}),
});
