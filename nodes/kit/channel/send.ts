import type { Outcome } from '../../../marketing/outcome';
import { send, sendTest, tallyOf, type Sending, type Tally } from '../../../marketing/outreach';
import { campaignField, exclusionFields, purposeField } from '../contact-fields';
import { operation, type Tools } from '../operation';
import { personFields } from '../person-fields';
import { reasonItems, why } from '../reasons';
import { iso } from '../times';
import { openCarriers } from './carriers';
import type { ChannelForm } from './channel-form';
import { composed } from './composed';
import { sendOptions } from './message-fields';
import { providerFields } from './provider-fields';
import { askReader, judgeAsk, type Ask, type WrittenAsk } from './read-ask';
import { toldOfAll, withTold, type Told, type ToldSending } from './told';

/** The outputs of Send, in their order. */
export const SEND_OUTPUTS = ['Sent', 'Not Sent', 'Failed'];
const OUTPUT: Record<Sending['verdict'], number> = { sent: 0, 'not-sent': 1, failed: 2 };

/** Sends each item's person a message, at most once, if they may be contacted at this moment. */
export function sendOperation<Form extends object, Content extends object>(form: ChannelForm<Form, Content>) {
	const { action, noun } = form;
	return operation({
		value: 'send',
		name: 'Send',
		action: `Send ${action}`,
		description: `Send each person a ${noun}: checked at the moment of sending, and never twice`,
		fields: [
			...providerFields(form),
			...personFields(),
			purposeField,
			...form.contentFields,
			{ ...campaignField, description: `${campaignField.description} Empty: one campaign per workflow.` },
			...exclusionFields,
			sendOptions(form),
		],
		outputs: SEND_OUTPUTS.length,
		failedOutput: OUTPUT.failed,
		input: askReader(form),
		judge: (written: WrittenAsk<Form>, now) => judgeAsk(form, written, now),
		run: async (tools, asks: Ask<Form>[]) => await sendAll(tools, form, asks),
		closing: (sendings, [{ options }]) => (options.summary === true ? { summary: { ...tallyOf(sendings), ...toldOfAll(form, sendings).fields } } : undefined),
		emit: ({ verdict, profileId, reasons, sendAt, told, ...delivery }) => ({
			output: OUTPUT[verdict],
			fields: {
				...(profileId ? { profileId } : {}),
				...why(reasons),
				delivery: { status: verdict, channel: form.channel, ...delivery, ...told, reasons: reasonItems(reasons), ...(sendAt ? { sendAt: iso(sendAt) } : {}) },
			},
		}),
	});
}

async function sendAll<Form extends object, Content extends object>(tools: Tools, form: ChannelForm<Form, Content>, asks: Ask<Form>[]): Promise<Outcome<ToldSending>[]> {
	if (asks.length === 0) return [];
	const { providers, perSecond, testTo, options } = asks[0];
	const told: Told = new Map();
	const wishes = await composed(tools, form, asks, told);
	const messages = wishes.flatMap((wish) => (wish.ok ? [wish.value] : []));
	const { carrier, close } = await openCarriers(tools, form, providers, { perSecond, options });
	const sending = testTo === undefined
		? send(tools, messages, carrier, tools.stop, {
			progress: (tally, of) => tools.progress(`${summary(tally)}, of ${of.toLocaleString('en')}`),
			trouble: tools.hint,
		})
		: sendTest(tools, messages, carrier, testTo, tools.stop);
	const outcomes = withTold(await sending.finally(close), told);
	const sendings = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
	const { sentence } = toldOfAll(form, sendings);
	tools.hint(`${summaryOf(sendings, testTo)}${sentence === '' ? '' : `. ${sentence}`}`);
	let next = 0;
	return wishes.map((wish) => (wish.ok ? outcomes[next++] : wish));
}

function summaryOf(sendings: readonly Sending[], testTo: string | undefined): string {
	const tally = tallyOf(sendings);
	const reasons = Object.entries(tally.reasons).sort(([, one], [, other]) => other - one).slice(0, 5).map(([code, count]) => `${count} ${code}`);
	const test = testTo === undefined ? '' : `Test to ${testTo}: `;
	return `${test}${summary(tally)}${reasons.length > 0 ? `. Why not: ${reasons.join(', ')}` : ''}`;
}

function summary({ sent, notSent, failed }: Tally): string {
	return `${sent} sent, ${notSent} not sent, ${failed} failed`;
}
