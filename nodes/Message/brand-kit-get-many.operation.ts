import { listBrandKits } from '../../marketing/messages';
import { accepted } from '../../marketing/outcome';
import { iso, listFields, operation, readLimit } from '../kit';
import { kitItem } from './message-item';
import { readSearch, searchFilter } from './search-filter';

/** The brand kits of the store. */
export const getBrandKitsKept = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many brand kits',
	description: 'The brand kits that are kept, by name',
	once: true,
	fields: [...listFields, searchFilter],
	input: (read) => ({ limit: readLimit(read), search: readSearch(read) }),
	judge: accepted<{ limit: number; search: string }>,
	run: async (tools, [filter]) => [accepted(await listBrandKits(tools.database, filter))],
	emit: (kits) => kits.map(({ document, updatedAt }) => ({ fields: { ...kitItem(document), updatedAt: iso(updatedAt) }, alone: true })),
});
