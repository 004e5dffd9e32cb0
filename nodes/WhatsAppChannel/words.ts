import type { WhatsApp, WhatsAppHeader } from '../../marketing/channels';

/** A message in words, as a preview: what a template says only Meta knows, so its gaps are listed. */
export function wordsOf(content: WhatsApp): string {
	const lines = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined && part !== '').join('\n');
	switch (content.form) {
		case 'text':
			return content.text;
		case 'media':
			return lines(`[${content.media}] ${content.link}`, content.caption);
		case 'interactive':
			return lines(header(content.header), content.text, content.footer, content.action.kind === 'link'
				? `[${content.action.title}] ${content.action.url}` : content.action.answers.map(({ title }) => `[${title}]`).join(' '));
		case 'template':
			return lines(
				`${content.name} (${content.language})`, header(content.header), ...content.body.map((text, place) => `{{${place + 1}}} ${text}`),
				...(content.buttons ?? []).map(({ kind, value }) => `[${kind}] ${value}`),
				...(content.cards ?? []).map((card, place) => `Card ${place + 1}: ${[header(card.header), ...card.body].join(' | ')}`),
			);
	}
}

function header(one: WhatsAppHeader | undefined): string {
	if (!one) return '';
	return one.kind === 'text' ? one.text : `[${one.kind}] ${one.link}`;
}
