import type { Push } from '../../marketing/channels';
import type { SavedForm } from '../kit';
import { judgeTime, type PushForm } from './read-push-form';

/** How a saved message becomes a notification: how urgent it is and how long it may wait, the node says. */
export const savedPush: SavedForm<PushForm, Push, 'push'> = {
	form: 'push',
	hidden: ['collapse', 'fields', 'image'],
	judge: judgeTime,
	ready: (_, { push: { ttlSeconds, urgent } }) => ({
		contentOf: ({ content }) => ({ ...content, urgent, ...(ttlSeconds === undefined ? {} : { ttlSeconds }) }),
	}),
};
