import type { RenderedSms } from '../../sms/sms';
import { initials, phone, PHONE_STYLE, PHONE_WIDTH } from '../phone';
import { linked, runsIn } from '../runs';
import type { Face } from '../shown';
import { wordsIn } from '../words';

/** A text message on a phone. */
export const smsFace: Face<RenderedSms> = {
	called: 'Text message (SMS)',
	width: PHONE_WIDTH,
	style: `${PHONE_STYLE}
.sms { --screen: #fff; --ink: #111; --bubble: #e9e9eb; --soft: #6b6b70; --link: #0a5bd3; }
@media (prefers-color-scheme: dark) { .sms { --screen: #000; --ink: #f5f5f7; --bubble: #26262a; --soft: #a1a1a8; --link: #6cb0ff; } }
.sms header { display: flex; flex-direction: column; align-items: center; gap: 4px; padding: 4px 16px 12px; border-bottom: 1px solid color-mix(in srgb, var(--ink) 12%, transparent); font-size: 13px; }
.sms time { color: var(--soft); font-size: 12px; text-align: center; padding: 16px 0 10px; }
.sms .say { align-self: flex-start; max-width: 278px; margin: 0 14px; padding: 9px 14px; border-radius: 20px; border-end-start-radius: 6px; background: var(--bubble); font-size: 16.5px; line-height: 1.32; }
.sms .link { color: var(--link); text-decoration: underline; }`,
	template: phone(`<header><span class="avatar">{{ initials }}</span><bdi>{{ sender }}</bdi></header><time>{{ words.sms }} · {{ words.today }} 9:41</time><p class="say">${runsIn('runs')}</p>`, 'sms'),
	values: ({ text }, { sender, brand, language }) => {
		const from = sender || brand.company;
		return { sender: from, initials: initials(brand.company || from), runs: linked(text), words: wordsIn(language) };
	},
	facts: ({ text, encoding, segments }) => [
		['Segments', String(segments)], ['Characters', String([...text].length)], ['Alphabet', encoding === 'GSM-7' ? 'GSM-7 (160 in a segment)' : 'UCS-2 (70 in a segment)'],
	],
};
