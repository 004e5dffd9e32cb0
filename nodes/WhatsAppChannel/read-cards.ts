import type { WhatsAppButton, WhatsAppTemplate } from '../../marketing/channels';

type Cards = NonNullable<WhatsAppTemplate['cards']>;

const KINDS: Record<string, WhatsAppButton['kind'] | undefined> = { link: 'url', url: 'url', 'quick-reply': 'quick-reply' };

/** The cards of a carousel, written as JSON or given as a list; or what is wrong with them. */
export function readCards(written: unknown): { cards?: Cards; wrong?: string } {
	const list = typeof written === 'string' ? parsed(written) : written;
	if (list === undefined || list === null || list === '') return {};
	if (!Array.isArray(list)) return { wrong: 'The cards are no list' };
	const cards: Cards[number][] = [];
	for (const [place, one] of list.entries()) {
		const card = cardOf(one);
		if (typeof card === 'string') return { wrong: `Card ${place + 1} ${card}` };
		cards.push(card);
	}
	return cards.length > 0 ? { cards } : {};
}

function cardOf(written: unknown): Cards[number] | string {
	const { image, video, body = [], buttons = [] } = (typeof written === 'object' && written !== null ? written : {}) as Record<string, unknown>;
	const link = image ?? video;
	if (typeof link !== 'string' || link.trim() === '') return 'has no "image" and no "video"';
	if (!Array.isArray(body) || body.some((text) => typeof text === 'object')) return 'has a "body" that is no list of texts';
	if (!Array.isArray(buttons)) return 'has "buttons" that are no list';
	const read = buttons.map((button): WhatsAppButton | undefined => {
		const { kind, value } = (typeof button === 'object' && button !== null ? button : {}) as Record<string, unknown>;
		const known = typeof kind === 'string' ? KINDS[kind] : undefined;
		return known && typeof value === 'string' ? { kind: known, value } : undefined;
	});
	if (read.includes(undefined)) return 'has a button that is not { "kind": "link" or "quick-reply", "value": text }';
	return {
		header: { kind: image === undefined ? 'video' : 'image', link: link.trim() },
		body: body.map(String),
		...(read.length > 0 ? { buttons: read as WhatsAppButton[] } : {}),
	};
}

function parsed(json: string): unknown {
	if (json.trim() === '') return undefined;
	try {
		return JSON.parse(json) as unknown;
	} catch {
		return 'no JSON';
	}
}
