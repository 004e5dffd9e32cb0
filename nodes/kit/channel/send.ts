import type { Outcome } from '../../../marketing/outcome';
import { send, sendTest, tallyOf, type SendAsk, type Sending, type Tally } from '../../../marketing/outreach';
import { campaignField, exclusionFields, purposeField } from '../contact-fields';
import { operation, type Tools } from '../operation';
import { personFields } from '../person-fields';
import { reasonItems, why } from '../reasons';
import { iso } from '../times';
import { openCarriers } from './carriers';
import type { ChannelForm } from './channel-form';
import { sendOptions } from './message-fields';
import { providerFields } from './provider-fields';
import { askReader, judgeAsk, type Ask, type WrittenAsk } from './read-ask';
import { noting, toldOfAll, withTold, type Told, type ToldSending } from './told';

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
				delivery: { status: verdict, ...delivery, ...told, reasons: reasonItems(reasons), ...(sendAt ? { sendAt: iso(sendAt) } : {}) },
			},
		}),
	});
}

async function sendAll<Form extends object, Content extends object>(tools: Tools, form: ChannelForm<Form, Content>, asks: Ask<Form>[]): Promise<Outcome<ToldSending>[]> {
	if (asks.length === 0) return [];
	const { providers, perSecond, testTo, options } = asks[0];
	const told: Told = new Map();
	const messages = await composed(tools, form, asks, told);
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
	return outcomes;
}

/** The wishes with what writes their messages. Items of one form share one writer, and those of one subject their terms. */
async function composed<Form extends object, Content extends object>(tools: Tools, form: ChannelForm<Form, Content>, asks: Ask<Form>[], told: Told): Promise<SendAsk<Content>[]> {
	const composeFor = await form.composer(tools, { provider: asks[0].providers[0] });
	const messages: SendAsk<Content>[] = [];
	let last: { of: Ask<Form>; compose: SendAsk<Content>['compose']; terms: SendAsk<Content>['terms'] } | undefined;
	for (const ask of asks) {
		const { person, country, expiresAt, item, place, testTo } = ask;
		if (last?.of.form !== ask.form || last.of.terms !== ask.terms) {
			const written = await composeFor(ask.form);
			const marked: typeof written = testTo === undefined ? written : async (...about) => form.marked(await written(...about));
			const compose = noting(form, marked, told);
			const campaign = ask.terms.campaign || `workflow ${tools.workflowId}`;
			last = { of: ask, compose, terms: { ...ask.terms, campaign, step: ask.terms.step || tools.nodeId } };
		}
		messages.push({ person, country, expiresAt, item, place, compose: last.compose, terms: last.terms });
	}
	return messages;
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
