import { emailKey, sendable } from '../../marketing/profiles';

describe('the key of an e-mail address', () => {
	test.each([
		['the address itself', 'ann@shop.test', 'ann@shop.test'],
		['no regard to case, in both parts', 'Ann@Shop.TEST', 'ann@shop.test'],
		['no spaces around', ' \tann@shop.test\u00a0\n', 'ann@shop.test'],
		['no mailto:', 'MailTo:ann@shop.test', 'ann@shop.test'],
		['full-width letters as plain ones', 'ａｎｎ＠shop.test', 'ann@shop.test'],
		['a letter and its accent as one', 'zoe\u0308@shop.test', 'zoë@shop.test'],
		['no invisible marks', '\u202aann@shop\u200b.test\u202c\ufeff', 'ann@shop.test'],
		['the part behind a plus is kept', 'ann+news@shop.test', 'ann+news@shop.test'],
		['dots are kept', 'a.n.n@shop.test', 'a.n.n@shop.test'],
		['an apostrophe is a letter', 'o\'brien@shop.test', 'o\'brien@shop.test'],
		['letters of other scripts, the domain in ASCII', 'ИВАН@Пример.бг', 'иван@xn--e1afmkfd.xn--90ae'],
		['Google Mail without dots, tag and its second name', 'Jo.Hn+shop@GoogleMail.com', 'john@gmail.com'],
		['a Google Mail address that is only a tag stays', '+shop@gmail.com', '+shop@gmail.com'],
		['64 characters before the @', `${'a'.repeat(64)}@shop.test`, `${'a'.repeat(64)}@shop.test`],
	])('%s', (_, written, key) => expect(emailKey(written)).toBe(key));

	test.each([
		['nothing', ''], ['no @', 'shop.test'], ['nothing before the @', '@shop.test'], ['two @', 'ann@@shop.test'],
		['no top-level domain', 'ann@localhost'], ['a space inside', 'ann @shop.test'], ['a name around', 'Ann <ann@shop.test>'],
		['two addresses', 'ann@shop.test, ben@shop.test'], ['two dots', 'ann@shop..test'], ['a dot at the end', 'ann@shop.test.'],
		['a dot in front', '.ann@shop.test'], ['an IP address', 'ann@192.0.2.1'], ['markup', '<b>@shop.test'],
		['65 characters before the @', `${'a'.repeat(65)}@shop.test`], ['a null character', 'ann\u0000@shop.test'],
		['a line break and a header', 'ann@shop.test\nBcc: ben@shop.test'], ['ten million characters', `${'a'.repeat(10_000_000)}@shop.test`],
	])('%s is no address', (_, written) => expect(emailKey(written)).toBeUndefined());
});

describe('the address that is sent to', () => {
	test('stays as it was written, but for what is around it', () => {
		expect(sendable(' mailto:Ann.O\'Brien@Shop.test\n')).toBe('Ann.O\'Brien@Shop.test');
		expect(sendable('\u200eAnn@Shop.test\u200b')).toBe('Ann@Shop.test');
	});
});
