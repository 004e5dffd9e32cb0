import { pageFragment, pageFrame, tableWriter, type PageLanguage, type PageTable } from '../../../messages';
import type { Answer, Why } from '../why';
import { LANGUAGES } from './languages';
import { penFor, plain, type Pen } from './pen';
import { placeLines } from './place-lines';
import { reasonText } from './reason';
import { WHY_STYLE } from './style';
import { ANSWERS, FOOT, HEAD, PLACE, SECTION, SECTION_END } from './template';
import { SECTIONS, type Section } from './words';

/** What tells the answers apart where colours can't. */
const SIGNS: Record<Answer['verdict'], string> = { allow: '✓', defer: '…', suppress: '✕' };

/** A function that writes why a person may or may not be contacted as a page for staff and the person, every value escaped. */
export async function whyPage(language: PageLanguage): Promise<(why: Why) => string> {
	const { words } = LANGUAGES[language];
	const [head, section, answers, place, foot] = await Promise.all([HEAD, SECTION, ANSWERS, PLACE, FOOT].map(pageFragment));
	const [frame, table] = await Promise.all([pageFrame(language, words.title, WHY_STYLE), tableWriter()]);
	return (why) => {
		// The person's own clock, where it is known for sure which one that is.
		const pen = penFor(language, why.place.zones.length === 1 ? why.place.zones[0] : 'UTC');
		const parts: Record<Section, string | undefined> = {
			now: why.now.length > 0 ? answers({ answers: why.now.map((one) => answerOf(one, pen)), note: words.note }) : undefined,
			place: place({ words: words.place, ...placeLines(why.place, pen) }),
			refused: why.refused.length > 0 ? table(refusedTable(why, pen)) : undefined,
			contacts: why.contacts.length > 0 ? table(contactTable(why, pen)) : undefined,
		};
		return frame([
			head({ words, person: plain(why.person), profileId: plain(why.profileId ?? ''), intro: words.intro.replace('{when}', () => pen.moment(why.at) ?? '') }),
			...SECTIONS.flatMap((id) => [section({ id, ...words.sections[id], nothing: parts[id] === undefined }), parts[id] ?? '', SECTION_END]),
			foot({ lines: words.foot }),
		].join(''));
	};
}

function answerOf({ channel, purpose, verdict, sendAt, reasons, cautions }: Answer, pen: Pen): Record<string, unknown> {
	const { words } = pen;
	const first = verdict === 'defer' ? pen.moment(sendAt) : undefined;
	return {
		verdict, sign: SIGNS[verdict], answer: words.verdicts[verdict], channel: words.channels[channel], purpose: words.purposes[purpose],
		from: first && words.from.replace('{when}', () => first),
		reasons: reasons.map((one) => reasonText(one, pen)),
		cautions: cautions.map((one) => reasonText(one, pen)),
	};
}

function refusedTable({ refused }: Why, pen: Pen): PageTable {
	const { sections, columns, verdicts, states, channels } = pen.words;
	return {
		caption: [sections.refused.title],
		columns: [columns.when, columns.channel, columns.campaign, columns.answer, columns.reasons],
		rows: refused.map(({ at, campaign, channel, verdict, reasons }) =>
			[pen.moment(at) ?? '', known(channels, channel), plain(campaign), known({ ...states, ...verdicts }, verdict), lines(reasons.map((one) => reasonText(one, pen)))]),
	};
}

function contactTable({ contacts }: Why, pen: Pen): PageTable {
	const { sections, columns, states, channels } = pen.words;
	return {
		caption: [sections.contacts.title],
		columns: [columns.when, columns.channel, columns.campaign, columns.state],
		rows: contacts.map(({ at, campaign, channel, state }) => [pen.moment(at) ?? '', known(channels, channel), plain(campaign), known(states, state)]),
	};
}

/** A stored word in the page's language; one that nobody translated is shown as it is stored. */
function known(words: Record<string, string>, stored: string): string {
	return Object.hasOwn(words, stored) ? words[stored] : plain(stored);
}

function lines(reasons: string[]): string {
	return reasons.length > 1 ? reasons.map((one) => `• ${one}`).join('\n') : reasons.join('');
}
