// npm run workflow -- FILE.json [--items items.json] [--store sqlite:PATH|postgres://…] [--credentials creds.json] [--json]
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { endItems, printOutputs } from './engine/outputs.mjs';
import { chooseStore, prepareEngine, withCredentials } from './engine/prepare.mjs';

const USAGE = 'npm run workflow -- FILE.json [--items items.json] [--store sqlite:PATH|postgres://user:password@host:port/database?schema=omnichannel] [--credentials creds.json] [--json]';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Credentials by type: a map { type: data }, or the list that n8n exports. */
function readCredentials(file) {
	const given = file ? readJson(file) : {};
	return Array.isArray(given) ? Object.fromEntries(given.map(({ type, data }) => [type, data])) : given;
}

async function main() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			items: { type: 'string' },
			store: { type: 'string', default: '' },
			credentials: { type: 'string' },
			json: { type: 'boolean', default: false },
		},
	});
	const [file] = positionals;
	if (!file) throw new Error(`Say which workflow to run: ${USAGE}`);
	const workflow = readJson(file);
	const items = values.items ? [readJson(values.items)].flat() : undefined;
	const credentials = readCredentials(values.credentials);
	const { runWorkflow, home } = await prepareEngine({ folders: [dirname(file)] });
	Object.assign(credentials, chooseStore(values.store, home));
	try {
		const run = await runWorkflow({ workflow: withCredentials(workflow, Object.keys(credentials)), items, credentials });
		printOutputs(run, endItems(workflow, run), values.json);
		return run.status === 'success' ? 0 : 1;
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

const code = await main().catch((error) => {
	process.stderr.write(`${error.message}\n`);
	return 1;
});
// What was printed goes out before the process ends; open pools must not keep it.
process.stdout.write('', () => process.exit(code));
