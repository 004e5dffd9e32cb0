import { accepted, refused, type Outcome } from '../../outcome';

/** How many headers of their own a mail may carry: SES takes 15 in all, and five are ours. */
export const MOST_HEADERS = 10;
const LONGEST = 900;

// What the mail itself, the sender or the way out decides must not be said a second time.
const OURS = /^(?:from|to|cc|bcc|subject|sender|reply-to|date|message-id|return-path|received|mime-version|content-.*|dkim-signature|arc-.*|authentication-results|list-unsubscribe(?:-post)?|list-id|x-campaign-id|x-delivery-id|idempotencykey|x-sg-.*|x-mailgun-.*|x-pm-.*|x-ses-.*|x-mailin-.*)$/i;

/** Reads the headers that a sender adds. Refuses what would break a mail, hide a second line in it, or contradict it. */
export function readHeaders(headers: Readonly<Record<string, unknown>>): Outcome<Record<string, string>> {
	const entries = Object.entries(headers).map(([name, value]): [string, string] => [name.trim(), String(value ?? '').trim()]);
	if (entries.length > MOST_HEADERS) return no(`A mail takes ${MOST_HEADERS} headers of its own, these are ${entries.length}`, 'Leave some out.');
	const twice = entries.find(([name], place) => entries.some(([other], before) => before < place && other.toLowerCase() === name.toLowerCase()));
	if (twice) return no(`The header ${twice[0]} stands there twice`, 'Give each header once.');
	for (const [name, value] of entries) {
		const wrong = wrongWith(name, value);
		if (wrong) return wrong;
	}
	return accepted(Object.fromEntries(entries));
}

function wrongWith(name: string, value: string): Outcome<Record<string, string>> | undefined {
	const shown = `"${name.replaceAll(/\p{Cc}/gu, ' ').slice(0, 60)}"`;
	// RFC 5322 2.2: printable ASCII but no colon; shorter than any vendor's limit.
	if (!/^[!-9;-~]{1,76}$/.test(name)) return no(`${shown} is no name of a header`, 'Use letters, digits and dashes, e.g. X-Order-Number.');
	if (OURS.test(name)) return no(`The header ${name} is not free to be set`, 'Sender, receiver, subject and the way to unsubscribe have fields of their own; leave it out here.');
	if (value === '') return no(`The header ${name} is empty`, 'Give it a value, or leave it out.');
	if (value.length > LONGEST) return no(`The header ${name} is longer than ${LONGEST} characters`, 'Shorten it.');
	// The carriers write other letters in ways of their own.
	if (!/^[\x20-\x7e]*$/.test(value)) return no(`The header ${name} holds more than one line, or letters other than ASCII`, 'Use plain letters, digits and signs in one line.');
	return undefined;
}

function no(message: string, advice: string): Outcome<Record<string, string>> {
	return refused({ code: 'bad-header', field: 'Headers', message, advice });
}
