import { bulkRules, type Email } from '../../marketing/channels';
import type { ChannelForm, ComposeAbout, Tools } from '../kit';

/** Says, above the output and each thing once, what the large mailbox providers miss in the marketing mails of a run. */
export function withBulkHints<Form extends { marketing: boolean }>(form: ChannelForm<Form, Email>): ChannelForm<Form, Email> {
	return {
		...form,
		composer: async (tools, about) => {
			const composer = await form.composer(tools, about);
			if (about.preview || about.provider === 'sandbox') return composer;
			const dkimDomain = await signingDomain(tools, about);
			const said = new Set<string>();
			const look = (mail: Email) => {
				for (const { code, text } of bulkRules(mail, { dkimDomain })) {
					if (!said.has(code)) tools.hint(`${text}.`);
					said.add(code);
				}
				return mail;
			};
			return async (written, terms) => {
				const compose = await composer(written, terms);
				if (!written.marketing) return compose;
				// The mails of one form differ in nothing that these rules ask about.
				let first = true;
				return Object.assign((...about: Parameters<typeof compose>) => {
					const mail = compose(...about);
					if (!first) return mail;
					first = false;
					return mail instanceof Promise ? mail.then(look) : look(mail);
				}, { terms: compose.terms });
			};
		},
	};
}

/** The domain that signs, where we sign ourselves. */
async function signingDomain(tools: Tools, { provider }: ComposeAbout): Promise<string | undefined> {
	if (provider !== 'smtp') return undefined;
	const { dkimDomain } = await tools.credential<{ dkimDomain?: string }>('omnichannelSmtpApi');
	return dkimDomain?.trim();
}
