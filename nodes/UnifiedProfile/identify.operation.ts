import { readMoment } from '../../marketing/calendar';
import { refused, type Outcome } from '../../marketing/outcome';
import { identify as identifyPeople, isTrust, readSighting, type Sighting, type WrittenSighting } from '../../marketing/profiles';
import { operation, type Read } from '../kit';
import { identifierOf, type IdentifierForm } from './identifier-fields';
import { identifyFields } from './identify.fields';
import { readTraitRows } from './trait-fields';

interface Options {
	invalidIdentifiers?: string;
	trust?: unknown;
	rowTime?: unknown;
	timeFormat?: string;
	timeZone?: string;
}

interface Row {
	sighting: WrittenSighting;
	options: Options;
}

/** Finds or makes the person behind each item. */
export const identify = operation({
	value: 'identify',
	name: 'Identify',
	action: 'Identify profile',
	description: 'Find the person behind each item by any identifier, or make a new profile, and merge what is known',
	fields: identifyFields,
	input: (read): Row => {
		const options = read<Options>('options');
		return {
			sighting: {
				identifiers: (read<{ identifier?: IdentifierForm[] }>('identifiers').identifier ?? []).map(identifierOf),
				traits: readTraits(read),
				country: textOf(read<unknown>('country')),
				source: textOf(read<unknown>('source')) || 'import',
				strict: options.invalidIdentifiers === 'refuse',
			},
			options,
		};
	},
	judge: readRow,
	run: identifyPeople,
	emit: ({ profileId, status, mergedProfileIds, warnings }) => ({
		fields: {
			profileId,
			profileStatus: status,
			...(mergedProfileIds.length > 0 ? { mergedProfileIds } : {}),
			...(warnings.length > 0 ? { warnings } : {}),
		},
	}),
});

function readRow({ sighting, options: { trust, rowTime, timeFormat, timeZone } }: Row, now: number): Outcome<Sighting> {
	if (trust && !isTrust(trust)) return refused({ code: 'no-trust', field: 'How Sure Is the Source', message: `"${textOf(trust).slice(0, 60)}" is none of the levels of the list` });
	const dated = rowTime !== undefined && rowTime !== null && rowTime !== '';
	const seenAt = dated ? readMoment(rowTime, now, timeFormat, timeZone) : undefined;
	if (dated && seenAt === undefined) return refused(noTime(rowTime, timeFormat));
	return readSighting({ ...sighting, trust: isTrust(trust) ? trust : undefined, seenAt });
}

function noTime(written: unknown, format = '') {
	return {
		code: 'no-row-time',
		field: 'Row Time',
		message: `"${String(written).slice(0, 60)}" is no time in the past${format ? ` (read as ${format})` : ''}`,
		advice: 'Give ISO 8601 (2026-11-20T14:05:00+01:00), or set \'Time Format\' to how your system writes it.',
	};
}

function readTraits(read: Read): Record<string, unknown> {
	const mode = read('traitMode');
	if (mode === 'all') return read.item;
	return mode === 'none' ? {} : readTraitRows(read);
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
