import { LiquidSource } from './liquid-source';

/** A link's address in a template's source, from a place up to, not including, another. */
export interface LinkPlace {
	from: number;
	to: number;
	/** Whether it stands without quotes, so that they have to be put. */
	bare: boolean;
}

const SPACE = /\s/;
const TAG = /<a(?:rea)?\s/iy;
const IN_ADDRESS = /[^\s<>"{}|\\^`]/;

/** Where the addresses of an HTML template's links stand, Liquid and all. */
export function linksInHtml(html: string): LinkPlace[] {
	const source = new LiquidSource(html);
	const places: LinkPlace[] = [];
	for (let at = 0; at < html.length;) {
		const tag = source.find('<', at) ?? html.length;
		const liquid = source.find('{', at) ?? html.length;
		if (liquid < tag) {
			at = source.liquidEnd(liquid) ?? liquid + 1;
			continue;
		}
		if (html.startsWith('<!--', tag)) {
			const end = source.find('-->', tag);
			if (end === undefined) return places;
			at = end + 3;
			continue;
		}
		TAG.lastIndex = tag;
		at = TAG.test(html) ? attributes(source, TAG.lastIndex, places) : tag + 1;
	}
	return places;
}

/** Reads a tag's attributes up to its end and notes the place of `href`; gives where the reading goes on. */
function attributes(source: LiquidSource, start: number, places: LinkPlace[]): number {
	const { text } = source;
	let at = start;
	while (at < text.length && text[at] !== '>') {
		const liquid = source.liquidEnd(at);
		if (liquid !== undefined || SPACE.test(text[at]) || text[at] === '/') {
			at = liquid ?? at + 1;
			continue;
		}
		const name = at;
		while (at < text.length && !/[\s=>]/.test(text[at]) && (at === name || text[at] !== '{')) at++;
		const isLink = text.slice(name, at).toLowerCase() === 'href';
		let equals = at;
		while (SPACE.test(text[equals] ?? '')) equals++;
		if (text[equals] !== '=') {
			// A sign of its own must not stop the reading.
			at = Math.max(at, name + 1);
			continue;
		}
		const value = valueAfter(source, equals + 1);
		if (!value) return text.length;
		if (isLink) places.push(value);
		at = value.bare ? value.to : value.to + 1;
	}
	return at;
}

/** The value behind an equals sign; undefined where its quote is never closed. */
function valueAfter(source: LiquidSource, start: number): LinkPlace | undefined {
	const { text } = source;
	let from = start;
	while (SPACE.test(text[from] ?? '')) from++;
	const quote = text[from] === '"' || text[from] === '\'' ? text[from] : undefined;
	if (quote) from++;
	let at = from;
	while (at < text.length && (quote ? text[at] !== quote : !/[\s>]/.test(text[at]))) at = source.liquidEnd(at) ?? at + 1;
	return at >= text.length && quote ? undefined : { from, to: at, bare: quote === undefined };
}

/** Where the web addresses of a text template stand. */
export function linksInText(text: string): LinkPlace[] {
	const source = new LiquidSource(text);
	const places: LinkPlace[] = [];
	const start = /\{|https?:\/\//gi;
	for (let found = start.exec(text); found; found = start.exec(text)) {
		const from = found.index;
		if (found[0] === '{') {
			start.lastIndex = source.liquidEnd(from) ?? from + 1;
			continue;
		}
		let at = start.lastIndex;
		for (let end: number | undefined = at; end !== undefined && at < text.length;) {
			end = text.startsWith('{{', at) ? source.liquidEnd(at) : IN_ADDRESS.test(text[at]) ? at + 1 : undefined;
			at = end ?? at;
		}
		if (at > start.lastIndex) places.push({ from, to: endOfAddress(text, from, at), bare: false });
		start.lastIndex = at;
	}
	return places;
}

/** Signs at the end belong to the sentence; a bracket too, unless it was opened in the address. */
function endOfAddress(text: string, from: number, to: number): number {
	const address = text.slice(from, to);
	let closed = address.split(')').length - address.split('(').length;
	let end = to;
	for (; end > from; end--) {
		const last = text[end - 1];
		if (last === ')' && closed > 0) closed--;
		else if (!/[.,;:!?'*_]/.test(last)) break;
	}
	return end;
}
