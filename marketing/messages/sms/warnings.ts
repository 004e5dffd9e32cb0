import { filledAsUsual } from '../form/text/guard';
import type { Warning } from '../writer';
import { foreignLetters } from './gsm';
import { withoutTypography } from './plain-letters';
import type { RenderedSms } from './sms';

type Written = Omit<Warning, 'language'>;

/** Steps at which more segments than these are worth a word. */
const MANY = [10, 3, 1];

/** What its author should know about a text message. `finished` is how a text goes out, links and the law's words included. */
export function smsWarnings(source: string, finished: (text: string) => RenderedSms): Written[] {
	return [...segmentWarnings(finished(filledAsUsual(source))), ...letterWarnings(source)];
}

function segmentWarnings({ segments, encoding }: RenderedSms): Written[] {
	const more = MANY.find((many) => segments > many);
	if (more === undefined) return [];
	return [{
		code: `segments-over-${more}`,
		text: `The text takes about ${segments} segments (${encoding}), and each is billed as a message. Shorten it${encoding === 'UCS-2' ? ', or let it be written in plain letters' : ''}.`,
	}];
}

/** One curly letter makes a text UCS-2, of which a segment holds 70 instead of 160; most of the text being foreign is no accident. */
function letterWarnings(source: string): Written[] {
	const plain = withoutTypography(filledAsUsual(source, ''));
	const foreign = foreignLetters(plain);
	if (foreign.length === 0) return [];
	const count = [...plain].filter((letter) => foreign.includes(letter)).length;
	if (count > 5 && count > plain.length / 10) return [];
	const letters = foreign.slice(0, 5).map((letter) => `"${letter}"`).join(', ');
	return [{ code: 'ucs-2', text: `${letters} ${foreign.length === 1 ? 'is' : 'are'} not in the alphabet of text messages, so a segment holds 70 letters instead of 160. Replace ${foreign.length === 1 ? 'it' : 'them'}, or let the text be written in plain letters.` }];
}
