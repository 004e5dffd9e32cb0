import { contrast, READABLE } from '../brand/contrast';
import type { BrandKit, Palette } from '../brand/brand-kit';
import type { Overrides } from '../brief/brief';
import { filledAsUsual } from '../form/text/guard';
import type { ComposeOptions } from '../form/options';
import type { Warning } from '../writer';
import type { MailContent } from './layout/layout';

/** Gmail shows no more of a mail's HTML than this, and hides the rest with its unsubscribe link behind a link. */
export const GMAIL_CLIPS = 102 * 1024;
const LONG_SUBJECT = 60;
const VERY_LONG_SUBJECT = 150;

interface Mail {
	said: Overrides['email'];
	content: MailContent;
	brand: BrandKit;
	options: ComposeOptions;
	/** The HTML before it is filled. */
	source: string;
}

/** What its author should know about a mail before it goes out. */
export function emailWarnings(mail: Mail): Omit<Warning, 'language'>[] {
	return [...sizeWarnings(mail), ...subjectWarnings(mail), ...pictureWarnings(mail), ...colourWarnings(mail), ...footerWarnings(mail)];
}

function sizeWarnings({ source }: Mail): Warning[] {
	const bytes = Buffer.byteLength(source);
	if (bytes <= GMAIL_CLIPS) return [];
	return [{ code: 'gmail-clips', text: `The HTML has about ${Math.ceil(bytes / 1024)} kB; Gmail cuts a mail after 102 kB and hides its end. Shorten it.` }];
}

function subjectWarnings({ content: { subject, preheader } }: Mail): Warning[] {
	const warnings: Warning[] = [];
	const length = [...filledAsUsual(subject)].length;
	if (length > VERY_LONG_SUBJECT) {
		warnings.push({ code: 'subject-very-long', text: `The subject has about ${length} characters; no mail program shows so many. Keep it under ${LONG_SUBJECT}.` });
	} else if (length > LONG_SUBJECT) {
		warnings.push({ code: 'subject-long', text: `The subject has about ${length} characters; phones show the first ${LONG_SUBJECT} at most. Put what matters first.` });
	}
	if (preheader === '') warnings.push({ code: 'no-preheader', text: 'There is no preheader, so mail programs show the first words of the mail beside the subject. Write one.' });
	return warnings;
}

function pictureWarnings({ said, content, source }: Mail): Warning[] {
	const own = Boolean(said.mjml?.trim() || said.html?.trim());
	const missing = own
		? [...source.matchAll(/<img\b[^>]{0,5000}>/gi)].filter(([image]) => !/\salt\s*=\s*(?:"[^"]+"|'[^']+')/i.test(image)).length
		: Number(content.image.trim() !== '' && content.imageAlt.trim() === '');
	if (missing === 0) return [];
	return [{ code: 'no-alt', text: `${missing === 1 ? 'A picture has' : `${missing} pictures have`} no description. Those who see no pictures, and mail programs that load none, show it instead: write one.` }];
}

const PAIRS: readonly [ink: keyof Palette, paper: keyof Palette, what: string][] = [
	['text', 'paper', 'text'],
	['text', 'background', 'the offer'],
	['buttonText', 'primary', 'what stands on the button'],
	['muted', 'paper', 'the legal line'],
	['muted', 'background', 'the end of the mail'],
];

function colourWarnings({ said, brand }: Mail): Warning[] {
	if (said.mjml?.trim() || said.html?.trim()) return [];
	return (['light', 'dark'] as const).flatMap((look) => PAIRS.flatMap(([ink, paper, what]): Warning[] => {
		const ratio = contrast(brand[look][ink], brand[look][paper]);
		if (ratio >= READABLE) return [];
		return [{ code: 'contrast', text: `In ${look} colours ${what} (${brand[look][ink]} on ${brand[look][paper]}) has a contrast of ${ratio.toFixed(1)}; it needs ${READABLE} to be read. Change one of the two in the brand kit.` }];
	}));
}

function footerWarnings({ said, brand, options, source }: Mail): Warning[] {
	if (!options.marketing) return [];
	const warnings: Warning[] = [];
	if (!/\{\{-?\s*unsubscribe_url\b/.test(source)) warnings.push({ code: 'no-unsubscribe', text: 'The mail shows no way to leave. Put a link to {{ unsubscribe_url }} at its end.' });
	if (!said.html?.trim() && !said.mjml?.trim() && brand.address === '') warnings.push({ code: 'no-postal-address', text: 'The brand kit has no postal address, which advertising mails must show in many countries. Add it there.' });
	return warnings;
}
