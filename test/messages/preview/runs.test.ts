import fc from 'fast-check';
import { formatted, linked, type Run } from '../../../marketing/messages/preview/runs';
import { seed } from '../../kit/seed';

const short = (runs: Run[]) => runs.map(({ text, look }) => (look ? `${look}:${text}` : text));

test.each<[string, string[]]>([
	['Hello', ['Hello']],
	['', []],
	['See https://shop.test/a?b=1&c=2.', ['See ', 'link:https://shop.test/a?b=1&c=2', '.']],
	['(https://shop.test/a)', ['(', 'link:https://shop.test/a', ')']],
	['מבצע: https://shop.test/x להסרה', ['מבצע: ', 'link:https://shop.test/x', ' להסרה']],
	['javascript:alert(1)', ['javascript:alert(1)']],
])('links in %j', (text, runs) => expect(short(linked(text))).toEqual(runs));

test.each<[string, string[]]>([
	['*bold* _italic_ ~struck~ ```code```', ['bold:bold', ' ', 'italic:italic', ' ', 'struck:struck', ' ', 'code:code']],
	['2*3*4 and snake_case_name', ['2*3*4 and snake_case_name']],
	['* not bold *', ['* not bold *']],
	['*two words*!', ['bold:two words', '!']],
	['*not\nbold*', ['*not\nbold*']],
	['*שלום*', ['bold:שלום']],
	['https://shop.test/_a_/*b*', ['link:https://shop.test/_a_/*b*']],
])('WhatsApp shows %j', (text, runs) => expect(short(formatted(text))).toEqual(runs));

test(`nothing of a text is lost but its marks (seed ${seed})`, () => {
	const words = fc.array(fc.oneof(fc.constantFrom('*', '_', '~', '```', ' ', '\n', 'https://a.test/b', 'ż', 'א'), fc.string({ maxLength: 4 })), { maxLength: 30 }).map((parts) => parts.join(''));
	const plain = (text: string) => text.replaceAll(/[*_~`]/g, '');
	fc.assert(fc.property(words, (text) => {
		expect(linked(text).map((run) => run.text).join('')).toBe(text);
		expect(plain(formatted(text).map((run) => run.text).join(''))).toBe(plain(text));
	}), { seed });
});
