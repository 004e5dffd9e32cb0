import { mkdirSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildPackage } from '../sandbox/package.mjs';
import { ROOT } from '../sandbox/places.mjs';

/** n8n's core reads its settings when it is first loaded: they are set before, then it is loaded. */
export async function prepareEngine({ folders = [] } = {}) {
	const { folder } = await buildPackage();
	const home = mkdtempSync(join(tmpdir(), 'omnichannel-engine-'));
	mkdirSync(join(home, '.n8n'), { recursive: true });
	process.env.N8N_USER_FOLDER = home;
	process.env.N8N_ENCRYPTION_KEY ??= 'engine';
	process.env.N8N_RESTRICT_FILE_ACCESS_TO = [ROOT, process.cwd(), ...folders.map((one) => resolve(one))].join(';');
	process.env.N8N_DIAGNOSTICS_ENABLED = 'false';
	// n8n would print every fault of a node itself, on stdout too.
	process.env.N8N_LOG_LEVEL ??= 'silent';
	process.env.OMNICHANNEL_PACKAGE = folder;
	const { runWorkflow } = createRequire(import.meta.url)('./engine.cjs');
	return { runWorkflow, home, packageFolder: folder };
}

/** Points our nodes at a store: `sqlite:PATH` or a postgres:// address. Gives the credentials it needs. */
export function chooseStore(store, home) {
	if (store.startsWith('postgres://') || store.startsWith('postgresql://')) {
		const { hostname, port, pathname, username, password, searchParams } = new URL(store);
		return {
			omnichannelStoreApi: {
				host: hostname,
				port: Number(port) || 5432,
				database: decodeURIComponent(pathname.slice(1)),
				user: decodeURIComponent(username),
				password: decodeURIComponent(password),
				schema: searchParams.get('schema') ?? 'omnichannel',
				ssl: searchParams.get('ssl') ?? 'disable',
			},
		};
	}
	if (store !== '' && !store.startsWith('sqlite:')) throw new Error(`--store ${store}: say sqlite:PATH or postgres://user:password@host:port/database`);
	process.env.OMNICHANNEL_STORE_FILE = store === '' ? join(home, 'store.sqlite') : resolve(store.slice('sqlite:'.length));
	return {};
}

/** Our nodes get every credential that was given for them; other nodes those that they name. */
export function withCredentials(workflow, types) {
	const ours = Object.fromEntries(types.map((type) => [type, { id: type, name: type }]));
	const nodes = workflow.nodes.map((node) =>
		(node.type.startsWith('n8n-nodes-omnichannel.') ? { ...node, credentials: { ...node.credentials, ...ours } } : node));
	return { ...workflow, nodes };
}
