import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { withBrowser } from '../../nodes/kit/browser/browser';
import { browserProgram } from '../../nodes/kit/browser/program';
import { freshFolder } from '../kit/databases';

const { OMNICHANNEL_BROWSER, TMPDIR } = process.env;
const back = (name: string, value: string | undefined) => (value === undefined ? delete process.env[name] : (process.env[name] = value));
let folder: string;
beforeEach(() => {
	folder = freshFolder();
	mkdirSync(join(folder, 'tmp'));
	process.env.TMPDIR = join(folder, 'tmp');
});
afterEach(() => {
	back('OMNICHANNEL_BROWSER', OMNICHANNEL_BROWSER);
	back('TMPDIR', TMPDIR);
});

function program(name: string, text = '#!/bin/sh\nexit 3\n', mode = 0o755): string {
	const file = join(folder, name);
	writeFileSync(file, text);
	chmodSync(file, mode);
	return file;
}

const drawn = async () => await withBrowser(async (tab) => await tab.png({ html: 'x', width: 100 }));
const leftBehind = () => readdirSync(join(folder, 'tmp'));

describe('which browser', () => {
	test('the one that is named, as a path to a program', () => {
		const file = program('mine');
		expect(browserProgram({ OMNICHANNEL_BROWSER: file, PATH: '' })).toBe(file);
		for (const other of [program('locked', '', 0o644), folder, join(folder, 'none'), 'mine']) expect(browserProgram({ OMNICHANNEL_BROWSER: other, PATH: folder })).toBeUndefined();
	});

	test('else the first on the path, the free one before the others; a folder of that name is none', () => {
		mkdirSync(join(folder, 'chromium'));
		const chrome = program('google-chrome');
		expect(browserProgram({ PATH: folder })).toBe(chrome);
		const free = program('chromium-browser');
		expect(browserProgram({ PATH: `:relative:${folder}` })).toBe(free);
	});
});

describe('without a browser that works, drawing says in words what to do', () => {
	test('none is there', async () => {
		process.env.OMNICHANNEL_BROWSER = '/nowhere/chromium';
		expect(await drawn()).toEqual({ hindrance: expect.stringMatching(/no browser on this machine\. Install Chromium .* OMNICHANNEL_BROWSER/) });
	});

	test.each([
		['it ends at once', '#!/bin/sh\nexit 3\n', /broken failed: The browser ended\. Install/],
		['it is killed', '#!/bin/sh\nkill -9 $$\n', /broken failed: The browser ended\. Install/],
		['it never says a word, and is gone', '#!/bin/sh\nexec 3>&- 4>&-\nexec sleep 1\n', /broken failed: The browser ended\. Install/],
		['it is no program', 'nothing', /broken failed: .* Install/],
		['it says what it lacks', '#!/bin/sh\necho starting >&2\necho "FATAL: No usable sandbox!" >&2\necho bye >&2\nexit 3\n', /broken failed: .* \(FATAL: No usable sandbox!\)\. Install/],
	])('%s', async (_, text, words) => {
		process.env.OMNICHANNEL_BROWSER = program('broken', text);
		expect(await drawn()).toEqual({ hindrance: expect.stringMatching(words) });
		expect(leftBehind()).toEqual([]);
	});
});

const real = browserProgram() ? describe : describe.skip;
real('a real browser', () => {
	let server: Server;
	let asked: string[];
	beforeEach(async () => {
		asked = [];
		server = createServer((request, answer) => {
			asked.push(request.url ?? '');
			answer.end('x');
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
	});
	afterEach(() => void server.close());
	const address = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`;
	const sizeOf = (png: Buffer) => [png.subarray(1, 4).toString(), png.readUInt32BE(16) / 1.5, png.readUInt32BE(20) / 1.5];

	test('draws the whole page, light and dark, prints it, and leaves nothing behind', async () => {
		const html = '<!doctype html><style>@page { size: A4 } body { margin: 0; height: 1400px; background: white } @media (prefers-color-scheme: dark) { body { background: black; height: 600px } }</style>';
		const outcome = await withBrowser(async (tab) => ({
			height: await tab.heightOf({ html, width: 400 }),
			light: sizeOf(await tab.png({ html, width: 400 })), dark: sizeOf(await tab.png({ html, width: 400, dark: true })),
			pdf: (await tab.pdf(html)).subarray(0, 5).toString(),
		}));
		expect(outcome).toEqual({ result: { height: 1400, light: ['PNG', 400, 1400], dark: ['PNG', 400, 600], pdf: '%PDF-' } });
		expect(leftBehind()).toEqual([]);
	});

	test('reaches neither the network nor the disk, and runs nothing', async () => {
		const html = `<!doctype html><style>body { height: 100px; margin: 0; background: url(${address('style.png')}) } @import url(${address('import.css')});</style><img src="${address('image.png')}"><img src="file:///etc/hostname">
			<link rel="stylesheet" href="${address('link.css')}"><iframe src="${address('frame')}"></iframe><iframe src="file:///etc/passwd"></iframe><iframe srcdoc="<img src='${address('inner.png')}'><script>parent.document.body.style.height='900px'</script>"></iframe>
			<script>document.body.style.height = '900px'; fetch('${address('script')}')</script><meta http-equiv="refresh" content="0;url=${address('away')}"><object data="${address('object')}"></object><video poster="${address('poster.png')}" src="${address('video.mp4')}"></video>`;
		const outcome = await withBrowser(async (tab) => [await tab.heightOf({ html, width: 400 }), [...tab.missing]]);
		expect(asked).toEqual([]);
		expect(outcome).toMatchObject({ result: [expect.any(Number), expect.arrayContaining([address('image.png'), address('inner.png')])] });
		expect((outcome as { result: [number] }).result[0]).toBeLessThan(900);
	});

	test('shows the images that are brought, each asked for once, and names those that are not there', async () => {
		const wanted: string[] = [];
		const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="50" height="300"/>');
		const images = async (url: string) => {
			wanted.push(url);
			if (url.endsWith('broken.png')) throw new Error('refused');
			return url.endsWith('good.svg') ? { content: svg, type: 'image/svg+xml' } : undefined;
		};
		const html = ['good.svg', 'good.svg', 'none.png', 'broken.png'].map((name) => `<img style="display:block" src="https://shop.example/${name}">`).join('');
		const outcome = await withBrowser(async (tab) => [await tab.heightOf({ html, width: 400 }) > 600, [...tab.missing].sort(), await tab.heightOf({ html: '<p>', width: 400 }) < 100, tab.missing.size], images);
		expect(outcome).toEqual({ result: [true, ['https://shop.example/broken.png', 'https://shop.example/none.png'], true, 0] });
		expect(wanted.sort()).toEqual(['broken.png', 'good.svg', 'none.png'].map((name) => `https://shop.example/${name}`));
	});

	test('one draws after the other, and one that fails harms no other', async () => {
		let inside = 0;
		let most = 0;
		const outcomes = await Promise.all([1, 2, 3].map(async (turn) => await withBrowser(async (tab) => {
			most = Math.max(most, ++inside);
			await tab.heightOf({ html: 'x', width: 100 });
			inside--;
			if (turn === 2) throw new Error('spilt ink');
			return turn;
		})));
		expect(outcomes).toEqual([{ result: 1 }, { hindrance: expect.stringContaining('spilt ink') }, { result: 3 }]);
		expect(most).toBe(1);
	}, 120_000);

	test('keeps n8n\'s secrets from the browser', async () => {
		process.env.N8N_ENCRYPTION_KEY = 'top-secret';
		process.env.OMNICHANNEL_BROWSER = program('spy', `#!/bin/sh\nenv > ${folder}/environment\nexit 1\n`);
		await drawn();
		delete process.env.N8N_ENCRYPTION_KEY;
		expect(readFileSync(join(folder, 'environment'), 'utf8')).not.toMatch(/secret|N8N|OMNICHANNEL/);
	});
});
