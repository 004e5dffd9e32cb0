import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { readMailbox, writeMailbox, type Mailbox } from '../../../marketing/channels';
import { encodedWords, tidyMailbox, writeAsciiMailbox } from '../../../marketing/channels/email/mailbox';
import { seed } from '../../kit/seed';

test.each<[string, Mailbox | undefined]>([
	['news@shop.test', { address: 'news@shop.test' }],
	['  news@shop.test ', { address: 'news@shop.test' }],
	['<news@shop.test>', { address: 'news@shop.test' }],
	['Outdoor Shop <news@shop.test>', { name: 'Outdoor Shop', address: 'news@shop.test' }],
	['Outdoor Shop<news@shop.test>', { name: 'Outdoor Shop', address: 'news@shop.test' }],
	['Müller, Söhne <a@müller.example>', { name: 'Müller, Söhne', address: 'a@müller.example' }],
	['"Shop, \\"Best\\" \\\\ Inc." <news@shop.test>', { name: 'Shop, "Best" \\ Inc.', address: 'news@shop.test' }],
	['חנות <news@shop.test>', { name: 'חנות', address: 'news@shop.test' }],
	['eve@shop.test <news@shop.test>', { name: 'eve@shop.test', address: 'news@shop.test' }],
	['', undefined],
	['Outdoor Shop', undefined],
	['Shop <>', undefined],
	['Shop <news>', undefined],
	['a@shop.test, b@shop.test', undefined],
	['Shop <a@shop.test>, Eve <eve@shop.test>', undefined],
	['Shop <a@shop.test> <b@shop.test>', undefined],
	['Shop <news@shop.test>\r\nBcc: eve@shop.test', undefined],
	['Shop\u0000 <news@shop.test>', undefined],
	['"Shop <news@shop.test>', undefined],
])('%j is read as %j', (written, mailbox) => expect(readMailbox(written)).toEqual(mailbox));

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((one) => one.replaceAll(/\p{Cc}|\p{Cs}/gu, '').trim()).filter((one) => one !== '');
const address = 'news@shop.test';

test(`what is written is read again (seed ${seed})`, () => {
	fc.assert(fc.property(names, (name) => {
		expect(readMailbox(writeMailbox({ name, address }))).toEqual({ name, address });
		expect(tidyMailbox(writeMailbox({ name, address }))).toBe(writeMailbox({ name, address }));
	}), { seed });
	expect([tidyMailbox(' no mailbox '), writeMailbox({ address })]).toEqual([' no mailbox ', address]);
});

test(`in ASCII a mail program reads the same name, in lines of their length (seed ${seed})`, async () => {
	await fc.assert(fc.asyncProperty(fc.oneof(names, fc.constantFrom('Shop, Inc.', 'a "b" c', 'ж'.repeat(70), '👩‍👩‍👧 Shop')), async (name) => {
		const written = writeAsciiMailbox({ name, address });
		expect(written).toMatch(/^[\x20-\x7e]+$/);
		const { from } = await simpleParser(`From: ${written}\r\n\r\nx`);
		// Mail programs make one blank of many.
		const read = from?.value.map((one) => ({ ...one, name: one.name.replaceAll(/\s+/g, ' ') }));
		expect(read).toEqual([{ name: name.replaceAll(/\s+/g, ' '), address }]);
	}), { seed, numRuns: 50 });
	expect(encodedWords('ж'.repeat(70)).split(' ').every((word) => word.length <= 75)).toBe(true);
});
