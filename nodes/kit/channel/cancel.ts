import { cancelAtProvider } from '../../../marketing/channels';
import { findDeliveries, type DeliveryName, type StoredDelivery } from '../../../marketing/deliveries';
import { accepted, refused, type Outcome, type Reason } from '../../../marketing/outcome';
import { noteCancelled, type Reconciled } from '../../../marketing/outreach';
import { operation, type Tools } from '../operation';
import { openMeans } from './carriers';
import type { ChannelForm } from './channel-form';
import { messageItem } from './message-item';
import { judgeMessageName, messageNameFields, readMessageName } from './message-name';
import { holderField, SANDBOX } from './provider-fields';

interface Ask {
	name: DeliveryName;
	provider: string;
}

/** Whether any of the channel's providers takes messages back. */
export function cancels<Content extends object>({ providers }: Pick<ChannelForm<never, Content>, 'providers'>): boolean {
	return providers.some(({ cancel }) => cancel !== undefined);
}

/** Takes messages back that have not left their provider yet, where it can. */
export function cancelOperation<Form extends object, Content extends object>(form: ChannelForm<Form, Content>) {
	const able = form.providers.filter(({ cancel }) => cancel !== undefined);
	return operation({
		value: 'cancel',
		name: 'Cancel',
		action: `Cancel ${form.action}`,
		description: `Take a ${form.noun} back that waits at the provider; it is not sent again`,
		fields: [
			holderField(`Who has the ${form.noun}`, { ...form, providers: able, own: [] }),
			...messageNameFields,
		],
		input: (read) => ({ name: readMessageName(read), provider: read('provider') }),
		judge: ({ name, provider }): Outcome<Ask> => {
			const judged = judgeMessageName(name);
			return judged.ok ? accepted({ name: judged.value, provider }) : judged;
		},
		run: async (tools, asks: Ask[]) => await cancelAll(tools, form, asks),
		emit: ({ delivery }) => ({ fields: { message: messageItem(delivery) } }),
	});
}

async function cancelAll<Form extends object, Content extends object>(tools: Tools, form: ChannelForm<Form, Content>, asks: Ask[]): Promise<Outcome<Reconciled>[]> {
	const found = await findDeliveries(tools, form.channel, asks.map(({ name }) => name));
	const [{ provider }] = asks;
	if (provider === SANDBOX) return found.map((one) => (one.ok ? refused({ code: 'not-cancellable', message: 'The sandbox gives messages to nobody', advice: 'Choose the provider that took them.' }) : one));
	const judged = found.map((one): Outcome<StoredDelivery & { providerMessageId: string }> => (one.ok ? cancellable(one.value, provider) : one));
	const able = judged.flatMap((one) => (one.ok ? [one.value] : []));
	const { means, close } = await openMeans(tools, form, provider);
	const answers = await cancelAtProvider(means, able).finally(close);
	const gone = able.filter((_, place) => answers[place].cancelled);
	const noted = new Map((await noteCancelled(tools, gone)).map((one) => [one.delivery.deliveryId, one]));
	const messages = new Map(able.map(({ deliveryId }, place) => [deliveryId, answers[place].message]));
	return judged.map((one) => {
		if (!one.ok) return one;
		const done = noted.get(one.value.deliveryId);
		return done ? accepted(done) : refused({ code: 'not-cancelled', message: messages.get(one.value.deliveryId) ?? 'It was not taken back' });
	});
}

function cancellable(delivery: StoredDelivery, provider: string): Outcome<StoredDelivery & { providerMessageId: string }> {
	const { providerMessageId, state } = delivery;
	const refuse = (message: string, advice: string): { ok: false; reason: Reason } => refused({ code: 'not-cancellable', message, advice });
	if (delivery.provider !== provider) return refuse(`This message went through ${delivery.provider}`, 'Choose that provider on this node.');
	if (state !== 'sent' && state !== 'unknown') return refuse(`This message is not on its way: ${state}`, 'Only what the provider took can be taken back.');
	if (providerMessageId === undefined) return refuse('The provider gave no ID for this message', 'Look it up in the provider\'s console.');
	return accepted({ ...delivery, providerMessageId });
}
