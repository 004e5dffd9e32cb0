import { DEFAULT_KIT, type PreviewAbout, type Shown } from '../../../marketing/messages';

/** A name that would like to be markup. */
export const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 1 }}';

/** What is known around a message in the tests. */
export const about = (more: Partial<PreviewAbout> = {}): PreviewAbout => ({
	language: 'en', direction: 'ltr', brand: { ...DEFAULT_KIT, company: 'Outdoor Shop', website: 'https://shop.test' }, recipient: 'Ann <ann@shop.test>',
	why: 'their profile says en', warnings: [], images: false, ...more,
});

/** Each form, saying this and only this wherever it says something. */
export function everyForm(said: string, image?: string): Shown[] {
	return [
		{ form: 'banner', content: { html: '<p>banner</p>' } },
		{ form: 'email', content: { subject: said, preheader: said, html: '<html><body><p>mail & "more"</p></body></html>', text: '' } },
		{ form: 'letter', content: { html: '<html><body>letter</body></html>', pages: 2 } },
		{ form: 'post', content: { texts: { facebook: said, instagram: said, linkedin: said, x: said }, image, imageAlt: said, link: '', hashtags: [said] } },
		{ form: 'push', content: { title: said, body: said, image, link: said } },
		{ form: 'script', content: { greeting: said, sentences: [said], offer: said, callToAction: said, link: said, objections: [{ says: said, answer: said }], neverSay: [said], legal: said, closing: said, text: said } },
		{ form: 'sms', content: { text: said, encoding: 'UCS-2', segments: 3 } },
		{ form: 'whatsapp', content: { form: 'interactive', header: image ? { kind: 'image', link: image } : { kind: 'text', text: said }, text: said, footer: said, action: { kind: 'answers', answers: [{ id: '1', title: said }] } } },
	];
}
