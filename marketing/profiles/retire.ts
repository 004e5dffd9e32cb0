import { slices, type Work } from '../store';
import { identifierKey, readIdentifier } from './identifiers/identifier';
import { lockPeople, retire } from './profiles.table';

/** How a kind is called whose address leads nowhere any more. */
export const GONE = '-gone';

/**
 * Addresses that lead nowhere any more, e.g. the token of an app that was taken off a phone, are no addresses of their
 * people from now on. They stay known under another kind: whoever was one person stays one, and a record that comes
 * again doesn't bring them back.
 */
export async function retireIdentifiers(work: Work, addresses: readonly { kind: string; value: string }[]): Promise<void> {
	const keys = new Map<string, { k: string; v: string; g: string }>();
	for (const address of addresses) {
		const read = readIdentifier(address);
		if (read?.ok) keys.set(identifierKey(read.value), { k: read.value.kind, v: read.value.value, g: `${read.value.kind}${GONE}` });
	}
	for (const slice of slices([...keys.values()])) {
		await work.database.transaction(async (inside) => {
			await lockPeople(inside);
			await retire(inside, slice);
		});
	}
}
