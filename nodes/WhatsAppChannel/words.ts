import type { WhatsApp } from '../../marketing/channels';

/** The words of a message by which one sees which way they are written. */
export function wordsOf(content: WhatsApp): string {
	if (content.form === 'template') return content.reads ?? content.body.join(' ');
	return content.form === 'media' ? content.caption ?? '' : content.text;
}
