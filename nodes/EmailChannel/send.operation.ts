import { sandbox, type Carrier, type Email } from '../../marketing/channels';
import { send as sendMessages, type Sending } from '../../marketing/outreach';
import { accepted, Refusal, type Outcome } from '../../marketing/outcome';
import { readPerson, type PersonName } from '../../marketing/profiles';
import { iso, operation, readContactFields, readCountry, readMessageOptions, readOptions, readPersonFields, reasonItems, why, type Read, type Tools } from '../kit';
import { CONNECTIONS, openSmtp, type SmtpCredential } from '../kit/smtp';
import { composer, readEmailForm, type EmailForm } from './composition';
import { mailFields, sendFields } from './email.fields';

/** The outputs of Send, in their order. */
export const SEND_OUTPUTS = ['Sent', 'Not Sent', 'Failed'];
const OUTPUT: Record<Sending['verdict'], number> = { sent: 0, 'not-sent': 1, failed: 2 };

interface Ask {
	person: PersonName;
	country?: string;
	provider: string;
	connections: number;
	terms: ReturnType<typeof readContactFields> & ReturnType<typeof readMessageOptions> & { channel: 'email'; campaign: string; step: string; occurrence: string };
	form: EmailForm;
}

/** Sends each item's person a mail, at most once, if they may be contacted at this moment. */
export const send = operation({
	value: 'send',
	name: 'Send',
	action: 'Send email',
	description: 'Send each person a mail: checked at the moment of sending, and never twice',
	fields: [
		{
			displayName: 'Provider',
			name: 'provider',
			type: 'options',
			options: [
				{ name: 'Sandbox', value: 'sandbox', description: 'Needs no account: mails go into the ledger only' },
				{ name: 'SMTP', value: 'smtp', description: 'Any mail server' },
			],
			default: 'sandbox',
			description: 'Who takes the mails to people',
		},
		...mailFields,
		...sendFields,
	],
	outputs: SEND_OUTPUTS.length,
	failedOutput: OUTPUT.failed,
	input: readAsk,
	judge: ({ person, ...rest }): Outcome<Ask> => {
		const read = readPerson(person);
		return read.ok ? accepted({ ...rest, person: read.value }) : read;
	},
	run: sendAll,
	emit: ({ verdict, profileId, reasons, sendAt, ...delivery }) => ({
		output: OUTPUT[verdict],
		fields: {
			...(profileId ? { profileId } : {}),
			...why(reasons),
			delivery: { status: verdict, ...delivery, reasons: reasonItems(reasons), ...(sendAt ? { sendAt: iso(sendAt) } : {}) },
		},
	}),
});

function readAsk(read: Read) {
	const options = readOptions(read);
	const { step = '', occurrence = '', connections = CONNECTIONS } = options as { step?: string; occurrence?: unknown; connections?: number };
	const campaign = String(read<unknown>('campaign') ?? '').trim();
	return {
		person: readPersonFields(read),
		...readCountry(options),
		provider: read('provider'),
		connections: Math.min(20, Math.max(1, Number(connections) || CONNECTIONS)),
		terms: { channel: 'email' as const, ...readContactFields(read), ...readMessageOptions(options), campaign, step: step.trim(), occurrence: String(occurrence ?? '').trim() },
		form: readEmailForm(read),
	};
}

async function sendAll(tools: Tools, asks: Ask[]): Promise<Outcome<Sending>[]> {
	if (asks.length === 0) return [];
	const { provider, connections } = asks[0];
	const composeFor = await composer(tools);
	const messages = await Promise.all(asks.map(async ({ person, country, terms, form }) => {
		const campaign = terms.campaign || `workflow ${tools.workflowId}`;
		return { person, country, terms: { ...terms, campaign, step: terms.step || tools.nodeId }, compose: await composeFor(wayOut(form, provider)) };
	}));
	const { carrier, close } = await open(tools, provider, connections);
	const outcomes = await sendMessages(tools, messages, carrier, tools.stop).finally(close);
	tools.hint(summary(outcomes));
	return outcomes;
}

/** Marketing mail without a way out doesn't leave; in the sandbox nobody is there to leave. */
function wayOut(form: EmailForm, provider: string): EmailForm {
	if (form.unsubscribePage !== '' || !form.marketing) return form;
	if (provider === 'sandbox') return { ...form, unsubscribePage: 'https://sandbox.example/unsubscribe' };
	throw new Refusal({
		code: 'no-unsubscribe-page',
		field: 'Unsubscribe Page',
		message: 'Marketing mail needs a page on which people say no',
		advice: 'Give its web address, or choose another purpose when the mail is no marketing.',
	});
}

async function open(tools: Tools, provider: string, connections: number): Promise<{ carrier: Carrier<Email>; close: () => void }> {
	if (provider !== 'smtp') return { carrier: sandbox<Email>(), close: () => undefined };
	return await openSmtp(await tools.credential<SmtpCredential>('omnichannelSmtpApi'), connections);
}

function summary(outcomes: Outcome<Sending>[]): string {
	const count = (verdict: Sending['verdict']) => outcomes.filter((outcome) => outcome.ok && outcome.value.verdict === verdict).length;
	return `${count('sent')} sent, ${count('not-sent')} not sent, ${count('failed')} failed`;
}
