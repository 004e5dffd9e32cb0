import { activeLists, loadListed, readDynamicList, saveDynamicLists, type Listed, type WrittenList } from '../../../marketing/outreach';
import type { Work } from '../../../marketing/store';
import { good } from '../../kit/outcomes';

/** Makes dynamic lists, all of which are good. */
export async function lists(work: Work, ...written: (Omit<WrittenList, 'mode'> & { mode?: WrittenList['mode'] })[]): Promise<void> {
	for (const outcome of await saveDynamicLists(work, written.map((one) => good(readDynamicList({ mode: 'create', ...one }))))) good(outcome);
}

/** On which lists somebody is now. */
export async function listed(work: Work, profileId: string): Promise<Listed[]> {
	return (await loadListed(work.database, [profileId], await activeLists(work.database), work.now()))(profileId);
}
