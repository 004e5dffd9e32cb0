// The system's Chromium, and what our pages say in its console.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, selectors } from 'playwright-core';
import { ROOT } from '../../../scripts/sandbox/places.mjs';

const PROGRAM = process.env.CHROMIUM || '/usr/bin/chromium';
const FLAGS = [
	'--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
	'--disable-background-networking', '--disable-component-update', '--disable-sync',
];
/** Screenshots go to artifacts/e2e; with OMNICHANNEL_SCREENSHOTS=docs/images those of the documentation are made anew. */
const PICTURES = join(ROOT, process.env.OMNICHANNEL_SCREENSHOTS || 'artifacts/e2e');

selectors.setTestIdAttribute('data-test-id');

/** n8n asks the registry for every community package, and for output schemas that community packages do not have. */
const NOT_OURS = /^https:\/\/registry\.npmjs\.org\/|\/schemas\//;

/**
 * Opens a page of a new headless Chromium with an empty profile. It reaches this machine only.
 * `faults` collects what went wrong in it and has to do with our package.
 */
export async function openBrowser() {
	if (!existsSync(PROGRAM)) {
		throw new Error(`There is no Chromium at ${PROGRAM}. Install it (Debian: apt-get install chromium), or name yours: CHROMIUM=/path/to/chromium npm run test:e2e`);
	}
	// Its own ways with signals are off: the tests' own end it with everything else, in order.
	const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
	const browser = await chromium.launch({ executablePath: PROGRAM, headless: true, args: FLAGS, ...signals });
	const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, locale: 'en-GB' });
	await context.route((url) => url.hostname !== '127.0.0.1', (route) => route.abort());
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	return { page, faults: watch(page), close: () => browser.close() };
}

function watch(page) {
	const faults = [];
	const isOurs = (...texts) => texts.some((text) => /omnichannel/i.test(text ?? '')) && !texts.some((text) => NOT_OURS.test(text ?? ''));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type()) && isOurs(message.text(), message.location().url)) {
			faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
		}
	});
	page.on('pageerror', (error) => isOurs(error.message, error.stack) && faults.push(`page: ${error.stack}`));
	page.on('response', (response) => {
		if (response.status() >= 400 && isOurs(response.url())) faults.push(`${response.status()}: ${response.url()}`);
	});
	return faults;
}

/** Keeps a picture of the page as it is, without what n8n puts on top for a moment. */
export async function picture(page, name) {
	mkdirSync(PICTURES, { recursive: true });
	// n8n leaves its hidden tooltips in the corner.
	const style = '#cm-tooltip-container, .el-notification, .el-popper { visibility: hidden !important }';
	await page.screenshot({ path: join(PICTURES, `${name}.png`), style, animations: 'disabled' });
}
