import type { IDataObject } from 'n8n-workflow';
import { jsonOf } from '../kit/engine';
import { Message } from '../../nodes/Message/Message.node';
import { about, ANN, BEN, HANNA, launch } from './message-stage';
import { sampleOutput, type Step } from './sample-schema';
import { brandKit, email, message, ownStore, people } from './stage';
import { follow, GO, linksIn, visit } from './saved-stage';

/** Filled before the story begins. */
const VISIT: IDataObject = { body: {} };

const STORY: Step[] = [
	['brandKit createOrUpdate', () => brandKit('createOrUpdate', { kitName: 'Second', company: 'Outdoor Shop', logo: { url: 'https://shop.test/logo.png', alt: 'Outdoor Shop' }, senders: { senderName: 'Outdoor Shop', address: 'news@shop.test' } }), [{}]],
	['brandKit get', () => brandKit('get', { brandKit: 'Second' }), [{}]],
	['brandKit getMany', () => brandKit('getMany'), [{}]],
	['brandKit delete', () => brandKit('delete', { brandKit: 'Second' }), [{}]],
	['message createOrUpdate', () => message('createOrUpdate', { messageName: 'Second', language: 'en', text: 'Hello', wordings: { row: [{ form: 'sms', language: 'en', message: 'Hi' }] } }), [{}]],
	['message getMany', () => message('getMany'), [{}]],
	['message compose', () => about('compose', ['email', 'sms']), [ANN, HANNA]],
	['message check', () => about('check', ['email', 'sms'], {}), [ANN, HANNA, BEN]],
	['message preview', () => about('preview', ['email', 'sms'], { options: { pictures: false } }), [{}]],
	['link follow', () => follow(), [VISIT]],
	['message delete', () => message('delete', { message: 'Second' }), [{}]],
];

sampleOutput({
	type: new Message(),
	folder: 'nodes/Message/__schema__/v1.0.0',
	before: async () => {
		ownStore();
		await people(ANN, HANNA, BEN);
		await launch({ imageAlt: '' });
		const [sent] = await jsonOf(email('send', { content: 'message', savedMessage: 'Launch', brandKit: 'Outdoor', options: { linkPage: GO } }), [ANN]);
		const [[{ message: found }]] = await jsonOf(email('getMessage'), sent);
		Object.assign(VISIT, visit(linksIn(((found as IDataObject).content as IDataObject).html, GO)[0]));
	},
	story: STORY,
});
