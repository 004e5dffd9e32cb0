import { accepted, refused, type Outcome } from '../../outcome';

/** On what ground somebody may be contacted. Source: GDPR art. 6(1); for the soft opt-in, Directive 2002/58/EC art. 13(2). */
export const BASES = ['consent', 'contract', 'legitimate-interest', 'soft-opt-in'] as const;
export type Basis = (typeof BASES)[number];

/** How a yes was given. */
export const METHODS = ['double-opt-in', 'oral', 'single', 'written'] as const;
export type Method = (typeof METHODS)[number] | '';

/** What proves that something was said; times are UTC milliseconds. */
export interface Evidence {
	/** The version of the text that was shown, and its language. */
	wordingVersion?: string;
	language?: string;
	ip?: string;
	userAgent?: string;
	/** The colleague who wrote it down. */
	agent?: string;
	callRecordingId?: string;
	/** The number of a paper form. */
	formId?: string;
	/** When the person bought, or asked: what a soft opt-in and an implied consent rest on. */
	saleAt?: number;
	inquiryAt?: number;
	/** Whether they were told at the time that they could object. */
	noticeShown?: boolean;
	/** The legal entity that the consent was given to. */
	sender?: string;
	/** The entry of the ledger that this one answers: the question of a double opt-in. */
	answers?: string;
}

/** Evidence as a system wrote it. */
export type WrittenEvidence = { [Name in keyof Evidence]?: unknown };

const TEXTS = {
	wordingVersion: 100, language: 35, ip: 64, userAgent: 500, agent: 200, callRecordingId: 200, formId: 200, sender: 200, answers: 100,
} as const;
const TIMES = { saleAt: 'Sale At', inquiryAt: 'Inquiry At' } as const;

/** Judges the evidence. What is empty is left out; what is too long is cut. */
export function readEvidence(written: WrittenEvidence): Outcome<Evidence> {
	const evidence: Evidence = {};
	for (const name of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) {
		const text = String((written[name] as string | undefined) ?? '').trim().slice(0, TEXTS[name]);
		if (text !== '') evidence[name] = text;
	}
	for (const name of Object.keys(TIMES) as (keyof typeof TIMES)[]) {
		const moment = written[name];
		if (moment === undefined || moment === null || moment === '') continue;
		if (typeof moment !== 'number' || !Number.isSafeInteger(moment) || moment <= 0) return refused(noMoment(TIMES[name], moment));
		evidence[name] = moment;
	}
	if (typeof written.noticeShown === 'boolean') evidence.noticeShown = written.noticeShown;
	return accepted(evidence);
}

/** Evidence as it is stored; empty where there is none, or somebody spoilt it. */
export function storedEvidence(json: string | null): Evidence {
	const evidence = parsedJson(json);
	return typeof evidence === 'object' && evidence !== null ? evidence : {};
}

/** Stored JSON; what is none stays text, so that a spoilt entry is found and harms no other. */
export function parsedJson(json: string | null): unknown {
	if (json === null) return null;
	try {
		return JSON.parse(json) as unknown;
	} catch {
		return json;
	}
}

/** A time that is none. */
export function noMoment(field: string, written: unknown) {
	return {
		code: 'no-time', field, message: `"${String(written).slice(0, 60)}" is no time`,
		advice: 'Write it like 2026-11-20 or 2026-11-20T14:30:00+01:00.',
	};
}
