import { accepted, refused, type Outcome, type Reason } from '../outcome';
import { readIdentifier, type Identifier, type WrittenIdentifier } from './identifiers/identifier';
import { countryCode } from './identifiers/phone';
import type { Trust } from './resolution/trust';
import { readTraits, type Traits } from './traits';

/** One row about a person as a system wrote it. */
export interface WrittenSighting {
	identifiers: WrittenIdentifier[];
	traits: Traits;
	/** ISO 3166 alpha-2: how phone numbers without a prefix are dialled. */
	country?: string;
	/** The system that says so, e.g. `till`. */
	source: string;
	/** How sure it is; by the rules of the source when left out. */
	trust?: Trust;
	/** When the source wrote it, UTC milliseconds; the time of import when left out. */
	seenAt?: number;
	/** Whether one invalid identifier refuses the row even where another is good. */
	strict?: boolean;
}

/** One row about a person, ready to be matched. */
export interface Sighting {
	identifiers: Identifier[];
	traits: Traits;
	source: string;
	trust?: Trust;
	seenAt?: number;
	/** What was left out and why. */
	warnings: string[];
}

/** Judges one row: it must hold at least one identifier by which a person can be recognised. */
export function readSighting(written: WrittenSighting): Outcome<Sighting> {
	const country = countryCode(written.country);
	const identifiers: Identifier[] = [];
	const invalid: Reason[] = [];
	for (const one of written.identifiers) {
		const read = readIdentifier(one, country);
		if (read?.ok) identifiers.push(read.value);
		else if (read) invalid.push(read.reason);
	}
	if (invalid.length > 0 && (written.strict || identifiers.length === 0)) return refused(unrecognisable(invalid));
	if (identifiers.length === 0) return refused(nothingGiven(written.identifiers.map((one) => one.kind)));
	const traits = readTraits(written.traits);
	if (!traits.ok) return traits;
	const warnings = invalid.map((reason) => `${reason.message}: left out`);
	const { source, trust, seenAt } = written;
	return accepted({ identifiers: distinct(identifiers), traits: traits.value, source, trust, seenAt, warnings });
}

/** One row may say the same twice, e.g. in two columns. */
function distinct(identifiers: Identifier[]): Identifier[] {
	if (identifiers.length < 2) return identifiers;
	return identifiers.filter(({ kind, value }, place) => !identifiers.slice(0, place).some((earlier) => earlier.kind === kind && earlier.value === value));
}

function unrecognisable(invalid: Reason[]): Reason {
	return {
		...invalid[0],
		message: invalid.map((reason) => reason.message).join('; '),
		advice: 'Correct the value in the source system, or give another identifier for this person.',
	};
}

function nothingGiven(kinds: string[]): Reason {
	return {
		code: 'no-identifier',
		field: 'Identifiers',
		message: `No identifier in this row (looked for ${kinds.join(', ') || 'none'})`,
		advice: 'A person is recognised by an e-mail address, phone, customer number or card: map one of them in \'Identifiers\'.',
	};
}
