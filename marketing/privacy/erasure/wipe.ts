import type { Work } from '../../store';
import { blankDeliveries, deleteFacts, deliveriesUnder } from './erasure.table';

/**
 * Deletes what was written under these ids, in every room but that of suppressions, and blanks the deliveries kept
 * under them or under these addresses (`kind:value`): they stay as numbers for reports. Belongs into a transaction.
 */
export async function wipe(work: Work, ids: readonly string[], addresses: readonly string[] = []): Promise<void> {
	const holders = [...new Set([...ids, ...addresses])];
	if (holders.length === 0) return;
	const deliveries = await deliveriesUnder(work.database, holders);
	if (deliveries.length > 0) {
		await blankDeliveries(work.database, deliveries.map(({ id }) => ({ id, fresh: work.newId(), nobody: `erased:${work.newId()}` })));
	}
	if (ids.length > 0) await deleteFacts(work.database, ids);
}
