import type { RenderedEmail } from '../../email/rendered-email';
import { initials, PHONE_STYLE } from '../phone';
import type { Face } from '../shown';
import { bar, WINDOW_STYLE } from '../window';
import { wordsIn } from '../words';

/** As wide as a mail program shows a mail; the mail itself decides how much of it it takes. */
const MAIL = 720;

/** A mail in a mail program: its line in the inbox, and the mail opened. */
export const emailFace: Face<RenderedEmail> = {
	called: 'E-mail',
	width: MAIL + 400,
	style: `${PHONE_STYLE}${WINDOW_STYLE}
.row { display: flex; gap: 14px; align-items: baseline; padding: 11px 22px; border-bottom: 1px solid var(--line); font-size: 14px; white-space: nowrap; background: color-mix(in srgb, var(--brand) 7%, transparent); }
.row > * { overflow: hidden; text-overflow: ellipsis; }
.row strong { flex: none; max-width: 170px; }
.row .rest { flex: 1; min-width: 0; color: var(--soft); }
.row .rest b { color: var(--ink); }
.row time { flex: none; font-size: 12.5px; }
.mail h1 { margin: 0; padding: 20px 22px 6px; font-size: 22px; line-height: 1.3; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; }
.from { display: flex; gap: 12px; align-items: center; padding: 8px 22px 16px; font-size: 14px; border-bottom: 1px solid var(--line); }
.from small { color: var(--soft); font-size: 13px; }
.from span:last-child { min-width: 0; overflow-wrap: anywhere; }`,
	template: `<div class="window mail" lang="{{ language }}" dir="{{ direction }}">${bar('{{ brand.website | default: "Mail" }}')}
<div class="row"><strong><bdi>{{ name }}</bdi></strong><span class="rest"><b><bdi>{{ subject }}</bdi></b>{% if preheader %} – <bdi>{{ preheader }}</bdi>{% endif %}</span><time>9:41</time></div>
<h1>{{ subject }}</h1><div class="from"><span class="avatar">{{ initials }}</span><span><strong><bdi>{{ name }}</bdi></strong> <small><bdi dir="ltr">{{ address }}</bdi></small><br><small>{{ words.to }} <bdi>{{ recipient }}</bdi></small></span></div>
{{ frame | raw }}</div>`,
	values: ({ subject, preheader }, { sender = '', brand, language }) => {
		const [, name = '', address = sender] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(sender) ?? [];
		const shown = name || brand.company || address;
		return { subject, preheader, name: shown, address: address ? `<${address}>` : '', initials: initials(shown), words: wordsIn(language) };
	},
	facts: ({ subject, html }) => [
		['Subject', `${[...subject].length} characters`], ['Size', `${Math.ceil(Buffer.byteLength(html) / 1024)} kB of HTML`],
	],
	inside: ({ html }) => ({ html, width: MAIL }),
};
