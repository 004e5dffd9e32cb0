import type { RenderedScript } from '../../script/script';
import { WINDOW_STYLE } from '../window';
import type { Face } from '../shown';
import { wordsIn } from '../words';

/** What stands on the screen of whoever calls: the words to say in the customer's language, what is for the agent set apart. */
export const scriptFace: Face<RenderedScript> = {
	called: 'Call script',
	width: 1080,
	style: `${WINDOW_STYLE}
.script { --mark: var(--brand-ink); padding: 28px 34px 34px; font-size: 17px; line-height: 1.55; }
.script h2 { margin: 26px 0 8px; font-size: 14px; color: var(--soft); text-align: start; }
.script p { margin: 0 0 6px; unicode-bidi: plaintext; text-align: start; overflow-wrap: anywhere; }
.script .aloud { border-inline-start: 4px solid var(--mark); padding-inline-start: 16px; }
.script dl { margin: 0; display: grid; gap: 10px; }
.script dl div { background: color-mix(in srgb, var(--ink) 6%, transparent); border-radius: 10px; padding: 10px 14px; }
.script dt { color: var(--soft); }
.script dd { margin: 2px 0 0; }
.script ul { margin: 0; padding-inline-start: 22px; }
.script .never li { color: var(--no); }
.script .small { font-size: 14px; color: var(--soft); }
.script h2:first-child { margin-top: 0; }`,
	template: `<div class="window script" lang="{{ language }}" dir="{{ direction }}">
<h2>{{ words.greeting }}</h2><p class="aloud">{{ greeting }}</p>
<h2>{{ words.message }}</h2><div class="aloud">{% for sentence in sentences %}<p>{{ sentence }}</p>{% endfor %}</div>
{% if offer != '' %}<h2>{{ words.offer }}</h2><p class="aloud">{{ offer }}</p>{% endif %}
{% if callToAction != '' %}<h2>{{ words.ask }}</h2><p class="aloud">{{ callToAction }}</p>{% if link != '' %}<div class="small"><bdi dir="ltr">{{ link }}</bdi></div>{% endif %}{% endif %}
{% if objections.size > 0 %}<h2>{{ words.objections }}</h2><dl>{% for one in objections %}<div><dt><bdi>{{ one.says }}</bdi></dt><dd><bdi>{{ one.answer }}</bdi></dd></div>{% endfor %}</dl>{% endif %}
{% if neverSay.size > 0 %}<h2>{{ words.never }}</h2><ul class="never">{% for one in neverSay %}<li><bdi>{{ one }}</bdi></li>{% endfor %}</ul>{% endif %}
{% if legal != '' %}<h2>{{ words.legal }}</h2><p class="aloud small">{{ legal }}</p>{% endif %}
{% if closing != '' %}<h2>{{ words.goodbye }}</h2><p class="aloud">{{ closing }}</p>{% endif %}</div>`,
	values: (script, { language }) => ({ ...script, words: wordsIn(language).call }),
	facts: ({ text }) => [['To say', `about ${Math.max(1, Math.round(text.split(/\s+/).length / 140))} min`]],
};
