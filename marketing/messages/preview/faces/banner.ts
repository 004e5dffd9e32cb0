import type { RenderedBanner } from '../../banner/banner';
import type { Face } from '../shown';
import { bar, WINDOW_STYLE } from '../window';

/** As wide as a page leaves room for a banner. */
const PLACE = 720;

/** A banner on a web page. */
export const bannerFace: Face<RenderedBanner> = {
	called: 'Website banner',
	width: PLACE + 448,
	style: `${WINDOW_STYLE}
.site { padding: 24px; }
.site nav, .site .lines { display: flex; gap: 14px; }
.site nav { align-items: center; padding-bottom: 22px; }
.site nav b { flex: 1; font-size: 18px; }
.site s { height: 12px; border-radius: 6px; background: color-mix(in srgb, var(--ink) 11%, transparent); }
.site nav s { width: 62px; }
.site .lines :first-child { width: 45%; }
.site .lines :last-child { width: 72%; }
.site .lines { flex-direction: column; padding-top: 26px; }`,
	template: `<div class="window" lang="{{ language }}" dir="{{ direction }}">${bar('{{ brand.website | default: "https://" }}')}<div class="site"><nav><b><bdi>{{ brand.company }}</bdi></b><s></s><s></s><s></s></nav>{{ frame | raw }}<div class="lines"><s></s><s></s><s></s><s></s></div></div></div>`,
	values: () => ({}),
	inside: ({ html }, { language, direction }) => ({
		// The direction is one of two words, and a language's code was read before.
		html: `<!doctype html><html lang="${language.replace(/[^\w-]/g, '')}" dir="${direction}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head><body style="margin:0">${html}</body></html>`,
		width: PLACE,
	}),
};
