/** How wide a page with a phone on it is. */
export const PHONE_WIDTH = 880;

/** A phone, as wide as most are; what is on its screen stands in `.screen`. */
export const PHONE_STYLE = `
.phone { width: 390px; min-height: 760px; border-radius: 54px; padding: 12px; background: #0c0d10; box-shadow: 0 0 0 2px #3a3d44, 0 24px 60px #0f172a40; box-sizing: border-box; display: flex; }
.screen { flex: 1; min-width: 0; border-radius: 43px; overflow: hidden; background: var(--screen, #fff); color: var(--ink, #111); display: flex; flex-direction: column; position: relative; }
.status { direction: ltr; display: flex; justify-content: space-between; align-items: center; padding: 14px 26px 8px; font-size: 15px; font-weight: 600; }
.status i { display: inline-block; width: 22px; height: 11px; border: 1px solid currentColor; border-radius: 3px; position: relative; margin-left: 6px; vertical-align: -1px; }
.status i::before { content: ""; position: absolute; inset: 1.5px 5px 1.5px 1.5px; background: currentColor; border-radius: 1px; }
.status i::after { content: ""; position: absolute; right: -3.5px; top: 3px; width: 2px; height: 4px; background: currentColor; border-radius: 0 1px 1px 0; }
.bars { display: inline-flex; gap: 2px; align-items: flex-end; vertical-align: -1px; }
.bars b { width: 3px; height: 4px; background: currentColor; border-radius: 1px; }
.bars b:nth-child(2) { height: 6px; }
.bars b:nth-child(3) { height: 9px; }
.bars b:nth-child(4) { height: 11px; }
.avatar { flex: none; width: 44px; height: 44px; border-radius: 50%; background: var(--brand); color: var(--on-brand); display: grid; place-items: center; font-weight: 700; font-size: 17px; overflow: hidden; }
.home { margin: auto auto 8px; width: 134px; height: 5px; border-radius: 3px; background: currentColor; opacity: .75; }
.screen > :nth-last-child(2) { margin-bottom: 14px; }
.screen p { margin: 0; }
.say { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; }
.picture { display: block; width: 100%; aspect-ratio: 1.91; object-fit: cover; background: #8b94a033; font-size: 13px; line-height: 1.4; color: inherit; overflow: hidden; }
.picture.unloaded { display: grid; place-items: center; align-content: center; gap: 10px; padding: 12px; text-align: center; background: repeating-linear-gradient(135deg, #8b94a02e 0 14px, #8b94a01f 14px 28px); }
`;

/** A phone in Liquid, with this on its screen. */
export function phone(screen: string, look = ''): string {
	return `<div class="phone" lang="{{ language }}" dir="{{ direction }}"><div class="screen ${look}"><div class="status"><span>9:41</span><span><span class="bars"><b></b><b></b><b></b><b></b></span><i></i></span></div>${screen}<div class="home"></div></div></div>`;
}

/** An image in Liquid, by what its address and its description are called there; its description alone where images are not loaded (its address where nobody described it). */
export function image(address: string, described: string): string {
	return `{% if images %}<img class="picture" src="{{ ${address} }}" alt="{{ ${described} }}">{% else %}<span class="picture unloaded" role="img" aria-label="{{ ${described} | default: ${address} }}"><bdi>{{ ${described} | default: ${address} }}</bdi></span>{% endif %}`;
}

/** The first letters of a name, for a round picture of whoever has none. */
export function initials(name: string): string {
	const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.slice(0, 2).map((word) => [...word][0].toLocaleUpperCase()).join('') || '•';
}
