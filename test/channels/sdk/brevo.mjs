import { BrevoClient } from '@getbrevo/brevo';

export const origin = 'https://api.brevo.com';
export const answer = { messageId: '<1@brevo>' };

export async function send({ apiKey, request }) {
	await new BrevoClient({ apiKey }).transactionalEmails.sendTransacEmail(request);
}
