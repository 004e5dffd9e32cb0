/** The colours of one appearance, as `#rrggbb`. */
export interface Palette {
	/** Buttons and what else is to be seen first. */
	primary: string;
	/** What is written on a button. */
	buttonText: string;
	text: string;
	/** Small print. */
	muted: string;
	/** Behind everything. */
	background: string;
	/** Behind the text. */
	paper: string;
	line: string;
}

/** Who a message comes from. Countries are ISO 3166 codes; `*` stands for every other one. */
export interface SenderIdentities {
	email?: { name: string; address: string; replyTo?: string };
	/** By the recipient's country: a number, a short code, or a name of up to 11 letters. */
	sms: Readonly<Record<string, string>>;
	/** Where texts that want to be left go by the recipient's country, e.g. a French short code; else the sender itself. */
	smsStop: Readonly<Record<string, string>>;
	whatsapp?: string;
}

/** What the law wants at the end of a message: for one country, or all (`*`), in one language, or all (`*`). */
export interface LegalFooter {
	country: string;
	language: string;
	text: string;
}

/** How a brand looks, sounds and signs, on every channel. */
export interface BrandKit {
	name: string;
	/** As customers know it; stands where there is no logo. */
	company: string;
	website: string;
	logo?: { url: string; darkUrl?: string; alt: string; width: number };
	light: Palette;
	dark: Palette;
	/** Families that every mail program has, e.g. `Georgia, serif`. */
	fonts: { text: string; headline: string };
	/** Words for how it speaks, e.g. `warm`, `brief`: for people and assistants who write. */
	tone: readonly string[];
	senders: SenderIdentities;
	/** Postal address, line by line. */
	address: string;
	legal: readonly LegalFooter[];
	socials: readonly { network: string; url: string }[];
	/** Addresses of the pages behind the links at the end of a mail. */
	pages: { unsubscribe: string; preferences: string; privacy: string };
}

/** The kit that holds where nobody made one. */
export const DEFAULT_KIT: BrandKit = {
	name: 'Default',
	company: '',
	website: '',
	light: { primary: '#1f4e79', buttonText: '#ffffff', text: '#1d2329', muted: '#5b6570', background: '#eef1f4', paper: '#ffffff', line: '#dde2e7' },
	dark: { primary: '#7fb8ee', buttonText: '#0d1721', text: '#e9edf1', muted: '#a9b3bd', background: '#0f1317', paper: '#1a2026', line: '#333c45' },
	fonts: {
		text: '-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica, Arial, sans-serif',
		headline: '-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica, Arial, sans-serif',
	},
	tone: [],
	senders: { sms: {}, smsStop: {} },
	address: '',
	legal: [],
	socials: [],
	pages: { unsubscribe: '', preferences: '', privacy: '' },
};

/** What is said of a country, else of all of them. */
export function forCountry(by: Readonly<Record<string, string>>, country: string): string | undefined {
	return by[country] ?? by['*'];
}

/** The legal footers that may be asked for in a language, the most exact first. */
export function legalIn({ legal }: BrandKit, language: string): LegalFooter[] {
	const exact = (one: LegalFooter) => (one.country === '*' ? 0 : 2) + (one.language === '*' ? 0 : 1);
	const fitting = legal.filter((one) => one.language === '*' || one.language === language || one.language === language.split('-')[0]);
	return fitting.sort((one, other) => exact(other) - exact(one));
}
