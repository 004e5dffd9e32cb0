import type { Push } from '../../marketing/channels';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { readOptions, type Read } from '../kit';

/** What an item's form says about the notification: Liquid in every text. */
export interface PushForm {
	push: Push;
}

/** The span that browsers' push services take at most, in minutes. Source: RFC 8030 5.2, firebase.google.com/docs/cloud-messaging/concept-options#ttl */
const FOUR_WEEKS = 28 * 24 * 60;
const LONGEST_COLLAPSE = 64;

/** Reads the notification's fields; what may be said about the person is filled in later. */
export function readPushForm(read: Read): PushForm {
	const options = readOptions(read);
	const rows = (options.fields as { row?: { name?: unknown; value?: unknown }[] } | undefined)?.row ?? [];
	const named = rows.map(({ name, value }): [string, string] => [textOf(name).trim(), textOf(value)]).filter(([name]) => name !== '');
	const given = { image: textOf(options.image).trim(), link: textOf(read<unknown>('link')).trim(), collapse: textOf(options.collapse).trim() };
	const { validMinutes } = options;
	return {
		push: {
			title: textOf(read<unknown>('title')),
			body: textOf(read<unknown>('body')),
			...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
			...(named.length > 0 ? { fields: Object.fromEntries(named) } : {}),
			...(validMinutes === undefined || validMinutes === '' ? {} : { ttlSeconds: Math.round(Number(validMinutes) * 60) }),
			urgent: options.urgent === true,
		},
	};
}

/** What is wrong with the form, before anything is written. */
export function judgePushForm(form: PushForm): Outcome<PushForm> {
	const { title, body, image = '', collapse = '' } = form.push;
	if (title.trim() === '' && body.trim() === '') return refused({ code: 'no-text', field: 'Title', message: 'There is neither a title nor a text', advice: 'Write what the notification says.' });
	const timely = judgeTime(form);
	if (!timely.ok) return timely;
	if (image !== '' && !isLiquid(image) && URL.parse(image)?.protocol !== 'https:') return refused({ code: 'no-image', field: 'Image', message: `"${image.slice(0, 80)}" is no secure web address`, advice: 'Give the address of a picture that begins with https://.' });
	if (!isLiquid(collapse) && Buffer.byteLength(collapse) > LONGEST_COLLAPSE) return refused({ code: 'too-long', field: 'Collapse Key', message: `The collapse key has more than ${LONGEST_COLLAPSE} bytes`, advice: 'Choose a shorter word.' });
	return accepted(form);
}

/** Whether a notification may wait that long, whoever wrote it. */
export function judgeTime(form: PushForm): Outcome<PushForm> {
	const { ttlSeconds = 0 } = form.push;
	if (!(ttlSeconds >= 0 && ttlSeconds <= FOUR_WEEKS * 60)) return refused({ code: 'no-time', field: 'Valid For (Minutes)', message: 'A notification waits for a device at most four weeks', advice: `Give minutes from 0 to ${FOUR_WEEKS.toLocaleString('en')}.` });
	return accepted(form);
}

function isLiquid(text: string): boolean {
	return /\{[{%]/.test(text);
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : String(value);
}
