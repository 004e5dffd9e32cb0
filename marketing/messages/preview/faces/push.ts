import type { RenderedPush } from '../../push/push';
import { image, initials, phone, PHONE_STYLE, PHONE_WIDTH } from '../phone';
import type { Face } from '../shown';
import { wordsIn } from '../words';

/** A notification on the lock screen. */
export const pushFace: Face<RenderedPush> = {
	called: 'Push notification',
	width: PHONE_WIDTH,
	style: `${PHONE_STYLE}
.lock { --ink: #fff; background: radial-gradient(120% 60% at 20% 10%, #6f9bd8, transparent), radial-gradient(120% 70% at 90% 40%, #8a6fc4, transparent), linear-gradient(#31507f, #1d2746); }
.lock > time { font-size: 84px; line-height: 1; font-weight: 300; letter-spacing: -2px; text-align: center; padding: 44px 0 120px; }
.note { margin: 0 12px; border-radius: 22px; overflow: hidden; background: #f4f5f8f0; color: #14161a; --soft: #4d525b; }
@media (prefers-color-scheme: dark) { .lock { background: radial-gradient(120% 60% at 20% 10%, #27406b, transparent), radial-gradient(120% 70% at 90% 40%, #3b2c60, transparent), linear-gradient(#131c30, #0a0d18); } .note { background: #25272ef2; color: #f2f3f6; --soft: #b3b8c2; } }
.note > div { display: grid; grid-template-columns: auto 1fr; gap: 0 11px; padding: 12px 14px; align-items: start; }
.note .avatar { width: 38px; height: 38px; border-radius: 10px; font-size: 15px; }
.note small { display: flex; justify-content: space-between; gap: 8px; color: var(--soft); font-size: 12.5px; }
.note strong, .note .say { display: block; font-size: 15px; line-height: 1.33; unicode-bidi: plaintext; text-align: start; overflow-wrap: anywhere; }`,
	template: phone(`<time>9:41</time><div class="note"><div><span class="avatar">{{ initials }}</span><div><small><bdi>{{ brand.company }}</bdi><span>{{ words.now }}</span></small><strong>{{ title }}</strong><p class="say">{{ body }}</p></div></div>{% if image %}${image('image', 'alt')}{% endif %}</div>`, 'lock'),
	values: (content, { brand, language, imageAlt }) => ({ ...content, alt: imageAlt || content.title, initials: initials(brand.company), words: wordsIn(language) }),
	facts: ({ title, body, link }) => [
		['Title', `${[...title].length} characters`], ['Text', `${[...body].length} characters`], ...(link ? [['Opens', link] as [string, string]] : []),
	],
};
