import { sleep, type ILoadOptionsFunctions } from 'n8n-workflow';
import type { Work } from '../../marketing/store';
import { openStore } from './database';
import { nodeFault } from './faults';

/** Reads the store for a list of the editor; nothing is written, so nothing needs an id. */
export async function inEditor<Result>(context: ILoadOptionsFunctions, read: (work: Work) => Promise<Result>): Promise<Result> {
	const ended = await openStore(context).then(async ({ database, release }) => {
		const work: Work = { database, now: Date.now, newId: () => '', actor: 'editor', pause: sleep };
		return await read(work).finally(release);
	}).then((result) => ({ result }), (failure: Error) => ({ failure }));
	if ('failure' in ended) throw nodeFault(context.getNode(), ended.failure);
	return ended.result;
}
