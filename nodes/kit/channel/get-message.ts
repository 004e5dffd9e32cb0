import type { INodeProperties } from 'n8n-workflow';
import { askProvider, type Told } from '../../../marketing/channels';
import { findDeliveries, type DeliveryName, type StoredDelivery } from '../../../marketing/deliveries';
import { accepted, type Outcome } from '../../../marketing/outcome';
import { reconcile, type Asked, type Reconciled } from '../../../marketing/outreach';
import { operation, type Tools } from '../operation';
import { openMeans, type Vendors } from './carriers';
import type { ChannelForm } from './channel-form';
import { messageItem } from './message-item';
import { judgeMessageName, messageNameFields, readMessageName } from './message-name';
import { holderField, SANDBOX } from './provider-fields';

interface Ask {
	name: DeliveryName;
	/** The provider that is asked; left out, only the ledger is. */
	provider?: string;
}

interface Answer extends Reconciled {
	told?: Told;
}

/** Tells what became of messages: what the ledger knows, and if asked, what the provider says. */
export function getMessageOperation<Form extends object, Content extends object>(form: ChannelForm<Form, Content>) {
	const asked = form.providers.filter(({ lookUp }) => lookUp !== undefined);
	return operation({
		value: 'getMessage',
		name: 'Get Message',
		action: `Get ${form.action} status`,
		description: `Tell what became of a ${form.noun}: what the ledger knows and, where nobody knew, what the provider says`,
		fields: [...messageNameFields, ...askFields(form, asked)],
		input: (read) => ({ name: readMessageName(read), provider: asked.length > 0 && read<boolean>('askProvider') ? read('provider') : undefined }),
		judge: ({ name, provider }): Outcome<Ask> => {
			const judged = judgeMessageName(name);
			return judged.ok ? accepted({ name: judged.value, provider }) : judged;
		},
		run: async (tools, asks: Ask[]) => await getAll(tools, form, asks),
		emit: ({ delivery, settled, told }) => ({
			fields: { message: { ...messageItem(delivery), ...(told ? { provider: delivery.provider, providerSays: said(told), settledNow: settled } : {}) } },
		}),
	});
}

function askFields<Content extends object>(form: Vendors<Content>, asked: Vendors<Content>['providers']): INodeProperties[] {
	if (asked.length === 0) return [];
	return [
		{
			displayName: 'Ask Provider',
			name: 'askProvider',
			type: 'boolean',
			default: false,
			description: `Whether to ask the provider too; a ${form.noun} that may have arrived is then settled by what it says`,
		},
		{
			...holderField('Who took the messages; those that went through another one are not asked about', { ...form, providers: asked, own: [] }),
			displayOptions: { show: { askProvider: [true] } },
		},
	];
}

async function getAll<Form extends object, Content extends object>(tools: Tools, form: ChannelForm<Form, Content>, asks: Ask[]): Promise<Outcome<Answer>[]> {
	const found = await findDeliveries(tools, form.channel, asks.map(({ name }) => name));
	const [provider] = asks.flatMap((ask) => ask.provider ?? []);
	if (provider === undefined || provider === SANDBOX) return found.map((one) => (one.ok ? accepted({ delivery: one.value, settled: false }) : one));
	const deliveries = found.flatMap((one) => (one.ok ? [one.value] : []));
	const told = await tellAll(tools, form, provider, deliveries);
	const asked = deliveries.map((delivery, place): Asked => {
		const word = told[place];
		return 'receipt' in word ? { delivery, receipt: word.receipt } : { delivery, nothing: word.nothing };
	});
	const reconciled = await reconcile(tools, asked, tools.hint);
	let next = 0;
	return found.map((one) => {
		if (!one.ok) return one;
		const place = next++;
		return accepted({ ...reconciled[place], told: told[place] });
	});
}

async function tellAll<Content extends object>(tools: Tools, form: Vendors<Content>, provider: string, deliveries: StoredDelivery[]): Promise<Told[]> {
	const { means, close } = await openMeans(tools, form, provider);
	const own = deliveries.filter((one) => one.provider === provider && one.state !== 'claimed');
	const told = await askProvider(means, own.map(({ deliveryId, providerMessageId, address }) => ({ reference: deliveryId, providerMessageId, address }))).finally(close);
	const answers = new Map(own.map(({ deliveryId }, place) => [deliveryId, told[place]]));
	return deliveries.map((one) => answers.get(one.deliveryId)
		?? { nothing: one.state === 'claimed' ? 'It has not left yet' : `It went through ${one.provider}, which was not asked` });
}

function said(told: Told): object {
	if ('nothing' in told) return { status: 'unknown', text: told.nothing };
	const { kind, ...about } = told.receipt;
	return { status: kind, ...('message' in about ? { text: about.message, code: about.code } : {}) };
}
