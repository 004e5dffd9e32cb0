import type { IBinaryData } from 'n8n-workflow';
import { DEFAULT_KIT, previewPage, type Shown } from '../../marketing/messages';
import type { Recipient } from '../../marketing/outreach';
import type { Tools } from './operation';
import { personLabel } from './person-label';

/** Letters of the languages that are written from right to left. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** A message as its person's phone shows it, as a page. `text` says which way it is written. */
export async function phonePage(tools: Tools, shown: Shown, { address, profile }: Recipient, { sender, text }: { sender?: string; text: string }): Promise<IBinaryData> {
	const page = await previewPage(shown, {
		language: String(profile?.traits.language ?? 'en'), direction: RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr', brand: DEFAULT_KIT, sender,
		recipient: profile ? personLabel(profile) : address, why: '', warnings: [], images: false,
	});
	return await tools.file(page, 'preview.html', 'text/html');
}
