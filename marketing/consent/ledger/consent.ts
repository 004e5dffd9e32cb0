import { accepted, refused, type Outcome, type Reason } from '../../outcome';
import { readPerson, type PersonName, type WrittenPerson } from '../../profiles';
import { CHANNELS, PURPOSES, type ChannelOrAll, type Purpose } from '../purpose';
import { topicKey } from '../topic';
import { BASES, METHODS, noMoment, readEvidence, type Basis, type Evidence, type Method, type WrittenEvidence } from './evidence';
import { meaningOf, type ConsentStatus } from './words';

/** What a person said about being contacted, as a system wrote it. */
export interface WrittenStatement {
	person: WrittenPerson;
	channel: ChannelOrAll;
	purpose: Purpose;
	/** `granted`, `withdrawn`, `pending`, or yes and no in several languages; empty says nothing. */
	status: unknown;
	source: string;
	/** The text that the person saw or heard. */
	wording: string;
	/** UTC milliseconds; undefined when nobody knows when it was said. */
	saidAt?: number;
	/** One subject within the purpose, e.g. a newsletter; empty = all of it. */
	topic?: unknown;
	/** One of BASES; `consent` when left out. */
	basis?: unknown;
	/** One of METHODS, or empty. */
	method?: unknown;
	/** ISO 3166 country or region whose law the statement was made under. */
	jurisdiction?: unknown;
	/** UTC milliseconds after which a yes no longer holds. */
	validUntil?: number;
	evidence?: WrittenEvidence;
}

/** What a person said about being contacted. */
export interface Statement {
	person: PersonName;
	channel: ChannelOrAll;
	purpose: Purpose;
	/** Empty = everything of the purpose. */
	topic: string;
	status: ConsentStatus | 'silent';
	basis: Basis;
	method: Method;
	/** ISO 3166, upper case; empty when not known. */
	jurisdiction: string;
	source: string;
	wording: string;
	saidAt: number;
	/** Whether `saidAt` was given, not assumed. */
	dated: boolean;
	validUntil?: number;
	evidence: Evidence;
}

/** A "yes" of unknown date never overrides a "no", so it counts as said before everything else. */
const LONG_AGO = 0;

/** Judges one statement. A "no" without a date counts as said now, a "yes" without a date as said long ago. */
export function readStatement(written: WrittenStatement, now: number): Outcome<Statement> {
	const person = readPerson(written.person);
	if (!person.ok) return person;
	const status = meaningOf(written.status);
	const evidence = readEvidence(written.evidence ?? {});
	if (!evidence.ok) return evidence;
	const basis = textOf(written.basis) || 'consent';
	const method = textOf(written.method);
	const jurisdiction = textOf(written.jurisdiction).toUpperCase();
	const { channel, purpose, source, wording, validUntil } = written;
	if (status === undefined) return refused(unclear(written.status));
	const wrong = outside('Channel', channel, [...CHANNELS, 'all']) ?? outside('Purpose', purpose, PURPOSES)
		?? outside('Legal Basis', basis, BASES) ?? outside('Method', method, ['', ...METHODS])
		?? (/^(?:[A-Z]{2}(?:-[A-Z0-9]{1,3})?)?$/.test(jurisdiction) ? undefined : noJurisdiction(jurisdiction))
		?? (validUntil !== undefined && !(validUntil > 0) ? noMoment('Valid Until', validUntil) : undefined);
	if (wrong) return refused(wrong);
	const rests = evidence.value.saleAt ?? evidence.value.inquiryAt;
	if (status === 'granted' && basis === 'soft-opt-in' && rests === undefined) return refused(nothingSold());
	// A soft opt-in is as old as what it rests on.
	const since = written.saidAt ?? (status === 'granted' && basis === 'soft-opt-in' ? rests : undefined);
	return accepted({
		person: person.value, channel, purpose, topic: topicKey(written.topic), status, basis: basis as Basis, method: method as Method, jurisdiction,
		source, wording, saidAt: since ?? (status === 'granted' ? LONG_AGO : now), dated: since !== undefined, validUntil, evidence: evidence.value,
	});
}

function textOf(written: unknown): string {
	return written === null || written === undefined ? '' : String(written as string).trim();
}

function outside(field: string, written: string, choices: readonly string[]): Reason | undefined {
	if (choices.includes(written)) return undefined;
	return {
		code: `unknown-${field.toLowerCase().replace(' ', '-')}`, field, message: `"${String(written).slice(0, 40)}" is no ${field.toLowerCase()}`,
		advice: `Use one of ${choices.filter((one) => one !== '').join(', ')}.`,
	};
}

function unclear(written: unknown): Reason {
	return {
		code: 'unclear-consent',
		field: 'Status',
		message: `"${String(written).slice(0, 40)}" is neither a yes nor a no`,
		advice: 'Use granted, withdrawn, pending, yes or no; leave it empty where nothing was said.',
	};
}

function noJurisdiction(written: string): Reason {
	return {
		code: 'unknown-jurisdiction', field: 'Jurisdiction', message: `"${written.slice(0, 40)}" is no country or region`,
		advice: 'Use the two letters of the country, with its region where that matters: DE, PL, US-FL.',
	};
}

function nothingSold(): Reason {
	return {
		code: 'no-sale', field: 'Sale At', message: 'A soft opt-in rests on a sale or an inquiry, and neither has a date',
		advice: 'Give Sale At or Inquiry At, or choose the legal basis Consent.',
	};
}
