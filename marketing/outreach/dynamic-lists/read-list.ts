import { CHANNELS, PURPOSES } from '../../consent';
import { accepted, refused, type Outcome, type Reason } from '../../outcome';
import { RULE_KINDS, type ListChange, type ListRule } from './dynamic-list';

/** A dynamic list as somebody writes it; what is left out is not changed. */
export interface WrittenList {
	mode: ListChange['mode'];
	name: unknown;
	rule?: { kind: unknown; products?: string[]; opened?: string[]; closed?: string[]; key?: unknown; event?: unknown; days?: unknown; atLeast?: unknown };
	active?: unknown;
	channels?: string[];
	exemptPurposes?: string[];
	exemptTags?: string[];
}

const LONGEST = 200;
const MOST_NAMES = 1_000;
const MOST_DAYS = 3_650;

/** Judges what is to be true of a dynamic list. */
export function readDynamicList(written: WrittenList): Outcome<ListChange> {
	const name = textOf(written.name);
	if (name === '' || name.length > LONGEST) return refused({ code: 'no-list', field: 'List', message: `A list has a name of 1 to ${LONGEST} characters` });
	const rule = written.rule ? readRule(written.rule) : undefined;
	if (rule && !rule.ok) return rule;
	if (!rule && written.mode === 'create') return refused({ code: 'no-rule', field: 'Rule', message: 'A new list needs a rule' });
	const { mode, active, channels, exemptPurposes: purposes, exemptTags: tags } = written;
	const foreign = unknownOf('Channels', channels, CHANNELS) ?? unknownOf('Exempt Purposes', purposes, PURPOSES);
	if (foreign) return refused(foreign);
	const exempt = { ...(purposes && { purposes }), ...(tags && { tags: namesOf(tags) }) };
	return accepted({
		mode,
		name,
		...(rule && { rule: rule.value }),
		...(active !== undefined && { active: active === true }),
		...(channels && { channels }),
		...(Object.keys(exempt).length > 0 && { exempt }),
	} as ListChange);
}

function readRule({ kind, ...written }: NonNullable<WrittenList['rule']>): Outcome<ListRule> {
	const days = readCount('Days', written.days, MOST_DAYS);
	if (!days.ok) return days;
	const [products, opened, closed] = [namesOf(written.products), namesOf(written.opened), namesOf(written.closed)];
	if (kind === 'bought') {
		return products.length > 0
			? accepted({ kind, products, days: days.value })
			: refused(noNames('Products', 'no product', 'Name SKUs, products or categories. For whatever they bought, choose the rule Did Something with the event Order Completed.'));
	}
	if (kind === 'open-case') {
		if (opened.length === 0) return refused(noNames('Opened By', 'no event that opens a case', 'Name the events as they stand on timelines.'));
		if (closed.length === 0) return refused(noNames('Closed By', 'no event that closes a case', 'Name the events as they stand on timelines.'));
		return accepted({ kind, opened, closed, key: textOf(written.key).slice(0, LONGEST) || 'caseId', days: days.value });
	}
	if (kind !== 'did') return refused({ code: 'no-rule', field: 'Rule', message: `"${textOf(kind).slice(0, 60)}" is none of ${RULE_KINDS.join(', ')}` });
	const [event] = namesOf([textOf(written.event)]);
	if (!event) return refused(noNames('Event Name', 'no event', 'Name the event as it stands on timelines.'));
	const atLeast = readCount('At Least', written.atLeast ?? 1, 1_000);
	return atLeast.ok ? accepted({ kind, event, days: days.value, atLeast: atLeast.value }) : atLeast;
}

function readCount(field: string, written: unknown, most: number): Outcome<number> {
	const count = typeof written === 'string' && written.trim() === '' ? NaN : Number(written);
	if (Number.isInteger(count) && count >= 1 && count <= most) return accepted(count);
	return refused({ code: 'no-number', field, message: `"${textOf(written).slice(0, 60)}" is no whole number from 1 to ${most.toLocaleString('en')}` });
}

function unknownOf(field: string, given: readonly string[] = [], known: readonly string[] = []): Reason | undefined {
	const foreign = given.find((one) => !known.includes(one));
	return foreign === undefined ? undefined : { code: 'unknown-choice', field, message: `"${foreign.slice(0, 60)}" is none of ${known.join(', ')}` };
}

function noNames(field: string, what: string, advice: string): Reason {
	return { code: 'no-rule', field, message: `The rule names ${what}`, advice };
}

/** Each name once, without spaces around. */
function namesOf(written: readonly string[] = []): string[] {
	return [...new Set(written.map((one) => textOf(one).slice(0, LONGEST)))].filter((one) => one !== '').slice(0, MOST_NAMES);
}

function textOf(written: unknown): string {
	return written === null || written === undefined ? '' : String(written).trim();
}
