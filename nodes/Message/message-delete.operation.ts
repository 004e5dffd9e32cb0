import { removeMessages } from '../../marketing/messages';
import { messageField, operation, readName } from '../kit';
import { judgeName } from './judge-name';

/** Takes a message away. */
export const deleteMessage = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete message',
	description: 'Take a message away; what was sent of it stays in the ledger',
	fields: [messageField],
	input: (read) => readName(read, 'message'),
	judge: judgeName('Message'),
	run: removeMessages,
	emit: ({ name }) => ({ fields: { message: name, deleted: true }, alone: true }),
});
