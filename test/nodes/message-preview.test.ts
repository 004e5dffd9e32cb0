import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { browserProgram } from '../../nodes/kit/browser/program';
import { outputsOf, runNode } from '../kit/engine';
import { about, ANN, launch } from './message-stage';
import { ownStore, people } from './stage';

const ALL = ['script', 'email', 'letter', 'push', 'sms', 'post', 'banner', 'whatsapp'];
const real = browserProgram() ? test : test.skip;
/** A browser takes its time where others work beside it, in milliseconds. */
const SLOW = 120_000;
const { OMNICHANNEL_BROWSER } = process.env;

beforeEach(() => {
	ownStore();
	process.env.OMNICHANNEL_BROWSER = '/nowhere/chromium';
});
afterEach(() => {
	delete process.env.OMNICHANNEL_BROWSER;
	if (OMNICHANNEL_BROWSER) process.env.OMNICHANNEL_BROWSER = OMNICHANNEL_BROWSER;
});

const bytesOf = (file: IBinaryData | undefined) => Buffer.from(file?.data ?? '', 'base64');
const pageOf = (file: IBinaryData | undefined) => bytesOf(file).toString('utf8');
const sights = async (forms: string[], parameters: IDataObject = {}, ...rows: IDataObject[]) => (await outputsOf(about('preview', forms, parameters), rows.length > 0 ? rows : [{}]))[0];

test('shows a person of the store each channel\'s form as a page, in their language', async () => {
	await launch();
	await people({ ...ANN, language: 'he' });
	const [item] = await sights(ALL, { previewFor: 'person' }, { ...ANN, row: 1 });
	expect(item.json).toMatchObject({ row: 1, preview: { message: 'Launch', brandKit: 'Outdoor', person: 'Ann <ann@shop.test>', language: 'he', direction: 'rtl', because: expect.stringContaining('he'), channels: ALL } });
	expect(Object.keys(item.binary ?? {}).sort()).toEqual([...ALL].sort());
	for (const form of ALL) {
		const { mimeType, fileName } = item.binary?.[form] ?? {};
		expect([mimeType, fileName]).toEqual(['text/html', `preview-${form}.html`]);
		expect(pageOf(item.binary?.[form])).toMatch(/^<!doctype html>[\s\S]*Ann &lt;ann@shop\.test&gt;/);
	}
	expect(pageOf(item.binary?.email)).toMatch(/<bdi>Outdoor Shop<\/bdi>[\s\S]*היא כאן[\s\S]*srcdoc="[\s\S]*המידה שלך חזרה/);
});

test('fills the message for somebody made up, whose traits are set', async () => {
	await launch();
	const [sample] = await sights(['push', 'sms']);
	expect(sample.json.preview).toMatchObject({ person: 'Alex Sample <alex@example.com>', language: 'en' });
	expect(pageOf(sample.binary?.push)).toContain('It is here, Alex');
	const [polish] = await sights(['sms'], { sampleProfile: '{ "firstName": "Zażółć", "country": "PL" }' });
	expect(pageOf(polish.binary?.sms)).toMatch(/<bdi>\+48600000000<\/bdi>[\s\S]*It is here, Zażółć/);
	expect(pageOf((await sights(['sms']))[0].binary?.sms)).toContain('<bdi>Outdoor</bdi>');
});

test('shows every language of the message, each as an item with its warnings', async () => {
	await launch({ imageAlt: '' });
	const all = await sights(['email'], { languages: 'all' });
	expect(all.map(({ json }) => json.preview)).toMatchObject([{ language: 'en', direction: 'ltr' }, { language: 'he', direction: 'rtl' }]);
	const warned = all.map(({ json }) => ((json.preview as IDataObject).warnings as IDataObject[]).map(({ channel, code }) => `${channel} ${code}`));
	expect(warned).toEqual([expect.arrayContaining(['email no-alt']), expect.not.arrayContaining(['email no-alt'])]);
	expect(pageOf(all[0].binary?.email)).toContain('<li>A picture has no description.');
});

test('where there is no browser it says how to get pictures, unless none are wanted', async () => {
	await launch();
	const hintsOf = async (options: IDataObject) => (await runNode(about('preview', ['sms'], { options }), [{}])).data.resultData.runData.Node[0].hints ?? [];
	expect(await hintsOf({})).toMatchObject([{ message: expect.stringMatching(/^No pictures: .*OMNICHANNEL_BROWSER/) }]);
	expect(await hintsOf({ pictures: false })).toEqual([]);
});

describe('with a real browser', () => {
	beforeEach(() => void delete process.env.OMNICHANNEL_BROWSER);

	real('each form has pictures, light and dark, as large as its page, and the letter a PDF', async () => {
		await launch();
		const [{ binary = {} }] = await sights(['sms', 'email', 'letter']);
		expect(Object.keys(binary).sort()).toEqual(['email', 'emailPicture', 'emailPictureDark', 'letter', 'letterPdf', 'letterPicture', 'letterPictureDark', 'sms', 'smsPicture', 'smsPictureDark']);
		for (const name of ['email', 'letter', 'sms']) {
			const [light, dark] = [bytesOf(binary[`${name}Picture`]), bytesOf(binary[`${name}PictureDark`])];
			for (const png of [light, dark]) expect([png.subarray(0, 8).toString('hex'), png.readUInt32BE(16) > 1_000, png.readUInt32BE(20) > 600]).toEqual(['89504e470d0a1a0a', true, true]);
			expect(light.equals(dark)).toBe(false);
			expect(binary[`${name}Picture`].mimeType).toBe('image/png');
		}
		expect(bytesOf(binary.letterPdf).subarray(0, 5).toString()).toBe('%PDF-');
		expect(pageOf(binary.email)).not.toContain('style="height:900px"');
		const [without] = await sights(['sms'], { options: { dark: false } });
		expect(Object.keys(without.binary ?? {}).sort()).toEqual(['sms', 'smsPicture']);
	}, SLOW);

	real('images come through n8n where they are wanted; one that is not there is warned of', async () => {
		const asked: string[] = [];
		const server = createServer((request, answer) => {
			asked.push(request.url ?? '');
			if (request.url === '/good.svg') answer.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"/>');
			else answer.writeHead(404).end();
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const image = (name: string) => `http://127.0.0.1:${port}/${name}`;
		await launch({ image: image('good.svg'), translations: { row: [{ language: 'he', headline: 'x', image: image('gone.png') }] } });
		const kept = await sights(['push'], { languages: 'he', options: { dark: false } });
		expect(asked).toEqual([]);
		const loaded = await sights(['push'], { languages: 'all', options: { loadImages: true, dark: false } });
		server.close();
		const missing = (items: typeof kept) => items.map(({ json }) => ((json.preview as IDataObject).warnings as IDataObject[]).filter(({ code }) => code === 'missing-image').map(({ text }) => text));
		expect(missing(kept)).toEqual([[]]);
		expect(missing(loaded)).toEqual([[], [expect.stringContaining(`The image ${image('gone.png')} can't be loaded`)]]);
		expect(pageOf(loaded[1].binary?.push)).toContain('gone.png can&#39;t be loaded');
		expect(asked.filter((path) => path === '/good.svg')).toHaveLength(1);
	}, SLOW);
});
