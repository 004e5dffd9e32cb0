import { accepted, refused, type Outcome, type Reason } from '../../outcome';
import { senderRules } from './sender-countries';

/** A sender that the house has. */
export interface Sender {
	/** A number (E.164), a short code, a name of up to 11 letters, or the vendor's own id of a pool of senders. */
	sender: string;
	/** ISO 3166 alpha-2: where it is meant to be used, and registered if need be; left out: anywhere it can be. */
	country?: string;
}

type Kind = 'number' | 'short code' | 'name' | 'pool';

const POOL = /^(?:MG[0-9a-f]{32}|arn:aws[\w-]*:sms-voice:\S+|(?:pool|phone|sender)-[0-9a-f]{16,})$/i;
const LONGEST_NAME = 11;

const FORM: Reason = {
	code: 'no-sms-sender',
	field: 'Sender',
	message: '',
	advice: 'Write a number like +4915112345678, a short code like 12345, or a name of up to 11 letters and digits like OUTDOOR.',
};

/** What kind of sender a text is, or why it can't be one. Source: GSM 03.40 9.1.2.5, ITU-T E.164. */
export function senderKind(sender: string): Outcome<Kind> {
	const text = sender.trim();
	if (text === '') return refused({ ...FORM, message: 'There is no sender' });
	if (POOL.test(text)) return accepted('pool');
	if (/^\+[1-9]\d{6,14}$/.test(text)) return accepted('number');
	if (/^\d{3,8}$/.test(text)) return accepted('short code');
	if (/^\+?[\d\s()/.-]+$/.test(text)) return refused({ ...FORM, message: `"${text.slice(0, 40)}" is neither a number with its country code nor a short code` });
	if (!/^[\w &+.-]+$/.test(text)) return refused({ ...FORM, message: `"${text.slice(0, 40)}" has characters that no network takes in a sender's name` });
	if (text.length > LONGEST_NAME) return refused({ ...FORM, message: `"${text.slice(0, 40)}" has ${text.length} characters; a sender's name may have ${LONGEST_NAME}` });
	return accepted('name');
}

/**
 * The sender for a number's country (ISO 3166 alpha-2; undefined where it isn't known): what is meant for that country
 * first, else the first that can be used there. Says of the first one why not, where none can.
 */
export function senderFor(senders: readonly Sender[], country?: string): Outcome<string> {
	const meant = senders.filter((one) => one.country !== undefined && one.country === country);
	const anywhere = senders.filter((one) => one.country === undefined);
	let objection: Reason | undefined;
	for (const one of [...meant, ...anywhere]) {
		const judged = judge(one, country);
		if (judged.ok) return judged;
		objection ??= judged.reason;
	}
	return refused(objection ?? {
		...FORM,
		code: 'no-sender-for-country',
		message: country ? `There is no sender for numbers of ${nameOf(country)}` : 'There is no sender',
	});
}

function judge({ sender, country: home }: Sender, country?: string): Outcome<string> {
	const text = sender.trim();
	const kind = senderKind(text);
	if (!kind.ok) return kind;
	if (country === undefined || kind.value === 'number' || kind.value === 'pool') return accepted(text);
	const rule = senderRules.get(country)?.names;
	if (kind.value === 'name' && rule === 'refused') {
		return unusable(`Numbers of ${nameOf(country)} can't be written to from the name ${text}`, `Add a number or short code for ${country} under Senders by Country.`);
	}
	if (home !== undefined) return accepted(text);
	if (kind.value === 'short code') {
		return unusable(
			`The short code ${text} works in its own country only, and nothing says that this is ${nameOf(country)}`,
			`Say under Senders by Country where ${text} belongs, or give a number.`,
		);
	}
	if (rule !== 'registered') return accepted(text);
	return unusable(
		`Numbers of ${nameOf(country)} can be written to from the name ${text} only once it is registered there`,
		`Register it through your provider, then add it under Senders by Country with ${country}.`,
	);
}

function unusable(message: string, advice: string): Outcome<string> {
	return refused({ code: 'no-sender-for-country', field: 'Sender', message, advice });
}

const names = new Intl.DisplayNames('en', { type: 'region' });

/** A country as people call it in a sentence. */
function nameOf(country: string): string {
	const name = /^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country;
	return /^United |^Philippines$|^Netherlands$/.test(name) ? `the ${name}` : name;
}
