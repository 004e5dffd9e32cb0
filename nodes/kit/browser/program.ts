import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where Chromium and its kin are called what, the free one first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const ELSEWHERE = [
	'/usr/bin', '/usr/lib/chromium', '/snap/bin', '/opt/google/chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** How to get pictures, for whoever has none. */
export const HOW_TO_GET = 'Install Chromium where n8n runs (Debian: apt-get install chromium; Alpine: apk add chromium), or set OMNICHANNEL_BROWSER to the path of a Chromium or Chrome.';

/** The browser of this machine: the one that OMNICHANNEL_BROWSER names, else the first that is found; undefined where there is none. */
export function browserProgram(environment: NodeJS.ProcessEnv = process.env): string | undefined {
	const told = environment.OMNICHANNEL_BROWSER?.trim();
	if (told) return isAbsolute(told) && runs(told) ? told : undefined;
	const folders = [...(environment.PATH ?? '').split(delimiter), ...ELSEWHERE].filter(isAbsolute);
	return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find(runs);
}

function runs(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}
