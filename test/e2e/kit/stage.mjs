// What every end-to-end test plays on: n8n with our package as n8n installs it, the sample workflow, a mail inbox.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { stopAllKept } from '../../../scripts/process/kept.mjs';
import { startInbox } from '../../../scripts/sandbox/inbox.mjs';
import { installN8n } from '../../../scripts/sandbox/install.mjs';
import { executeWorkflow, startN8n } from '../../../scripts/sandbox/n8n.mjs';
import { ensureOwner, signIn } from '../../../scripts/sandbox/owner.mjs';
import { installPackage } from '../../../scripts/sandbox/package.mjs';
import { ROOT } from '../../../scripts/sandbox/places.mjs';
import { importSamples, inboxCredential } from '../../../scripts/sandbox/samples.mjs';
import { openSlowLine } from './slow-line.mjs';

const SAMPLES = join(ROOT, 'workflows');

/** The id of the sample workflow. */
export const SAMPLE = 'oneRightEmail001';

/** The package under test: the project itself, unless another folder is named. */
export const SOURCE = process.env.OMNICHANNEL_PACKAGE_SOURCE || ROOT;

let stageUp;
const open = [];

/** Puts the stage up, once for all tests of a process; `takeDown` ends it. */
export function stage() {
	stageUp ??= putUp();
	return stageUp;
}

/** Ends every process and server that the tests have running, and removes their files. */
export async function takeDown() {
	await stopAllKept();
	for (const close of open.splice(0).reverse()) await close();
}

after(takeDown);

async function putUp() {
	await installN8n();
	const folder = mkdtempSync(join(tmpdir(), 'omnichannel-e2e-'));
	open.push(() => rmSync(folder, { recursive: true, force: true }));
	const userFolder = join(folder, 'home');
	mkdirSync(userFolder);
	await installPackage(userFolder, SOURCE);
	const inbox = await startInbox({ folder: join(folder, 'mails') });
	open.push(() => inbox.close());
	const mailLine = await openSlowLine(inbox.smtpPort);
	open.push(() => mailLine.close());

	const storeFile = (store) => join(folder, `${store}.sqlite`);
	const settings = (store) => ({
		userFolder,
		readableFolders: [join(SAMPLES, 'sample-data')],
		extra: { OMNICHANNEL_STORE_FILE: storeFile(store) },
	});
	await importSamples({
		settings: settings('import'),
		workflowsFolder: SAMPLES,
		credentials: [inboxCredential(mailLine.port)],
		recordFile: join(userFolder, '.n8n', 'omnichannel-samples.json'),
	});

	return {
		inbox,
		mailLine,
		storeFile,
		/** A running n8n whose nodes write to `store`, with its owner's session and login. */
		async openServer(store) {
			const server = await startN8n(settings(store), { logFile: join(folder, `n8n-${store}.log`) });
			const login = await ensureOwner(server.url, join(folder, 'login.json'));
			return { ...server, login, call: await signIn(server.url, login) };
		},
		/** Runs a workflow, the first sample when left out, by n8n's command line on `store`; gives the run as n8n stores it. */
		execute: (store, id = SAMPLE) => executeWorkflow(id, settings(store)),
	};
}
