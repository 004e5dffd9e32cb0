import { identify as identifyPeople, readSighting } from '../../marketing/profiles';
import { operation, customerKind, type Read } from '../kit';
import { identifyFields } from './identify.fields';

interface Row {
	kind: string;
	system?: string;
	name?: string;
	value: unknown;
}

/** Finds or makes the person behind each item. */
export const identify = operation({
	value: 'identify',
	name: 'Identify',
	action: 'Identify profile',
	description: 'Find the person behind each item by any identifier, or make a new profile, and merge what is known',
	fields: identifyFields,
	input: (read) => ({
		identifiers: (read<{ identifier?: Row[] }>('identifiers').identifier ?? []).map(({ kind, system = '', name = '', value }) => ({
			kind: kind === 'customer' ? customerKind(system) : kind === 'other' ? name.trim().toLowerCase() || 'other' : kind,
			value,
		})),
		traits: readTraitFields(read),
		country: textOf(read<unknown>('country')),
		source: textOf(read<unknown>('source')) || 'import',
		strict: read<{ invalidIdentifiers?: string }>('options').invalidIdentifiers === 'refuse',
	}),
	judge: readSighting,
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

function readTraitFields(read: Read): Record<string, unknown> {
	const mode = read('traitMode');
	if (mode === 'all') return read.item;
	if (mode === 'none') return {};
	const rows = read<{ trait?: { name: string; value: unknown }[] }>('traits').trait ?? [];
	// Without a prototype: a trait may have any name.
	const traits = Object.create(null) as Record<string, unknown>;
	for (const { name, value } of rows) traits[name] = value;
	return traits;
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
