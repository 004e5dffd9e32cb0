import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { sleep } from 'n8n-workflow';
import { Line } from './line';
import { browserProgram, HOW_TO_GET } from './program';
import { Tab, type ImageSource } from './tab';

/** Milliseconds after which a browser that answers nothing is given up. */
const MOST_TIME = 45_000;
/** So many characters of its complaints are kept. */
const MOST_SAID = 10_000;
/** It may take so long to end by itself. */
const GOODBYE = 3_000;
/** And its last words may arrive so long after. */
const LAST_WORDS = 200;

const FLAGS = [
	'--headless', '--remote-debugging-pipe', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
	'--disable-sync', '--disable-quic', '--disable-extensions', '--disable-dev-shm-usage', '--no-first-run', '--hide-scrollbars',
	'--mute-audio', '--password-store=basic', '--use-mock-keychain', '--force-color-profile=srgb',
	// Whatever it looks for, it finds no host: images come through n8n.
	'--host-resolver-rules=MAP * ~NOTFOUND',
	// The frame of a mail stays in the tab's own process, where its requests are heard.
	'--disable-features=IsolateSandboxedIframes', '--disable-site-isolation-trials',
];

/** What came of drawing: the result, or in words why there is none. */
export type Drawn<Result> = { result: Result } | { hindrance: string };

/** One browser at a time: each takes a hundred megabytes or two. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Draws with this machine's Chromium, in a window that nobody sees: starts it, lets `draw` use a tab, ends it and removes its files.
 * Never throws: where there is no browser, or it fails, it says why and what to do.
 */
export async function withBrowser<Result>(draw: (tab: Tab) => Promise<Result>, images?: ImageSource): Promise<Drawn<Result>> {
	const turn = queue.then(async () => await session(draw, images));
	queue = turn;
	return await turn;
}

async function session<Result>(draw: (tab: Tab) => Promise<Result>, images?: ImageSource): Promise<Drawn<Result>> {
	const program = browserProgram();
	if (!program) return { hindrance: `No pictures: there is no browser on this machine. ${HOW_TO_GET}` };
	const folder = await mkdtemp(join(tmpdir(), 'omnichannel-browser-')).catch(() => undefined);
	if (!folder) return { hindrance: `No pictures: nothing can be written to ${tmpdir()}.` };
	const process = start(program, folder);
	const complaint = listen(process);
	const line = new Line(process.stdio[3] as Writable, process.stdio[4] as Readable);
	process.on('error', (error) => line.cut(error));
	const late = setTimeout(() => line.cut(new Error(`It said nothing for ${MOST_TIME / 1_000} seconds`)), MOST_TIME);
	line.heardFrom = () => void late.refresh();
	const drawn = await Tab.open(line, images).then(draw).then((result) => ({ result }), (failure: Error) => ({ failure }));
	clearTimeout(late);
	await end(process, line);
	await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
	if ('result' in drawn) return drawn;
	return { hindrance: `No pictures: the browser ${program} failed: ${drawn.failure.message}${complaint()}. ${HOW_TO_GET}` };
}

/** n8n's secrets stay with n8n: the browser gets what it needs of the environment, and a home of its own. */
function start(program: string, folder: string): ChildProcess {
	const { PATH, LANG, FONTCONFIG_PATH, FONTCONFIG_FILE, LD_LIBRARY_PATH } = process.env;
	const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	// eslint-disable-next-line @n8n/community-nodes/no-dangerous-functions -- a program of this machine, without a shell, and nothing that a workflow says is among its arguments
	return spawn(program, [...FLAGS, ...root, `--user-data-dir=${folder}`, 'about:blank'], {
		stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
		env: { PATH, LANG, FONTCONFIG_PATH, FONTCONFIG_FILE, LD_LIBRARY_PATH, HOME: folder, TMPDIR: folder },
	});
}

/** Remembers what the browser says about itself, e.g. which library it lacks; gives its first grave sentence. */
function listen(process: ChildProcess): () => string {
	let said = '';
	process.stderr?.on('data', (chunk: Buffer) => {
		if (said.length < MOST_SAID) said += chunk.toString();
	});
	return () => {
		const lines = said.split('\n').map((line) => line.trim()).filter((line) => line !== '');
		const grave = lines.find((line) => /fatal|sandbox|not found|cannot|no such/i.test(line)) ?? lines.at(-1);
		return grave === undefined ? '' : ` (${grave.slice(0, 200)})`;
	};
}

async function end(process: ChildProcess, line: Line): Promise<void> {
	if (process.pid === undefined) return;
	const closed = once(process, 'close').catch(() => undefined);
	if (process.exitCode === null && process.signalCode === null) {
		const ended = once(process, 'exit').catch(() => undefined);
		line.session = undefined;
		line.ask('Browser.close').catch(() => undefined);
		const late = setTimeout(() => process.kill('SIGKILL'), GOODBYE);
		await ended;
		clearTimeout(late);
	}
	// Its last words may still be on their way; a process of its own may keep the line open longer.
	await Promise.race([closed, sleep(LAST_WORDS)]);
}
