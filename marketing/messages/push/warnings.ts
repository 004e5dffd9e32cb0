import type { BriefText, Overrides } from '../brief/brief';
import { lettersIn } from '../form/text/cut';
import { filledAsUsual } from '../form/text/guard';
import type { Warning } from '../writer';
import { PUSH_MOST } from './push';

/** APNs takes 4,096 bytes with everything, and so does FCM. */
const MOST_BYTES = 4_096;
const ENVELOPE = 400;

/** What its author should know about a notification. */
export function pushWarnings({ title, body }: { title: string; body: string }, said: BriefText & Overrides['push']): Omit<Warning, 'language'>[] {
	const long = ([['title', title], ['body', body]] as const).flatMap(([part, words]) => {
		const letters = lettersIn(filledAsUsual(words));
		return letters <= PUSH_MOST[part] ? [] : [{
			code: `push-${part}-long`,
			text: `The ${part === 'title' ? 'title' : 'text'} of the notification has about ${letters} letters; phones show ${PUSH_MOST[part]}, so it is cut at a word. Write a shorter one.`,
		}];
	});
	const bytes = ENVELOPE + Buffer.byteLength(JSON.stringify([title, body, said.link, said.image, said.fields ?? {}]));
	if (bytes > MOST_BYTES) long.push({ code: 'push-too-big', text: `The notification has about ${bytes} bytes with its fields; Apple and Google take ${MOST_BYTES}. Put less into its fields.` });
	return long;
}
