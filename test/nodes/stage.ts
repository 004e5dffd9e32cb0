import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { freshFolder, freshSchema, postgresAddress } from '../kit/databases';
import { jsonOf, runNode, type OneNode } from '../kit/engine';

let credentials: OneNode['credentials'];

/** Gives the nodes an empty embedded store of their own; gives its file. */
export function ownStore(): string {
	credentials = {};
	const file = join(freshFolder(), 'store.sqlite');
	process.env.OMNICHANNEL_STORE_FILE = file;
	return file;
}

/** Gives the nodes an empty store of their own in PostgreSQL. */
export function ownPostgres(): void {
	credentials = { omnichannelStoreApi: { ...postgresAddress(freshSchema()) } };
}

/** A node's operation with the parameters that a test cares about; the others have their defaults. */
export const profiles = (operation: string, parameters: IDataObject = {}): OneNode => ({
	type: 'unifiedProfile', credentials,
	parameters: { resource: operation === 'track' ? 'event' : 'profile', operation, ...(operation === 'identify' ? {} : { personBy: 'email' }), ...parameters },
});
export const events = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'unifiedProfile', credentials, parameters: { resource: 'event', operation, personBy: 'email', ...parameters } });
export const duplicates = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'unifiedProfile', credentials, parameters: { resource: 'duplicate', operation, ...parameters } });
export const rules = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'unifiedProfile', credentials, parameters: { resource: 'rule', operation, ...parameters } });
export const privacy = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'unifiedProfile', credentials, parameters: { resource: 'privacy', operation, personBy: 'email', ...parameters } });
export const suppression = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'suppression', credentials, parameters: { operation, ...(operation === 'getMany' ? {} : { personBy: 'email' }), ...parameters } });
/** Suppression as it is today, with resources. */
export const suppressions = (resource: string, operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'suppression', typeVersion: 2, credentials, parameters: { resource, operation, ...parameters } });
export const campaign = (resource: string, operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'campaign', credentials, parameters: { resource, operation, ...(resource === 'audience' ? { personBy: 'email' } : {}), ...parameters } });
export const dynamicList = (operation: string, parameters: IDataObject = {}): OneNode => suppressions('dynamicList', operation, parameters);
export const consent = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'consent', credentials, parameters: { operation, personBy: 'email', ...parameters } });
export const message = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'message', credentials, parameters: { resource: 'message', operation, ...(['compose', 'check', 'preview'].includes(operation) ? { personBy: 'email' } : {}), ...parameters } });
export const brandKit = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'message', credentials, parameters: { resource: 'brandKit', operation, ...parameters } });
/** Consent as it is today, with resources. */
export const consents = (resource: string, operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'consent', typeVersion: 2, credentials, parameters: { resource, operation, ...(operation === 'confirm' ? {} : { personBy: 'email' }), ...parameters } });
export const email = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'emailChannel', credentials, parameters: { operation, personBy: 'email', ...parameters } });

export const whatsApp = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'whatsAppChannel', credentials, parameters: { operation, personBy: 'phone', personValue: '={{ $json.phone }}', ...parameters } });
export const push = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'pushChannel', credentials, parameters: { operation, personBy: 'email', ...parameters } });
export const sms = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'smsChannel', credentials, parameters: { operation, personBy: 'phone', personValue: '={{ $json.phone }}', ...parameters } });

/** Makes profiles of the items (`email`, `phone`, and every field as a trait), who agreed to marketing by e-mail and confirmed it, which holds in every country. */
export async function people(...items: IDataObject[]): Promise<string[]> {
	const [identified] = await jsonOf(profiles('identify', { traitMode: 'all' }), items);
	await jsonOf(consent('record', { status: 'granted', options: { method: 'double-opt-in', saidAt: new Date(Date.now() - 60_000).toISOString() } }), items);
	return identified.map(({ profileId }) => String(profileId));
}

/** Everybody in the store. */
export async function everybody(): Promise<IDataObject[]> {
	return (await jsonOf(profiles('getMany', { returnAll: true, simplify: false }), [{}]))[0];
}

/** The error with which a node stopped, as the user reads it. */
export async function errorOf(one: OneNode, items: IDataObject[]): Promise<{ message: string; description: string }> {
	const { error } = (await runNode(one, items)).data.resultData;
	if (!error) throw new Error('The node did not stop');
	return { message: error.message, description: error.description ?? '' };
}
