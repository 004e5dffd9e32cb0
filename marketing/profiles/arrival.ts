import { createHash } from 'node:crypto';
import { accepted, refused, type Outcome, type Reason } from '../outcome';
import { heard, newOwn, type Own } from './facts';
import { identifierKey, kindName, type Identifier } from './identifiers/identifier';
import type { RuleBook } from './resolution/rules';
import type { Trust } from './resolution/trust';
import type { Sighting } from './sighting';

/** Everything that one batch says under one record: the same source and the same identifiers. */
export interface Arrival {
	key: string;
	/** The rows that said it. */
	positions: number[];
	sightings: Sighting[];
	identifiers: Identifier[];
	/** Those of them that may link: not what belongs to too many people. */
	linking: Identifier[];
	source: string;
	trust?: Trust;
	seenAt: number;
	/** Whether a row gave the time itself. */
	dated: boolean;
	warnings: string[];
}

/** Puts a batch's rows together by record. A row by which nobody can be recognised is refused. */
export function arrivalsOf(sightings: readonly Sighting[], book: RuleBook, now: number): { arrivals: Arrival[]; refusals: (Outcome<never> | undefined)[] } {
	const arrivals = new Map<string, Arrival>();
	const refusals = sightings.map((sighting, position) => {
		const read = unblocked(sighting, book);
		if (!read.ok) return read;
		const { identifiers, warnings } = read.value;
		const key = recordKey(sighting, identifiers);
		const seenAt = sighting.seenAt ?? now;
		const known = arrivals.get(key);
		if (known) {
			known.positions.push(position);
			known.sightings.push(sighting);
			known.seenAt = Math.min(known.seenAt, seenAt);
			known.dated ||= sighting.seenAt !== undefined;
		} else {
			const { source, trust } = sighting;
			const dated = sighting.seenAt !== undefined;
			arrivals.set(key, { key, positions: [position], sightings: [sighting], identifiers, linking: identifiers, warnings, source, trust, seenAt, dated });
		}
		return undefined;
	});
	return { arrivals: [...arrivals.values()], refusals };
}

/** What the record says after this batch. */
export function wordsOf({ sightings }: Arrival, before: Own | undefined, now: number): Own {
	let own = before;
	for (const { traits, seenAt: dated } of sightings) {
		own = own ? heard(own, traits, dated ?? now, dated !== undefined) : newOwn(traits, dated ?? now);
	}
	return own as Own;
}

function unblocked({ identifiers, warnings }: Sighting, book: RuleBook): Outcome<{ identifiers: Identifier[]; warnings: string[] }> {
	const blocked = identifiers.filter(({ kind, value }) => book.blocks(kind, value));
	if (blocked.length > 0 && blocked.length === identifiers.length) return refused(nobody(blocked));
	const left = blocked.length === 0 ? identifiers : identifiers.filter((one) => !blocked.includes(one));
	const contradiction = contradictionIn(left, book);
	if (contradiction) return refused(contradiction);
	if (blocked.length === 0) return accepted({ identifiers, warnings });
	return accepted({ identifiers: left, warnings: [...warnings, ...blocked.map((one) => `${named(one)} is a blocked value: left out`)] });
}

/** A row that gives two identifiers of which a person has only one says two people are one: nobody can tell which is meant. */
function contradictionIn(identifiers: readonly Identifier[], book: RuleBook): Reason | undefined {
	for (const [place, { kind, value, original }] of identifiers.entries()) {
		const { strong, limit } = book.ruleOf(kind);
		if (!strong || limit > 1) continue;
		const other = identifiers.slice(place + 1).find((one) => one.kind === kind && one.value !== value);
		if (other) {
			return {
				code: 'contradicting-identifiers',
				field: 'Identifiers',
				message: `This row has two different ones of ${kindName(kind)}: "${original.slice(0, 100)}" and "${other.original.slice(0, 100)}"`,
				advice: 'A person has one of them. Correct the row, or map only one of the columns.',
			};
		}
	}
	return undefined;
}

/** A fingerprint of what makes a record the same one: its source, how sure that is, and its identifiers. */
function recordKey({ source, trust }: Sighting, identifiers: readonly Identifier[]): string {
	const said = identifiers.map(identifierKey).sort().join('\n');
	return createHash('sha1').update(`${source}\n${trust ?? ''}\n${said}`).digest('base64url').slice(0, 16);
}

function named({ kind, original }: Identifier): string {
	return `${kindName(kind)} "${original.slice(0, 100)}"`;
}

function nobody(blocked: readonly Identifier[]): Reason {
	return {
		code: 'blocked-identifier',
		field: 'Identifiers',
		message: `Nobody is recognised by ${blocked.map(named).join(', ')}: ${blocked.length > 1 ? 'these values are' : 'this value is'} blocked`,
		advice: 'Give another identifier for this person, or change the blocked values with Unified Profile > Rule > Update.',
	};
}
