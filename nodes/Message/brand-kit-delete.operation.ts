import { removeBrandKits } from '../../marketing/messages';
import { brandKitField, operation, readName } from '../kit';
import { judgeName } from './judge-name';

/** Takes a brand kit away. */
export const deleteBrandKit = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete brand kit',
	description: 'Take a brand kit away: messages that wear it need another one',
	fields: [{ ...brandKitField, required: true }],
	input: (read) => readName(read, 'brandKit'),
	judge: judgeName('Brand Kit'),
	run: removeBrandKits,
	emit: ({ name }) => ({ fields: { brandKit: name, deleted: true }, alone: true }),
});
