import type { RenderedWhatsApp, WhatsAppButton, WhatsAppHeader } from '../../whatsapp/whatsapp';
import { image, initials, phone, PHONE_STYLE, PHONE_WIDTH } from '../phone';
import { formatted, runsIn, type Run } from '../runs';
import type { Face } from '../shown';
import { wordsIn } from '../words';

interface Bubble {
	header?: { kind: string; text?: string; link?: string; name?: string };
	runs: Run[];
	footer?: string;
	buttons: string[];
}

const HEADER = `{% if bubble.header %}{% if bubble.header.kind == 'text' %}<strong class="say">{{ bubble.header.text }}</strong>{% elsif bubble.header.kind == 'image' %}${image('bubble.header.link', 'bubble.header.name')}{% else %}<span class="file"><bdi>{{ bubble.header.name }}</bdi></span>{% endif %}{% endif %}`;
const BUBBLE = `<article>${HEADER}<p class="say">${runsIn('bubble.runs')}</p>{% if bubble.footer %}<p class="say foot">{{ bubble.footer }}</p>{% endif %}<time>9:41</time>{% for button in bubble.buttons %}<span class="tap"><bdi>{{ button }}</bdi></span>{% endfor %}</article>`;

/** A message in WhatsApp: the bubble with its header and buttons, or the cards of a carousel one below the other. */
export const whatsappFace: Face<RenderedWhatsApp> = {
	called: 'WhatsApp message',
	width: PHONE_WIDTH,
	style: `${PHONE_STYLE}
.chat { --screen: #efe9e1; --ink: #10171b; --bar: #fff; --bubble: #fff; --soft: #5d6a71; --tap: #0a6e58; --line: #e3e6e8; --link: #0a62a8; }
@media (prefers-color-scheme: dark) { .chat { --screen: #0b1418; --ink: #e8eef1; --bar: #111c22; --bubble: #1f2c33; --soft: #9fb0b9; --tap: #53d0b1; --line: #33434b; --link: #66b7f3; } }
.chat .status, .chat header { background: var(--bar); }
.chat header { display: flex; align-items: center; gap: 11px; padding: 6px 16px 12px; font-size: 16.5px; line-height: 1.25; font-weight: 600; }
.chat header small { display: block; font-weight: 400; font-size: 12.5px; color: var(--soft); }
.chat .day { align-self: center; margin: 14px 0 10px; padding: 4px 12px; border-radius: 8px; background: var(--bubble); color: var(--soft); font-size: 12.5px; }
.chat article { align-self: flex-start; width: 286px; margin: 0 12px 8px; padding: 5px; border-radius: 12px; border-start-start-radius: 2px; background: var(--bubble); font-size: 15px; line-height: 1.38; box-shadow: 0 1px 1px #0002; }
.chat .say { padding: 4px 7px 0; }
.chat strong.say { display: block; font-size: 16px; }
.chat .picture { border-radius: 8px; margin-bottom: 4px; }
.chat .file { display: block; padding: 14px 12px; border-radius: 8px; background: color-mix(in srgb, var(--soft) 16%, transparent); font-size: 14px; }
.chat .foot { color: var(--soft); font-size: 13px; }
.chat article time { display: block; text-align: end; color: var(--soft); font-size: 11px; padding: 0 7px 3px; }
.tap { display: block; border-top: 1px solid var(--line); margin: 0 -5px; padding: 10px; text-align: center; color: var(--tap); font-weight: 600; }
.tap:last-child { margin-bottom: -5px; }
.chat .link { color: var(--link); text-decoration: underline; }`,
	template: phone(`<header><span class="avatar">{{ initials }}</span><span><bdi>{{ brand.company }}</bdi><small>{{ words.business }}</small></span></header><span class="day">{{ words.today }}</span>{% for bubble in bubbles %}${BUBBLE}{% endfor %}`, 'chat'),
	values: (content, { brand, language, imageAlt }) => ({ initials: initials(brand.company), words: wordsIn(language), bubbles: bubblesOf(content, imageAlt) }),
	facts: (content) => (content.form === 'template' ? [['Template', `${content.name} (${content.language}), approved by Meta`]] : [['Kind', 'Free text: only within 24 hours of a message of theirs']]),
};

function bubblesOf(content: RenderedWhatsApp, alt?: string): Bubble[] {
	switch (content.form) {
		case 'text': return [{ runs: formatted(content.text), buttons: [] }];
		case 'media': return [{ header: headerOf({ kind: content.media === 'audio' ? 'document' : content.media, link: content.link }, alt), runs: formatted(content.caption ?? ''), buttons: [] }];
		case 'interactive': {
			const { header, text, footer, action } = content;
			const buttons = action.kind === 'link' ? [action.title] : action.answers.map(({ title }) => title);
			return [{ header: header && headerOf(header, alt), runs: formatted(text), footer, buttons }];
		}
		case 'template': {
			const { header, reads, name, body, buttons, cards = [] } = content;
			// Only Meta knows the words of a template that the message doesn't quote.
			const text = reads ?? [`[${name}]`, ...body.map((value, place) => `{{${place + 1}}} ${value}`)].join('\n');
			const top = { header: header && headerOf(header, alt), runs: formatted(text), buttons: titles(buttons) };
			return [top, ...cards.map((card) => ({ header: headerOf(card.header, alt), runs: formatted(card.body.join('\n')), buttons: titles(card.buttons) }))];
		}
	}
}

function titles(buttons: readonly WhatsAppButton[] = []): string[] {
	return buttons.map(({ kind, value }) => (kind === 'url' ? `↗ ${value}` : kind === 'copy-code' ? `⧉ ${value}` : value));
}

function headerOf(header: WhatsAppHeader, alt = ''): Bubble['header'] {
	if (header.kind === 'text') return header;
	const file = header.link.split(/[?#]/)[0].split('/').at(-1) ?? '';
	if (header.kind === 'image') return { kind: 'image', link: header.link, name: alt || file };
	return { kind: header.kind, name: `${header.kind === 'video' ? '▶ ' : ''}${('fileName' in header && header.fileName) || file}` };
}
