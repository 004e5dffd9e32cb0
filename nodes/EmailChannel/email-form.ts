import { emailProviders, type Email } from '../../marketing/channels';
import { withSavedMessages, type ChannelForm } from '../kit';
import { CONNECTIONS, openSmtp, type SmtpCredential } from '../kit/smtp';
import { withBulkHints } from './bulk-hints';
import { composer } from './composition';
import { connectionsOption, mailFields, mailOptions } from './email.fields';
import { judgeHeaders, readEmailForm, type EmailForm } from './read-email-form';
import { savedEmail } from './saved-email';

const written: ChannelForm<EmailForm, Email> = {
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
	contentOptions: mailOptions,
	sendOptions: [connectionsOption],
	readForm: readEmailForm,
	judgeForm: judgeHeaders,
	composer,
	marked: (mail) => ({ ...mail, subject: `[Test] ${mail.subject}` }),
	show: async (tools, mail, { address }) => {
		const file = await tools.file(mail.html, 'preview.html', 'text/html');
		const { attachments = [], ...rest } = mail;
		const files = attachments.map(({ fileName, contentType, content }) => ({ fileName, contentType, bytes: Buffer.byteLength(content, 'base64') }));
		return { fields: { to: address, ...rest, ...(files.length > 0 ? { attachments: files } : {}) }, binary: { preview: file } };
	},
};

/** E-mail as a channel: what its form holds, who takes it, how it looks. */
export const emailForm = withBulkHints(withSavedMessages(written, savedEmail));
