import { listMessages } from '../../marketing/messages';
import { accepted } from '../../marketing/outcome';
import { iso, listFields, operation, readLimit } from '../kit';
import { messageItem } from './message-item';
import { readSearch, searchFilter } from './search-filter';

/** The messages of the store. */
export const getMessagesKept = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many messages',
	description: 'The messages that are kept, by name, with what they say in each language',
	once: true,
	fields: [...listFields, searchFilter],
	input: (read) => ({ limit: readLimit(read), search: readSearch(read) }),
	judge: accepted<{ limit: number; search: string }>,
	run: async (tools, [filter]) => [accepted(await listMessages(tools.database, filter))],
	emit: (messages) => messages.map(({ document, updatedAt }) => ({ fields: { ...messageItem(document), updatedAt: iso(updatedAt) }, alone: true })),
});
