import type { INodeProperties } from 'n8n-workflow';
import { readMoment } from '../../marketing/calendar';
import { readStatement, type ChannelOrAll, type Purpose, type Statement } from '../../marketing/consent';
import { refused, type Outcome } from '../../marketing/outcome';
import type { WrittenPerson } from '../../marketing/profiles';
import { ALL_CHANNELS, purposeField, readPersonFields, type Read } from '../kit';

/** The furthest end of a yes: a moment in the future is wanted there. */
const FAR = 100 * 365 * 24 * 60 * 60 * 1000;

/** Times among the options, as the user sees them, and whether they lie in the future. */
const TIMES = [['saidAt', 'Said At', 0], ['saleAt', 'Sale At', 0], ['inquiryAt', 'Inquiry At', 0], ['validUntil', 'Valid Until', FAR]] as const;

/** What a form says about a statement. */
export interface StatementForm {
	person: WrittenPerson;
	channel: ChannelOrAll;
	purpose: Purpose;
	status: unknown;
	source: string;
	options: Record<string, unknown>;
}

/** About what the statement is: Channel, Purpose. */
export function scopeFields(about: string): INodeProperties[] {
	return [
		{ displayName: 'Channel', name: 'channel', type: 'options', options: ALL_CHANNELS, default: 'email', description: `What the person ${about}` },
		{ ...purposeField, description: `What kind of messages the person ${about}` },
	];
}

/** Where a statement comes from. */
export function sourceField(start: string): INodeProperties {
	return { displayName: 'Source', name: 'source', type: 'string', default: start, placeholder: 'e.g. newsletter form', description: 'Where the person said it' };
}

/** Reads the form; where it has no Status, `status` is what it says. */
export function readStatementForm(read: Read, source: string, status?: string): StatementForm {
	return {
		person: readPersonFields(read),
		channel: read<ChannelOrAll>('channel'),
		purpose: read<Purpose>('purpose'),
		status: status ?? read<unknown>('status'),
		source: read('source') || source,
		options: read<Record<string, unknown>>('options'),
	};
}

/** Judges what a form says. */
export function judgeStatement({ options, ...written }: StatementForm, now: number): Outcome<Statement> {
	const moments: Partial<Record<(typeof TIMES)[number][0], number>> = {};
	for (const [name, field, ahead] of TIMES) {
		const given = options[name];
		if (!given) continue;
		const moment = readMoment(given, now + ahead);
		if (moment === undefined) return refused(noTime(field, given, ahead > 0));
		moments[name] = moment;
	}
	const { saidAt, validUntil, ...rests } = moments;
	const { topic, basis, method, jurisdiction, wording, ...evidence } = options;
	return readStatement({
		...written, topic, basis, method, jurisdiction, saidAt, validUntil, wording: String((wording as string | undefined) ?? '').slice(0, 4_000),
		evidence: { ...evidence, saleAt: undefined, inquiryAt: undefined, ...rests },
	}, now);
}

function noTime(field: string, given: unknown, future: boolean) {
	return {
		code: 'no-time', field, message: `"${String(given).slice(0, 60)}" is no time${future ? '' : ' in the past'}`,
		advice: 'Write it like 2026-11-20 or 2026-11-20T14:30:00+01:00.',
	};
}
