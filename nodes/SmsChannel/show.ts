import type { Sms } from '../../marketing/channels';
import { DEFAULT_KIT, previewPage } from '../../marketing/messages';
import type { Recipient } from '../../marketing/outreach';
import { personLabel, type Shown, type Tools } from '../kit';

/** Letters of the languages that are written from right to left. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Shows a text as its person's phone would: the fields, and a page. */
export async function show(tools: Tools, content: Sms, { address, profile }: Recipient): Promise<Shown> {
	const { from, text, encoding, segments, cost } = content;
	const language = String(profile?.traits.language ?? 'en');
	const page = await previewPage({ form: 'sms', content }, {
		language, direction: RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr', brand: DEFAULT_KIT, sender: from,
		recipient: profile ? personLabel(profile) : address, why: '', warnings: [], images: false,
	});
	return {
		fields: { to: address, from, text, encoding, segments, ...(cost ? { cost: cost.amount, currency: cost.currency } : {}) },
		binary: { preview: await tools.file(page, 'preview.html', 'text/html') },
	};
}
