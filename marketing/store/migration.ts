import type { Sql } from './sql';

/** One step of the store's shape. Steps are only ever added, never changed. */
export interface Migration {
	name: string;
	statements: Sql[];
}
