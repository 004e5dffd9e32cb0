import { findDeliveries, type DeliveryName } from '../../../marketing/deliveries';
import { accepted, refused, type Outcome, type Reason } from '../../../marketing/outcome';
import { settleByHand, type Reconciled } from '../../../marketing/outreach';
import { operation, type Tools } from '../operation';
import type { ChannelForm } from './channel-form';
import { messageItem } from './message-item';
import { judgeMessageName, messageNameFields, readMessageName } from './message-name';

interface Ask {
	name: DeliveryName;
	arrived: boolean;
}

/** Lets a person say what became of messages of which nobody knew: so nothing stays stuck for ever. */
export function settleOperation<Form extends object, Content extends object>(form: ChannelForm<Form, Content>) {
	return operation({
		value: 'settle',
		name: 'Settle',
		action: `Settle ${form.action}`,
		description: `Say whether a ${form.noun} arrived whose answer was lost; one that did not arrive may then be sent again`,
		fields: [
			...messageNameFields,
			{
				displayName: 'Arrived',
				name: 'arrived',
				type: 'boolean',
				default: true,
				description: `Whether the ${form.noun} arrived. If not, the next run of its campaign sends it again.`,
			},
		],
		input: (read) => ({ name: readMessageName(read), arrived: read<boolean>('arrived') !== false }),
		judge: ({ name, arrived }): Outcome<Ask> => {
			const judged = judgeMessageName(name);
			return judged.ok ? accepted({ name: judged.value, arrived }) : judged;
		},
		run: async (tools, asks: Ask[]) => await settleAll(tools, form.channel, asks),
		emit: ({ delivery }) => ({ fields: { message: messageItem(delivery) } }),
	});
}

async function settleAll(tools: Tools, channel: string, asks: Ask[]): Promise<Outcome<Reconciled>[]> {
	const found = await findDeliveries(tools, channel, asks.map(({ name }) => name));
	const words = found.flatMap((one, position) => (one.ok ? [{ delivery: one.value, arrived: asks[position].arrived }] : []));
	const settled = await settleByHand(tools, words);
	let next = 0;
	return found.map((one) => {
		if (!one.ok) return one;
		const word = settled[next++];
		return word.settled ? accepted(word) : refused(notOpen(word));
	});
}

function notOpen({ delivery: { state, underWay } }: Reconciled): Reason {
	return {
		code: 'not-open',
		message: underWay ? 'A run is sending this message right now' : `This message is settled already: ${state}`,
		advice: underWay ? 'Wait until the run is over.' : 'Only a message whose answer was lost can be settled.',
	};
}
