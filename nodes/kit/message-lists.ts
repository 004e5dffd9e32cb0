import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listBrandKits, listMessages } from '../../marketing/messages';
import { inEditor } from './editor-store';

/** So many are shown; others are found by typing. */
const PAGE = 50;

/** The messages of a node's list 'From List', by name. */
export async function searchMessages(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const found = await inEditor(this, async ({ database }) => await listMessages(database, { search: filter.trim(), limit: PAGE }));
	return named(found);
}

/** The brand kits of a node's list 'From List', by name. */
export async function searchBrandKits(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const found = await inEditor(this, async ({ database }) => await listBrandKits(database, { search: filter.trim(), limit: PAGE }));
	return named(found);
}

function named(found: readonly { document: { name: string } }[]): INodeListSearchResult {
	return { results: found.map(({ document: { name } }) => ({ name, value: name })) };
}
