import type { ChannelOrAll } from '../../purpose';
import type { RegisterCheck } from '../registers/register';
import type { SuppressionReason } from '../suppression';
import type { Role } from './columns';

/** What holds for a whole file, where its lines don't say otherwise. */
export interface ImportTerms {
	channels: readonly ChannelOrAll[];
	reason: SuppressionReason;
	source: string;
	note?: string;
	/** UTC milliseconds; undefined = for good. */
	expiresAt?: number;
	/** In which country numbers without prefix are dialled (ISO 3166 alpha-2). */
	country?: string;
	/** Whether only keyed hashes of the addresses are stored. */
	hashed?: boolean;
	/** What a list of hashes was made of. */
	hashOf?: 'email' | 'phone';
	/** Columns by their names in the file; those that are not named are found. */
	columns?: Partial<Record<Role, string>>;
	delimiter?: string;
	/** The file is this do-not-contact register, fetched then; channels, reason and source are the register's. */
	register?: RegisterCheck;
	/** The file is the whole register: what an earlier file of it had and this one lacks, ends. */
	replace?: boolean;
	/** Whether to count how many addresses of people we know a list of hashes matches. */
	matchHashes?: boolean;
}

/** What an import may use and is watched by. */
export interface ImportWatch {
	/** Makes the key of the store's hashes the first time. */
	freshKey?: () => string;
	/** Set when the user stops the execution. */
	stop?: { aborted: boolean };
	/** How many rows are written in one transaction. */
	batch?: number;
}
