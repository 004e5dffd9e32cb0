import type { IBinaryData } from 'n8n-workflow';
import { exportSuppressions, type ExportTerms } from '../../marketing/consent';
import { accepted } from '../../marketing/outcome';
import { iso, operation, type Tools } from '../kit';
import { listFilters } from './list-filters';

interface Exported {
	file: IBinaryData;
	name: string;
	field: string;
	entries: number;
	at: number;
}

/** The list as it holds now, as a file. */
export const exportList = operation({
	value: 'export',
	name: 'Export',
	action: 'Export suppression list',
	description: 'The suppressions that hold now as a CSV file, which Import takes again; addresses are written as they are or as SHA-256',
	once: true,
	fields: [
		{
			displayName: 'Write Addresses As',
			name: 'addresses',
			type: 'options',
			options: [
				{ name: 'They Are Stored', value: 'stored', description: 'Plain addresses plainly, hashed ones as hashes' },
				{ name: 'SHA-256', value: 'sha256', description: 'For somebody who may compare addresses, but not read them; without notes, people and keyed hashes' },
			],
			default: 'stored',
			description: 'Whether whoever gets the file can read the addresses in it',
		},
		{
			displayName: 'Put Output File in Field',
			name: 'binaryField',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the output binary field to put the file in',
			description: 'Field of the item that will hold the file',
		},
		listFilters({
			displayName: 'Source',
			name: 'source',
			type: 'string',
			default: '',
			placeholder: 'e.g. call center',
			description: 'Only those that this system, person or register said',
		}),
	],
	input: (read) => ({
		field: read('binaryField').trim() || 'data',
		terms: { ...read<Pick<ExportTerms, 'channel' | 'reason' | 'source'>>('filters'), onlyHashes: read('addresses') === 'sha256' },
	}),
	judge: (ask) => accepted(ask),
	run: async (tools, [ask]) => [accepted(await exportAll(tools, ask))],
	emit: ({ file, name, field, entries, at }) => ({ alone: true, fields: { entries, fileName: name, exportedAt: iso(at) }, binary: { [field]: file } }),
});

async function exportAll(tools: Tools, { field, terms }: { field: string; terms: ExportTerms }): Promise<Exported> {
	const at = tools.now();
	const name = `suppression-list-${iso(at).slice(0, 10)}.csv`;
	let entries = 0;
	async function* texts(): AsyncGenerator<string> {
		for await (const page of exportSuppressions(tools, terms)) {
			entries += page.entries;
			yield page.text;
		}
	}
	const file = await tools.file(texts(), name, 'text/csv');
	tools.hint(`${entries} entries exported`);
	return { file, name, field, entries, at };
}
