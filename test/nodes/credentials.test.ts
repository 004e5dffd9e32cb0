import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Consent } from '../../nodes/Consent/Consent.node';
import { EmailChannel } from '../../nodes/EmailChannel/EmailChannel.node';
import { freshSchema, postgresAddress } from '../kit/databases';
import { MailServer } from '../kit/mail-server';

describe('the test of a credential', () => {
	const { storeConnectionTest } = new Consent().methods.credentialTest;
	const { smtpConnectionTest } = new EmailChannel().methods.credentialTest;
	const data = (fields: object) => ({ id: '1', name: 'c', type: 't', data: fields as ICredentialDataDecryptedObject });

	test('of a store opens it', async () => {
		const address = postgresAddress(freshSchema());
		expect(await storeConnectionTest.call({} as never, data(address))).toEqual({ status: 'OK', message: 'The store is ready' });
		expect(await storeConnectionTest.call({} as never, data({ ...address, port: 1 }))).toMatchObject({ status: 'Error', message: expect.stringContaining('can\'t be used') });
	});

	test('of a mail server logs in and sends nothing', async () => {
		const server = await MailServer.open();
		server.login = { user: 'shop', password: 'right' };
		expect(await smtpConnectionTest.call({} as never, data(server.credential(server.login)))).toEqual({ status: 'OK', message: 'The mail server answers' });
		expect(await smtpConnectionTest.call({} as never, data(server.credential({ user: 'shop', password: 'hunter2' })))).toMatchObject({ status: 'Error', message: expect.stringMatching(/refuses the login: (?!.*hunter2)/) });
		expect(server.begun).toEqual([]);
		await server.close();
	});
});
