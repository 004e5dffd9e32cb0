import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Line } from './line';
import { browserProgram, HOW_TO_GET } from './program';
import { Tab, type ImageSource } from './tab';

/** Milliseconds after which a browser that answers nothing is given up. */
const MOST_TIME = 45_000;
/** And end of itself within that. */
const GOODBYE = 3_000;

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
	const line = new Line(process.stdio[3] as Writable, process.stdio[4] as Readable);
	process.on('error', (error) => line.cut(error));
	const late = setTimeout(() => line.cut(new Error(`It said nothing for ${MOST_TIME / 1_000} seconds`)), MOST_TIME);
	line.heardFrom = () => void late.refresh();
	const drawn = await Tab.open(line, images).then(draw).then(
		(result): Drawn<Result> => ({ result }),
		(failure: Error): Drawn<Result> => ({ hindrance: `No pictures: the browser ${program} failed: ${failure.message}. ${HOW_TO_GET}` }),
	);
	clearTimeout(late);
	await end(process, line);
	await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
	return drawn;
}

/** n8n's secrets stay with n8n: the browser gets what it needs of the environment, and a home of its own. */
function start(program: string, folder: string): ChildProcess {
	const { PATH, LANG, FONTCONFIG_PATH, FONTCONFIG_FILE, LD_LIBRARY_PATH } = process.env;
	const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	// eslint-disable-next-line @n8n/community-nodes/no-dangerous-functions -- a program of this machine, without a shell, and nothing that a workflow says is among its arguments
	return spawn(program, [...FLAGS, ...root, `--user-data-dir=${folder}`, 'about:blank'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
		env: { PATH, LANG, FONTCONFIG_PATH, FONTCONFIG_FILE, LD_LIBRARY_PATH, HOME: folder, TMPDIR: folder },
	});
}

async function end(process: ChildProcess, line: Line): Promise<void> {
	if (process.pid === undefined || process.exitCode !== null) return;
	const ended = once(process, 'exit');
	line.session = undefined;
	line.ask('Browser.close').catch(() => undefined);
	const late = setTimeout(() => process.kill('SIGKILL'), GOODBYE);
	await ended;
	clearTimeout(late);
}
