import { createHash } from 'node:crypto';
import type { Rendered } from '../form/writers';
import { pageFragment, type Fragment } from '../page/fragment';
import { bannerFace } from './faces/banner';
import { emailFace } from './faces/email';
import { letterFace } from './faces/letter';
import { postFace } from './faces/post';
import { pushFace } from './faces/push';
import { scriptFace } from './faces/script';
import { smsFace } from './faces/sms';
import { whatsappFace } from './faces/whatsapp';
import type { About, Face, Shown } from './shown';
import { END, STAGE_STYLE, START } from './stage';

const FACES: { [Form in keyof Rendered]: Face<Rendered[Form]> } = {
	banner: bannerFace, email: emailFace, letter: letterFace, post: postFace, push: pushFace, script: scriptFace, sms: smsFace, whatsapp: whatsappFace,
};

/** So tall is a frame that nobody measured, in pixels. */
const SOME_HEIGHT = 900;

/** How a message is drawn: the width of its page, and its markup of its own with the width that it is laid out for. */
export interface Layout {
	width: number;
	inside?: { html: string; width: number };
}

/** The layout of a message that is shown. Markup of its own has to be measured at its width before the page is drawn. */
export function previewLayout(shown: Shown, about: About): Layout {
	const face = faceOf(shown);
	return { width: face.width, inside: face.inside?.(shown.content, about) };
}

/**
 * A page that shows a message as its recipient would see it, with its warnings beside it. Everything is escaped; a
 * mail's own markup stands in a frame without rights; nothing runs.
 */
export async function previewPage(shown: Shown, about: About): Promise<string> {
	const face = faceOf(shown);
	const inside = face.inside?.(shown.content, about);
	const style = STAGE_STYLE + brandStyle(about) + face.style;
	const [start, body, end] = await Promise.all([START, face.template, END].map(fragment));
	const frame = inside && frameOf(inside.html, about.height ?? SOME_HEIGHT, face.called);
	const facts = [['For', about.recipient], ['Language', `${about.language}${about.why ? `: ${about.why}` : ''}`], ...(face.facts?.(shown.content) ?? [])];
	const { brand, language, direction, sender, recipient, warnings, images } = about;
	return start({ policy: policyOf(style, inside !== undefined, about.images), title: `${face.called}: ${recipient}`, style })
		+ body({ brand, language, direction, sender, recipient, images, frame: FRAME, ...face.values(shown.content, about) }).replace(FRAME, () => frame ?? '')
		+ end({ called: face.called, facts, warnings });
}

function faceOf({ form }: Shown): Face<unknown> {
	return FACES[form] as Face<unknown>;
}

/** Where the frame stands while the page is filled: a mail may be longer than a template may become. */
const FRAME = '<!-- frame -->';

const parsed = new Map<string, Promise<Fragment>>();

async function fragment(source: string): Promise<Fragment> {
	const known = parsed.get(source) ?? pageFragment(source);
	parsed.set(source, known);
	return await known;
}

function frameOf(html: string, height: number, called: string): string {
	const source = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return `<iframe sandbox title="${called}" style="height:${Math.ceil(height)}px" srcdoc="${source}"></iframe>`;
}

/** The brand's colours for whatever stands for its logo; only what is a colour. */
function brandStyle({ brand: { light, dark } }: About): string {
	const colour = (written: string, otherwise: string) => (/^#[0-9a-f]{3,8}$/i.test(written) ? written : otherwise);
	const set = ({ primary, buttonText }: typeof light, ink: string) => `--brand: ${colour(primary, '#1f4e79')}; --on-brand: ${colour(buttonText, '#fff')}; --brand-ink: ${colour(primary, ink)};`;
	return `:root { ${set(light, '#1f4e79')} }\n@media (prefers-color-scheme: dark) { :root { ${set(dark, '#7fb8ee')} } }\n`;
}

/** A frame's markup has its style inside; a page without one takes its own style only. */
function policyOf(style: string, framed: boolean, images: boolean): string {
	const ownStyle = framed ? "'unsafe-inline'" : `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
	return `default-src 'none'; style-src ${ownStyle}; img-src data:${images ? ' https: http:' : ''}; base-uri 'none'; form-action 'none'`;
}
