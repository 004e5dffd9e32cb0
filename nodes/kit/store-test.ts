import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { postgresStore } from './database';

/** Opens the PostgreSQL store of the credential and brings it up to date: what the first run would do. */
export async function storeConnectionTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const failure = await postgresStore(credential.data ?? {}).then(
		({ release }) => void release(),
		(error: Error) => error,
	);
	return failure ? { status: 'Error', message: failure.message } : { status: 'OK', message: 'The store is ready' };
}
