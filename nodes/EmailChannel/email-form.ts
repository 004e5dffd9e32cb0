import { emailProviders, type Email } from '../../marketing/channels';
import type { ChannelForm } from '../kit';
import { CONNECTIONS, openSmtp, type SmtpCredential } from '../kit/smtp';
import { composer, readEmailForm, type EmailForm } from './composition';
import { connectionsOption, mailFields, mailOptions } from './email.fields';

/** E-mail as a channel: what its form holds, who takes it, how it looks. */
export const emailForm: ChannelForm<EmailForm, Email> = {
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
	composer,
	marked: (mail) => ({ ...mail, subject: `[Test] ${mail.subject}` }),
	show: async (tools, mail, { address }) => {
		const file = await tools.file(mail.html, 'preview.html', 'text/html');
		return { fields: { to: address, ...mail }, binary: { preview: file } };
	},
};
