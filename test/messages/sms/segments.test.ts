import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { segmentsOf } from '../../../marketing/messages';
import { foreignLetters } from '../../../marketing/messages/sms/gsm';
import { withoutTypography } from '../../../marketing/messages/sms/plain-letters';
import { transliterated } from '../../../marketing/messages/sms/transliteration';
import { seed } from '../../kit/seed';

const LETTERS = [...'abcXYZ019 \n\r@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉäöñüàÄÖÑÜ§¿¡¤_', ...'^{}\\[~]|€\f', ...'żółćяЖשç“”…\u00a0', '😀', '🏔'];

describe('the segments of a text', () => {
	test.each<[string, string, number, string, number]>([
		['nothing', '', 0, 'GSM-7', 1],
		['160 letters', 'a'.repeat(160), 160, 'GSM-7', 1],
		['161 letters', 'a'.repeat(161), 161, 'GSM-7', 2],
		['two full segments', 'a'.repeat(306), 306, 'GSM-7', 2],
		['one letter more', 'a'.repeat(307), 307, 'GSM-7', 3],
		['a euro sign', `${'a'.repeat(158)}€`, 160, 'GSM-7', 1],
		['a euro sign too many', `${'a'.repeat(159)}€`, 161, 'GSM-7', 2],
		['braces', '{}[]~|^\\', 16, 'GSM-7', 1],
		['an escaped letter that is not torn apart', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 306, 'GSM-7', 3],
		['letters of GSM beyond ASCII', 'ÄÖÜäöüßéèàÇñ£¥§', 15, 'GSM-7', 1],
		['70 letters of Cyrillic', 'я'.repeat(70), 70, 'UCS-2', 1],
		['71', 'я'.repeat(71), 71, 'UCS-2', 2],
		['134', 'я'.repeat(134), 134, 'UCS-2', 2],
		['135', 'я'.repeat(135), 135, 'UCS-2', 3],
		['emoji, two units each', '😀'.repeat(35), 70, 'UCS-2', 1],
		['one emoji too many', '😀'.repeat(36), 72, 'UCS-2', 2],
		['an emoji that is not torn apart', `${'я'.repeat(66)}😀${'я'.repeat(66)}`, 134, 'UCS-2', 3],
		['Polish', 'zażółć gęślą jaźń', 17, 'UCS-2', 1],
		['a small c with cedilla, which GSM lacks', 'ça', 2, 'UCS-2', 1],
	])('%s', (_, text, units, encoding, segments) => expect(segmentsOf(text)).toEqual({ units, encoding, segments }));

	test(`are as a known calculator counts them (seed ${seed})`, () => {
		fc.assert(fc.property(fc.array(fc.constantFrom(...LETTERS), { maxLength: 500 }).map((letters) => letters.join('')), (text) => {
			const known = new SegmentedMessage(text.replaceAll('\r', ''));
			expect(segmentsOf(text.replaceAll('\r', ''))).toMatchObject({ encoding: known.encodingName, segments: known.segmentsCount });
		}), { seed, numRuns: 60 });
	});
});

describe('the letters of a text', () => {
	test.each([
		['“Quoted” – it’s 5 × 3…', '"Quoted" - it\'s 5 x 3...'],
		['a\u00a0b\u202fc\u200b', 'a b c'],
		['„Grüße“ ‚ja‘', '"Grüße" ,ja\''],
		['plain', 'plain'],
		['Здравей… “приятел”', 'Здравей… “приятел”'],
		['Zażółć…', 'Zażółć…'],
	])('%j without typography is %j', (text, plain) => expect(withoutTypography(text)).toBe(plain));

	test.each([
		['pl', 'Zażółć gęślą jaźń – 20€', 'Zazolc gesla jazn - 20€'],
		['bg', 'Щъркел, честит ден! Хайде', 'Shtarkel, chestit den! Hayde'],
		['ru', 'Хорошо', 'Khorosho'],
		['de', 'Grüße aus Zürich', 'Grüße aus Zürich'],
		['el', 'Καλημέρα', 'Kalimera'],
		['he', 'שלום dana', 'שלום dana'],
		['ja', '日本', '日本'],
		['en', 'Hi 😀', 'Hi :grinning:'],
	])('%s: %j in plain letters is %j', (language, text, plain) => expect(transliterated(text, language)).toBe(plain));

	test('outside GSM\'s alphabet are named once', () => expect(foreignLetters('żaż ó€')).toEqual(['ż', 'ó']));
});
