import type { RenderedPost } from '../../post/post';
import { image, initials, PHONE_STYLE } from '../phone';
import { linked, runsIn, type Run } from '../runs';
import type { Face } from '../shown';
import { wordsIn } from '../words';

const TAG = /(#[\p{L}\p{N}_]+)/u;

/** A post as people scroll past it. */
export const postFace: Face<RenderedPost> = {
	called: 'Social post',
	width: 960,
	style: `${PHONE_STYLE}
.post { --sheet: #fff; --ink: #15181c; --soft: #5c646e; --line: #dfe3e8; --link: #0a58c2; flex: none; width: 520px; border-radius: 14px; overflow: hidden; background: var(--sheet); color: var(--ink); box-shadow: 0 0 0 1px #0f172a1f, 0 20px 50px #0f172a2e; }
@media (prefers-color-scheme: dark) { .post { --sheet: #1b1e23; --ink: #eceff2; --soft: #a7afb9; --line: #333941; --link: #79b5ff; box-shadow: 0 0 0 1px #ffffff1f, 0 20px 50px #0008; } }
.post header { display: flex; gap: 12px; align-items: center; padding: 16px 18px 12px; font-weight: 600; line-height: 1.3; }
.post header small { display: block; color: var(--soft); font-weight: 400; font-size: 13px; }
.post .say { margin: 0; padding: 0 18px 14px; font-size: 16px; line-height: 1.45; }
.post .link { color: var(--link); }
.post .picture { aspect-ratio: 1.6; }
.post footer { display: flex; justify-content: space-around; border-top: 1px solid var(--line); padding: 12px; color: var(--soft); font-weight: 600; font-size: 14px; }`,
	template: `<div class="post" lang="{{ language }}" dir="{{ direction }}"><header><span class="avatar">{{ initials }}</span><span><bdi>{{ brand.company }}</bdi><small>{{ words.justNow }}</small></span></header><p class="say">${runsIn('runs')}</p>{% if image %}${image('image', 'alt')}{% endif %}<footer><span>{{ words.like }}</span><span>{{ words.comment }}</span><span>{{ words.share }}</span></footer></div>`,
	values: ({ texts, image, imageAlt }, { brand, language, network = 'facebook' }) =>
		({ runs: linked(texts[network]).flatMap(tagged), image, alt: imageAlt, initials: initials(brand.company), words: wordsIn(language) }),
	facts: ({ texts, hashtags }) => [
		...Object.entries(texts).map(([network, text]): [string, string] => [NAMES[network] ?? network, `${[...text].length} characters`]),
		...(hashtags.length > 0 ? [['Hashtags', String(hashtags.length)] as [string, string]] : []),
	],
};

const NAMES: Readonly<Record<string, string>> = { facebook: 'Facebook', instagram: 'Instagram', linkedin: 'LinkedIn', x: 'X' };

/** Networks show hashtags like links. */
function tagged(run: Run): Run[] {
	if (run.look) return [run];
	return run.text.split(TAG).filter((text) => text !== '').map((text) => (text.startsWith('#') && TAG.test(text) ? { text, look: 'link' } : { text }));
}
