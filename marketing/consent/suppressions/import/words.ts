import { readMoment } from '../../../calendar';
import { refused, accepted, type Outcome } from '../../../outcome';
import { CHANNELS, type ChannelOrAll } from '../../purpose';
import { SUPPRESSION_REASONS, type SuppressionReason } from '../suppression';

/** What other systems call the reasons. */
const SYNONYMS: Record<string, SuppressionReason> = {
	unsubscribe: 'opt-out', unsubscribed: 'opt-out', optout: 'opt-out', optedout: 'opt-out',
	bounce: 'hard-bounce', bounced: 'hard-bounce', hardbounced: 'hard-bounce', invalid: 'hard-bounce', softbounced: 'soft-bounce',
	spam: 'complaint', complained: 'complaint', spamreport: 'complaint', abuse: 'complaint', stopped: 'stop', stopword: 'stop',
	dnc: 'register', donotcall: 'register', dead: 'deceased', pause: 'paused', gdpr: 'legal', lawsuit: 'legal',
};
const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const REASONS = new Map<string, SuppressionReason>([
	...Object.entries(SYNONYMS),
	...(Object.keys(SUPPRESSION_REASONS) as SuppressionReason[])
		.flatMap((reason) => [[letters(reason), reason], [letters(SUPPRESSION_REASONS[reason].label), reason]] as [string, SuppressionReason][]),
]);

/** A reason as files write it: our word, its label, or what other systems call it. */
export function readReason(written: string): Outcome<SuppressionReason> {
	const reason = REASONS.get(letters(written));
	return reason ? accepted(reason) : refused({
		code: 'no-reason', field: 'Reason', message: `"${written.slice(0, 60)}" is no reason`,
		advice: `Write one of ${Object.keys(SUPPRESSION_REASONS).join(', ')}, or leave it empty.`,
	});
}

/** A channel as files write it. */
export function readChannel(written: string): Outcome<ChannelOrAll> {
	const text = written.trim().toLowerCase();
	const name = text === 'e-mail' ? 'email' : text;
	return name === 'all' || (CHANNELS as readonly string[]).includes(name) ? accepted(name as ChannelOrAll) : refused({
		code: 'no-channel', field: 'Channel', message: `"${written.slice(0, 60)}" is no channel`, advice: `Write one of all, ${CHANNELS.join(', ')}.`,
	});
}

const FAR = 200 * 365 * 24 * 60 * 60 * 1000;

/** A day or moment as files write it, UTC milliseconds. */
export function readTime(written: string, now: number, field: string): Outcome<number> {
	const moment = readMoment(written.trim(), now + FAR);
	return moment === undefined ? refused({
		code: 'no-time', field, message: `"${written.slice(0, 60)}" is no time`, advice: 'Write it like 2026-11-28 or 2026-11-28T09:30:00Z.',
	}) : accepted(moment);
}
