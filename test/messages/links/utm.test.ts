import fc from 'fast-check';
import { Tracker } from '../../../marketing/messages';
import { seed } from '../../kit/seed';

const TERMS = { key: 'k', campaign: 'Spring & Co', step: 'mail 1', channel: 'email', source: 'shop' };
const UTM = 'utm_source=shop&utm_medium=email&utm_campaign=Spring%20%26%20Co&utm_content=mail%201';
const straight = (url: string, terms: Partial<typeof TERMS> = {}) => new Tracker({ ...TERMS, ...terms }, []).linksFor('d').to(url);

describe('the UTM parameters of an address', () => {
	test.each([
		['https://shop.test/a', `https://shop.test/a?${UTM}`], ['https://shop.test', `https://shop.test?${UTM}`], ['HTTP://Shop.test/', `HTTP://Shop.test/?${UTM}`],
		['https://shop.test/a?b=1', `https://shop.test/a?b=1&${UTM}`], ['https://shop.test/a?', `https://shop.test/a?${UTM}`], ['https://shop.test/a?b&', `https://shop.test/a?b&${UTM}`],
		['https://shop.test/a#top', `https://shop.test/a?${UTM}#top`], ['https://shop.test/a?b=%20+&c=ü#x?y', `https://shop.test/a?b=%20+&c=ü&${UTM}#x?y`],
		['https://shop.test/a?utm_source=x', `https://shop.test/a?utm_source=x&${UTM.replace('utm_source=shop&', '')}`],
		['https://shop.test/a?UTM_Medium=x&utm_campaign=', `https://shop.test/a?UTM_Medium=x&utm_campaign=&utm_source=shop&utm_content=mail%201`],
		[`https://shop.test/a?${UTM}`, `https://shop.test/a?${UTM}`],
	])('%s becomes %s', (url, expected) => expect(straight(url)).toBe(expected));

	test.each([
		'mailto:ann@shop.test', 'tel:+4930123', 'sms:+4930123?body=hi', '#top', '/relative', '', 'javascript:alert(1)', 'shopapp://open', 'data:text/html,x', 'https://', 'http:///x',
		'https://shop.test/a\nb', '//shop.test/a', 'ftp://shop.test/a',
	])('%j stays as it is', (url) => expect(straight(url)).toBe(url));

	test('that say nothing are left out', () => expect(straight('https://shop.test/a', { source: '', step: '' })).toBe('https://shop.test/a?utm_medium=email&utm_campaign=Spring%20%26%20Co'));

	test(`leave what is there as it is (seed ${seed})`, () => {
		fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
			const marked = straight(url);
			const [before, after] = [new URL(url), new URL(marked)];
			const kept = [...before.searchParams].every(([name, value]) => after.searchParams.getAll(name).includes(value));
			return kept && after.hash === before.hash && after.host === before.host && after.pathname === before.pathname && straight(marked) === marked;
		}), { seed });
	});
});
