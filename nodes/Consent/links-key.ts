import { randomBytes } from 'node:crypto';
import { secret } from '../../marketing/store';
import type { Tools } from '../kit';

/** The store's own secret by which links are signed, the one of the mails' unsubscribe links too. */
export const linksKey = async ({ database }: Pick<Tools, 'database'>): Promise<string> =>
	await secret(database, 'links', () => randomBytes(32).toString('base64url'));
