import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join, relative } from 'node:path';
import { before, describe, test } from 'node:test';
import { buildPackage } from '../../scripts/sandbox/package.mjs';
import { SOURCE, stage } from './kit/stage.mjs';

const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
/** The names of our nodes, from the files that package.json lists: `Consent.node.js` is `consent`. */
const NODES = manifest(SOURCE).n8n.nodes.map((file) => basename(file).replace(/\.node\.js$/, '').replace(/^./, (first) => first.toLowerCase())).sort();

describe('the packed package', { timeout: 180_000 }, () => {
	let files;
	let folder;
	before(async () => {
		({ folder } = await buildPackage(SOURCE));
		const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
		files = entries.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)));
	});

	test('brings licence, read-me and the notices of what it bundles', () => {
		for (const name of ['LICENSE', 'README.md', 'THIRD_PARTY_NOTICES']) {
			assert.ok(files.includes(name) && readFileSync(join(folder, name), 'utf8').length > 500, `${name} is in the package`);
		}
		const notices = readFileSync(join(folder, 'THIRD_PARTY_NOTICES'), 'utf8');
		for (const library of ['liquidjs', 'luxon', 'nodemailer', 'pg', 'libphonenumber-js']) assert.match(notices, new RegExp(`^.*\\b${library}\\b`, 'm'));
	});

	test('holds nothing else: no sources, no tests, no scripts', () => {
		const known = /^(package\.json|LICENSE|README\.md|THIRD_PARTY_NOTICES|dist\/(nodes|credentials|marketing|known|types|methods)\/.+\.(js|json|svg))$/;
		assert.deepEqual(files.filter((name) => !known.test(name) || /\.(test|spec)\./.test(name)), []);
	});

	test('depends on nothing: what it requires is its own, of Node or of n8n', () => {
		const { dependencies = {}, optionalDependencies = {}, scripts = {} } = manifest(SOURCE);
		assert.deepEqual({ ...dependencies, ...optionalDependencies }, {});
		assert.deepEqual(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name)), []);
		const foreign = files.filter((name) => name.endsWith('.js')).flatMap((name) => {
			// A library's comment may show how it is required.
			const code = readFileSync(join(folder, name), 'utf8').replace(/^\s*\*.*$/gm, '');
			const required = [...code.matchAll(/\brequire\(["']([^"'./][^"']*)["']\)/g)].map(([, what]) => what);
			return required.filter((what) => !isThere(what)).map((what) => `${name}: ${what}`);
		});
		assert.deepEqual(foreign, []);
	});

	test('names files that are there', () => {
		const { n8n } = manifest(folder);
		for (const name of [...n8n.nodes, ...n8n.credentials]) assert.ok(existsSync(join(folder, name)), name);
	});
});

/** pg asks for pg-native only when it is told to. */
const isThere = (what) => ['n8n-workflow', 'pg-native'].includes(what) || what.startsWith('node:') || builtinModules.includes(what);

describe('n8n, asked for its node types', { timeout: 180_000 }, () => {
	let server;
	let types;
	let ask;
	before(async () => {
		server = await (await stage()).openServer('package');
		ask = (path) => fetch(`${server.url}${path}`, { headers: { cookie: server.call.cookie() } });
		const all = await (await ask('/types/nodes.json')).json();
		types = new Map(all.filter(({ name }) => name.startsWith('n8n-nodes-omnichannel.')).map((one) => [one.name.split('.')[1], one]));
	});

	test('lists our nodes, and each as a tool for AI agents', () => {
		assert.ok(['consent', 'emailChannel', 'suppression', 'unifiedProfile'].every((name) => NODES.includes(name)));
		assert.deepEqual([...types.keys()].filter((name) => !/Tool$/.test(name)).sort(), NODES);
		for (const name of NODES.filter((one) => !one.endsWith('Trigger'))) {
			assert.deepEqual(types.get(`${name}Tool`)?.outputs, ['ai_tool'], `${name} as a tool`);
		}
	});

	test('serves their icons, light and dark', async () => {
		for (const { name, iconUrl } of types.values()) {
			assert.notEqual(iconUrl.light, iconUrl.dark, name);
			for (const url of [iconUrl.light, iconUrl.dark]) {
				const response = await ask(`/${url}`);
				assert.equal(response.status, 200, `${name}: ${url}`);
				assert.match(await response.text(), /^<svg [^]*<\/svg>\s*$/);
			}
		}
	});

	test('stops when it is asked to', async () => {
		await server.stop();
		await assert.rejects(fetch(server.url));
	});
});
