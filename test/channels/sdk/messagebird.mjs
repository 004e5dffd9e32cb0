import messagebird from 'messagebird';

export const origin = 'https://rest.messagebird.com';
export const answer = { id: '1' };

export async function send({ account, message }) {
	await new Promise((resolve, reject) => {
		messagebird.initClient(account.apiKey).messages.create(message, (error) => (error ? reject(error) : resolve()));
	});
}
