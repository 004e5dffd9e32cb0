import type { IBinaryData } from 'n8n-workflow';
import { previewLayout, previewPage, type PreviewAbout, type Shown, type Warning } from '../../marketing/messages';
import { withBrowser } from './browser/browser';
import type { Tab } from './browser/tab';
import type { Tools } from './operation';

/** A message to be shown, and what is known around it. */
export interface Preview {
	shown: Shown;
	about: PreviewAbout;
}

/** What is wanted of previews: pictures besides the page, also in the dark. */
export interface PreviewTerms {
	pictures: boolean;
	dark: boolean;
}

/** The files of a preview by their fields, e.g. `email`, `emailPicture`, `emailPictureDark`, `letterPdf`; warnings that only drawing could find. */
export interface Drawn {
	files: Record<string, IBinaryData>;
	warnings: Warning[];
}

/** More pages are not drawn: nobody looks at them, and each takes a second. */
const MOST_DRAWN = 400;

/**
 * Shows messages as their recipients would see them: each as a page, and as pictures where this machine has a browser.
 * Where it has none, a hint says how to get one.
 */
export async function drawPreviews(tools: Tools, previews: readonly Preview[], terms: PreviewTerms): Promise<Drawn[]> {
	const drawn: Drawn[] = [];
	for (const preview of previews) drawn.push({ files: { [preview.shown.form]: await pageOf(tools, preview) }, warnings: [] });
	if (!terms.pictures || previews.length === 0) return drawn;
	if (previews.length > MOST_DRAWN) tools.hint(`Pictures are made of the first ${MOST_DRAWN} of ${previews.length} previews; all have their page.`);
	const loads = previews.some(({ about }) => about.images) ? tools.image : undefined;
	const outcome = await withBrowser(async (tab) => {
		for (const [place, preview] of previews.slice(0, MOST_DRAWN).entries()) {
			if (tools.stop.aborted) return;
			drawn[place] = await draw(tools, tab, preview, terms);
		}
	}, loads);
	if ('hindrance' in outcome) tools.hint(outcome.hindrance);
	return drawn;
}

/** The page has what drawing found out: the height of its frame, and the images that are not there. */
async function draw(tools: Tools, tab: Tab, preview: Preview, { dark }: PreviewTerms): Promise<Drawn> {
	const { shown, about } = preview;
	const { width, inside } = previewLayout(shown, about);
	const height = inside && await tab.heightOf(inside);
	const measured: Preview = { shown, about: { ...about, height } };
	let html = await previewPage(measured.shown, measured.about);
	let light = await tab.png({ html, width });
	const warnings = about.images ? [...tab.missing].map(missingImage) : [];
	if (warnings.length > 0) {
		measured.about = { ...measured.about, warnings: [...about.warnings, ...warnings] };
		html = await previewPage(measured.shown, measured.about);
		light = await tab.png({ html, width });
	}
	const { form } = shown;
	const files: Record<string, IBinaryData> = {
		[form]: await pageOf(tools, measured, html),
		[`${form}Picture`]: await tools.file(light, `preview-${form}.png`, 'image/png'),
	};
	if (dark) files[`${form}PictureDark`] = await tools.file(await tab.png({ html, width, dark: true }), `preview-${form}-dark.png`, 'image/png');
	if (form === 'letter') files.letterPdf = await tools.file(await tab.pdf(shown.content.html), 'letter.pdf', 'application/pdf');
	return { files, warnings };
}

async function pageOf(tools: Tools, { shown, about }: Preview, html?: string): Promise<IBinaryData> {
	return await tools.file(html ?? await previewPage(shown, about), `preview-${shown.form}.html`, 'text/html');
}

function missingImage(url: string): Warning {
	return { code: 'missing-image', text: `The image ${url.slice(0, 200)} can't be loaded. Check its address, and that everybody may see it without a login.` };
}
