import plivo from 'plivo';

export const origin = 'https://api.plivo.com';
export const answer = { message_uuid: ['1'], api_id: '1' };

export async function send({ account, message }) {
	await new plivo.Client(account.authId, account.authToken).messages.create(message);
}
