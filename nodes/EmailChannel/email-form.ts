import { emailProviders, type Email } from '../../marketing/channels';
import type { ChannelForm } from '../kit';
import { CONNECTIONS, openSmtp, type SmtpCredential } from '../kit/smtp';
import type { MailFile } from './attachments';
import { composer, readEmailForm, type EmailForm } from './composition';
import { connectionsOption, mailFields, mailOptions } from './email.fields';
import { extraOptions, judgeExtras, readExtras, withExtras, type Extras } from './extras';

/** What a mail server usually takes, where nobody says otherwise. */
const MOST_BYTES = 25_000_000;

/** E-mail as a channel: what its form holds, who takes it, how it looks. */
export const emailForm: ChannelForm<EmailForm & Extras, Email> = {
	channel: 'email',
	action: 'email',
	noun: 'mail',
	nouns: 'mails',
	providers: emailProviders,
	testedBy: { omnichannelSesApi: 'sesConnectionTest' },
	own: [{
		name: 'smtp',
		label: 'SMTP',
		description: 'Any mail server',
		credential: 'omnichannelSmtpApi',
		testedBy: 'smtpConnectionTest',
		open: async (tools, { connections }) => {
			const many = Math.min(20, Math.max(1, Number(connections) || CONNECTIONS));
			return await openSmtp(await tools.credential<SmtpCredential>('omnichannelSmtpApi'), many);
		},
	}],
	contentFields: mailFields,
	contentOptions: [...mailOptions, ...extraOptions],
	sendOptions: [connectionsOption],
	readForm: (read) => ({ ...readEmailForm(read), ...readExtras(read) }),
	judgeForm: judgeExtras,
	composer: withExtras(composer, (name) => emailForm.providers.find((provider) => provider.name === name)?.mostBytes ?? MOST_BYTES),
	marked: (mail) => ({ ...mail, subject: `[Test] ${mail.subject}` }),
	show: async (tools, mail, { address }) => {
		const file = await tools.file(mail.html, 'preview.html', 'text/html');
		const { attachments = [], ...rest } = mail as Email & { attachments?: readonly MailFile[] };
		const files = attachments.map(({ fileName, contentType, content }) => ({ fileName, contentType, bytes: Buffer.byteLength(content, 'base64') }));
		return { fields: { to: address, ...rest, ...(files.length > 0 ? { attachments: files } : {}) }, binary: { preview: file } };
	},
};
