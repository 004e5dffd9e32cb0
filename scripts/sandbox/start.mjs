// npm start: a real n8n with this package, its sample workflows and a mail inbox, on this machine only.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { takeLock } from '../process/folder-lock.mjs';
import { stopAllKept } from '../process/kept.mjs';
import { onParentGone } from '../process/parent.mjs';
import { say, step } from '../process/progress.mjs';
import { startInbox } from './inbox.mjs';
import { installN8n } from './install.mjs';
import { startN8n } from './n8n.mjs';
import { ensureOwner } from './owner.mjs';
import { installPackage } from './package.mjs';
import { requireFreePorts } from './ports.mjs';
import { importSamples, inboxCredential } from './samples.mjs';
import { readSettings } from './settings.mjs';
import { framed } from './framed.mjs';

/** Resolves when the person or the system asks to stop, or when the process that started this one is gone. */
function stopRequest() {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve('stop'));
		onParentGone(() => resolve('stop'));
	});
}

function n8nSettings({ ports, userFolder, workflowsFolder }) {
	return {
		userFolder,
		port: ports.n8n.port,
		brokerPort: ports.broker.port,
		readableFolders: [join(workflowsFolder, 'sample-data')],
	};
}

async function bringUp(settings, opened) {
	const { ports, userFolder, mailFolder } = settings;
	const n8n = n8nSettings(settings);
	await installN8n();
	await installPackage(userFolder, settings.source);
	const imageSources = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${ports.n8n.port}`);
	const inbox = await startInbox({ smtpPort: ports.smtp.port, webPort: ports.web.port, folder: mailFolder, imageSources });
	opened.push(() => inbox.close());
	const credentials = [inboxCredential(ports.smtp.port)];
	await importSamples({ ...settings, settings: n8n, credentials });
	const server = await step('Starting n8n', () => startN8n(n8n));
	const login = await ensureOwner(server.url, settings.loginFile);
	return { server, inbox, login };
}

function summary({ server, inbox, login }) {
	return framed([
		['n8n', server.url],
		['Log in', login ? `${login.email}   ${login.password}` : 'with the account you made yourself'],
		['Inbox', inbox.webUrl],
		['Mail server', `127.0.0.1:${inbox.smtpPort}   (in n8n: credential "Local inbox")`],
		["n8n's log", relative(process.cwd(), server.logFile)],
		['Stop', 'Ctrl-C'],
	]);
}

async function runUntilStopped(settings, opened) {
	const stop = stopRequest();
	const up = await Promise.race([stop, bringUp(settings, opened)]);
	if (up === 'stop') return;
	say(summary(up));
	const end = await Promise.race([stop, up.server.exited]);
	if (end === 'stop') return;
	throw new Error(`n8n stopped by itself (code ${end.code}). What it said last is in ${up.server.logFile}.`);
}

async function main() {
	const settings = readSettings(process.env);
	const opened = [];
	try {
		await requireFreePorts(Object.values(settings.ports));
		mkdirSync(settings.userFolder, { recursive: true });
		const refuse = (pid) => {
			throw new Error(`The sandbox in ${settings.userFolder} runs already (process ${pid}). Stop that one first.`);
		};
		opened.push(await takeLock(settings.lock, refuse));
		await runUntilStopped(settings, opened);
	} catch (error) {
		say(`\n${error.message}`);
		process.exitCode = 1;
	}
	if (opened.length > 0) say('\nStopping ...');
	await stopAllKept();
	await Promise.all(opened.map((close) => close()));
	process.exit();
}

await main();
