import { accepted, refused, type Outcome } from '../../outcome';
import { DEFAULT_KIT, type BrandKit, type Palette } from './brand-kit';
import { onColour, readableOn } from './contrast';
import { KitReader } from './kit-reader';
import { readLegal, readSenders } from './read-identity';

/** A brand kit as somebody writes it; what is left out is as in the default kit. */
export type WrittenKit = { [Field in keyof BrandKit]?: unknown };

const COLOURS = Object.keys(DEFAULT_KIT.light) as (keyof Palette)[];
const FIELDS = Object.keys({ ...DEFAULT_KIT, logo: 0 });
const MOST_TONE = 30;

/** Judges a brand kit, and fills in what it leaves open: dark colours, what is written on buttons, fonts. */
export function readBrandKit(written: WrittenKit): Outcome<BrandKit> {
	const unknown = Object.keys(written).find((field) => !FIELDS.includes(field));
	if (unknown) return refused({ code: 'no-field', field: 'Brand Kit', message: `"${unknown.slice(0, 40)}" is no field of a brand kit`, advice: `Choose one of ${FIELDS.join(', ')}.` });
	const reader = new KitReader();
	const name = reader.line(written.name, 200, 'Brand Kit');
	if (name === '') reader.wrong('no-name', 'Brand Kit', 'This brand kit has no name', 'Give a name by which messages find it.');
	const logo = readLogo(reader, written.logo);
	const light = readPalette(reader, written.light, DEFAULT_KIT.light, 'Light Colours');
	const kit: BrandKit = {
		name,
		company: reader.line(written.company, 200, 'Company'),
		website: reader.address(written.website, 'Website'),
		...(logo ? { logo } : {}),
		light,
		dark: readPalette(reader, written.dark, darkOf(light), 'Dark Colours'),
		fonts: readFonts(reader, written.fonts),
		tone: reader.list(written.tone, 'Tone').map((word) => reader.line(word, 60, 'Tone')).filter((word) => word !== '').slice(0, MOST_TONE),
		senders: readSenders(reader, written.senders),
		address: reader.text(written.address, 1_000, 'Address'),
		legal: readLegal(reader, written.legal),
		socials: reader.list(written.socials, 'Social Links').map((one) => {
			const { network, url } = reader.fields(one, 'Social Links');
			return { network: reader.line(network, 60, 'Social Links'), url: reader.address(url, 'Social Links') };
		}).filter(({ url }) => url !== ''),
		pages: readPages(reader, written.pages),
	};
	return reader.faults.length > 0 ? refused(reader.faults[0]) : accepted(kit);
}

function readLogo(reader: KitReader, written: unknown): BrandKit['logo'] {
	const { url, darkUrl, alt, width = 160 } = reader.fields(written, 'Logo');
	const address = reader.address(url, 'Logo');
	if (address === '') return undefined;
	const pixels = Number(width);
	if (!Number.isInteger(pixels) || pixels < 16 || pixels > 552) {
		reader.wrong('no-width', 'Logo Width', `"${String(width).slice(0, 40)}" is no width of a logo`, 'Give a whole number of pixels from 16 to 552.');
	}
	const dark = reader.address(darkUrl, 'Dark Logo');
	return { url: address, ...(dark ? { darkUrl: dark } : {}), alt: reader.line(alt, 200, 'Logo Description'), width: pixels };
}

/** What a palette leaves out is taken from another; what is written on buttons follows their colour. */
function readPalette(reader: KitReader, written: unknown, otherwise: Palette, field: string): Palette {
	const given = reader.fields(written, field);
	const palette = { ...otherwise };
	for (const colour of COLOURS) palette[colour] = reader.colour(given[colour], field) || otherwise[colour];
	if (!given.buttonText && palette.primary !== otherwise.primary) palette.buttonText = onColour(palette.primary);
	return palette;
}

/** The dark colours of a brand that names none: the default ones, with its own colour made light enough. */
function darkOf(light: Palette): Palette {
	if (light.primary === DEFAULT_KIT.light.primary) return DEFAULT_KIT.dark;
	const primary = readableOn(DEFAULT_KIT.dark.paper, light.primary);
	return { ...DEFAULT_KIT.dark, primary, buttonText: onColour(primary) };
}

function readFonts(reader: KitReader, written: unknown): BrandKit['fonts'] {
	const { text, headline } = reader.fields(written, 'Fonts');
	const own = reader.fonts(text, 'Text Font');
	return { text: own || DEFAULT_KIT.fonts.text, headline: reader.fonts(headline, 'Headline Font') || own || DEFAULT_KIT.fonts.headline };
}

function readPages(reader: KitReader, written: unknown): BrandKit['pages'] {
	const { unsubscribe, preferences, privacy } = reader.fields(written, 'Pages');
	return {
		unsubscribe: reader.address(unsubscribe, 'Unsubscribe Page'),
		preferences: reader.address(preferences, 'Preferences Page'),
		privacy: reader.address(privacy, 'Privacy Page'),
	};
}
