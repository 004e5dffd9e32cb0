import { listSuppressions, storedAs } from '../../marketing/consent';
import { accepted } from '../../marketing/outcome';
import { iso, listFields, operation, readLimit } from '../kit';
import { listFilters } from './list-filters';

/** Who must not be contacted now. */
export const getMany = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many suppressions',
	description: 'The suppressions that hold now, newest first',
	once: true,
	fields: [
		...listFields,
		listFilters(),
	],
	input: (read) => ({ limit: readLimit(read), ...read<{ channel?: string; reason?: string }>('filters') }),
	judge: ({ limit, channel = '', reason = '' }) => accepted({ limit, channel, reason }),
	run: async (tools, [filter]) => [accepted(await listSuppressions(tools.database, filter, tools.now()))],
	emit: (rows) => rows.map(({ kind, value, channel, reason, source, note, created_at, expires_at }) => ({
		alone: true,
		fields: {
			kind, value, storedAs: storedAs(kind, value), channel, reason, source, note,
			since: iso(created_at), endsOn: expires_at === null ? null : iso(expires_at),
		},
	})),
});
