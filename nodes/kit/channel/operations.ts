import type { AnyOperation } from '../operation';
import type { ChannelForm } from './channel-form';
import { cancelOperation, cancels } from './cancel';
import { getMessageOperation } from './get-message';
import { previewOperation } from './preview';
import { sendOperation } from './send';
import { settleOperation } from './settle';

/** What every channel's node can do, in the words of its channel. */
export function channelOperations<Form extends object, Content extends object>(form: ChannelForm<Form, Content>): AnyOperation[] {
	return [sendOperation(form), previewOperation(form), getMessageOperation(form), settleOperation(form), ...(cancels(form) ? [cancelOperation(form)] : [])];
}
