import type { Database } from '../../store';
import { apartFrom, pageOfApart } from './people.table';

/** Which people somebody said are different, by their ids of today. */
export class KeptApart {
	private readonly from = new Map<string, Set<string>>();

	add(one: string, other: string): void {
		if (one === other) return;
		this.from.set(one, (this.from.get(one) ?? new Set()).add(other));
		this.from.set(other, (this.from.get(other) ?? new Set()).add(one));
	}

	has(one: string, other: string): boolean {
		return this.from.get(one)?.has(other) === true;
	}
}

const PAGE = 1_000;

/** Everything that people decided about who is not who, page by page. */
export async function everyKeptApart(database: Database): Promise<KeptApart> {
	const apart = new KeptApart();
	for (let after = ''; ; ) {
		const rows = await pageOfApart(database, after, PAGE);
		for (const { one, other } of rows) apart.add(one, other);
		if (rows.length < PAGE) return apart;
		after = rows[rows.length - 1].id;
	}
}

/** What people decided about these people of today. */
export async function keptApartAmong(database: Database, heads: readonly string[]): Promise<KeptApart> {
	const apart = new KeptApart();
	const asked = [...new Set(heads)];
	for (const { one, other } of asked.length > 0 ? await apartFrom(database, asked) : []) apart.add(one, other);
	return apart;
}
