// Brings the repository's sample workflows and the local inbox's credential into an n8n.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../process/progress.mjs';
import { runN8nOrThrow } from './n8n.mjs';

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** The credential with which the sample workflows send to the local inbox. */
export function inboxCredential(smtpPort) {
	return {
		id: 'omnichannelInbox1',
		name: 'Local inbox',
		type: 'omnichannelSmtpApi',
		data: { host: '127.0.0.1', port: smtpPort, security: 'none', user: '', password: '' },
	};
}

function parseWorkflow(file, text) {
	try {
		const workflow = JSON.parse(text);
		if (!Array.isArray(workflow.nodes)) throw new Error('it has no list of nodes');
		return workflow;
	} catch (error) {
		throw new Error(`${file} is not a workflow: ${error.message}. Export it from n8n again or correct it.`);
	}
}

/** Every `*.json` of a folder as `{ key, hash, content }`; none when the folder does not exist. */
function workflowsIn(folder) {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
	return names.map((name) => {
		const file = join(folder, name);
		const text = readFileSync(file, 'utf8');
		const workflow = parseWorkflow(file, text);
		// Without a fixed id every import would make one more copy.
		const content = { ...workflow, id: workflow.id ?? hashOf(name).slice(0, 16) };
		return { key: `workflow ${name}`, hash: hashOf(text), content };
	});
}

async function importAll(command, contents, settings) {
	const folder = mkdtempSync(join(tmpdir(), 'omnichannel-import-'));
	try {
		const file = join(folder, 'import.json');
		writeFileSync(file, JSON.stringify(contents), { mode: 0o600 });
		await runN8nOrThrow([command, `--input=${file}`], settings);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * Imports what n8n has not been given yet or what has changed in the repository since. A workflow
 * that the user has edited or deleted stays as it is until the repository's file changes.
 * `recordFile` remembers what was given.
 */
export async function importSamples({ settings, workflowsFolder, credentials, recordFile }) {
	const record = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {};
	const wanted = {
		'import:credentials': credentials.map((content) => ({
			key: `credential ${content.id}`,
			hash: hashOf(JSON.stringify(content)),
			content,
		})),
		'import:workflow': workflowsIn(workflowsFolder),
	};
	for (const [command, entries] of Object.entries(wanted)) {
		const fresh = entries.filter(({ key, hash }) => record[key] !== hash);
		if (fresh.length === 0) continue;
		const what = fresh.map(({ content }) => content.name).join(', ');
		await step(`Importing ${what}`, () => importAll(command, fresh.map(({ content }) => content), settings));
		for (const { key, hash } of fresh) record[key] = hash;
		writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
	}
}
