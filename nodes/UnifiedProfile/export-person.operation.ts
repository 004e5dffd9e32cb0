import type { IBinaryData } from 'n8n-workflow';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { exportPeople as exportAll, LANGUAGES, personPage, type Language, type PageTerms, type PersonExport } from '../../marketing/privacy';
import { readPerson, type PersonName } from '../../marketing/profiles';
import { operation, readPersonFields, type Tools } from '../kit';
import { exportFields } from './export-person.fields';

interface Ask {
	person: PersonName;
	files: string[];
	page: PageTerms;
}

interface Exported {
	facts: PersonExport;
	files: Record<string, IBinaryData>;
}

/** Everything known about each item's person, for that person. */
export const exportPerson = operation({
	value: 'export',
	name: 'Export',
	action: 'Export everything known about a person',
	description: 'Answer a request for access: everything known about one person, as JSON and as a page to read',
	fields: exportFields,
	input: (read) => {
		const { controller, contact } = read<{ controller?: string; contact?: string }>('options');
		return {
			person: readPersonFields(read),
			files: read<string[]>('files'),
			page: { language: read<Language>('language'), controller: String(controller ?? ''), contact: String(contact ?? '') },
		};
	},
	judge: ({ person, files, page }): Outcome<Ask> => {
		const read = readPerson(person);
		if (!read.ok) return read;
		if (!Object.hasOwn(LANGUAGES, page.language)) {
			return refused({ code: 'no-language', field: 'Language', message: `"${page.language}" is none of ${Object.keys(LANGUAGES).join(', ')}` });
		}
		return accepted({ person: read.value, files: Array.isArray(files) ? files : [], page });
	},
	run: async (tools, asks) => {
		const outcomes = await exportAll(tools, asks.map(({ person }) => person));
		const results: Outcome<Exported>[] = [];
		for (const [turn, outcome] of outcomes.entries()) results.push(outcome.ok ? accepted(await filesOf(tools, outcome.value, asks[turn])) : outcome);
		return results;
	},
	emit: ({ facts, files }) => ({ alone: true, fields: { profileId: facts.person.profileId, export: facts }, binary: files }),
});

/** The name of a file is not the place for a person's name. */
async function filesOf(tools: Tools, facts: PersonExport, { files, page }: Ask): Promise<Exported> {
	const name = `person-${facts.person.profileId ?? 'unknown'}`;
	const binary: Record<string, IBinaryData> = {};
	if (files.includes('html')) binary.page = await tools.file((await personPage(page))(facts), `${name}.html`, 'text/html');
	if (files.includes('json')) binary.json = await tools.file(JSON.stringify(facts, undefined, '\t'), `${name}.json`, 'application/json');
	return { facts, files: binary };
}
