import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ICredentialType, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { ROOT, sources } from './kit/sources';

interface Package {
	name: string;
	n8n: { nodes: string[]; credentials: string[] };
}

interface Codex {
	node: string;
	categories: string[];
	alias: string[];
	resources: { primaryDocumentation: { url: string }[] };
}

const json = <Shape>(file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Shape;
const { name: packageName, n8n } = json<Package>('package.json');
const nodes = sources('nodes').filter((file) => file.endsWith('.node.ts'));
const credentials = sources('credentials');

/** The class that a file is named for. */
async function classOf<Kind>(file: string): Promise<Kind> {
	const [name] = file.split('/').slice(-1)[0].split('.');
	const loaded = (await import(join(ROOT, file))) as Record<string, new () => Kind>;
	return new loaded[name]();
}

function pictures(icon: unknown, file: string): string[] {
	const { light, dark } = icon as { light: string; dark: string };
	return [light, dark].map((one) => join(dirname(file), one.replace('file:', '')));
}

const built = (file: string) => `dist/${file.replace(/\.ts$/, '.js')}`;

describe('the package lists', () => {
	test('every node, and nothing else', () => expect([...n8n.nodes].sort()).toEqual(nodes.map(built).sort()));
	test('every credential, and nothing else', () => expect([...n8n.credentials].sort()).toEqual(credentials.map(built).sort()));
	test('a node for every folder', () => {
		const folders = readdirSync(join(ROOT, 'nodes')).filter((name) => name !== 'kit');
		expect(nodes).toEqual(folders.map((name) => `nodes/${name}/${name}.node.ts`).sort());
	});
});

describe.each(nodes)('%s', (file) => {
	let description: INodeTypeDescription;
	beforeAll(async () => {
		({ description } = await classOf<INodeType>(file));
	});

	test('has a light and a dark icon', () => {
		const [light, dark] = pictures(description.icon, file);
		expect(light).not.toBe(dark);
		expect([light, dark].filter((picture) => !existsSync(join(ROOT, picture)))).toEqual([]);
	});

	test('is found in the editor by its codex', () => {
		const codex = json<Codex>(file.replace(/\.ts$/, '.json'));
		expect(codex.node).toBe(`${packageName}.${description.name}`);
		expect(codex.categories.length).toBeGreaterThan(0);
		expect(codex.alias).toContain('omnichannel');
		expect(codex.resources.primaryDocumentation[0].url).toMatch(/^https:/);
	});

	test('says on the canvas what it does', () => expect(description.subtitle).toMatch(/^=\{\{.+\}\}$/));

	test('is a tool for AI agents, unless it starts workflows', () => {
		expect(description.group.includes('trigger') || description.usableAsTool).toBe(true);
	});

	test('names only credentials that the package has', async () => {
		const names = await Promise.all(credentials.map(async (one) => (await classOf<ICredentialType>(one)).name));
		expect((description.credentials ?? []).map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
	});
});

describe.each(credentials)('%s', (file) => {
	test('has a light and a dark icon and a name of ours', async () => {
		const credential = await classOf<ICredentialType>(file);
		expect(pictures(credential.icon, file).filter((picture) => !existsSync(join(ROOT, picture)))).toEqual([]);
		expect(credential.name).toMatch(/^omnichannel[A-Z]\w+Api$/);
	});

	test('can be tried: by a request of its own, or by every node that uses it', async () => {
		const { name, test: request } = await classOf<ICredentialType>(file);
		if (request) return;
		const users = (await Promise.all(nodes.map(async (one) => await classOf<INodeType>(one)))).filter(({ description: { credentials: used = [] } }) => used.some((one) => one.name === name));
		const methods = users.map(({ description, methods: { credentialTest = {} } = {} }) => credentialTest[String(description.credentials?.find((one) => one.name === name)?.testedBy)]);
		expect(users.length).toBeGreaterThan(0);
		expect(methods.filter((method) => typeof method !== 'function')).toEqual([]);
	});

	test('hides what is secret', async () => {
		const { properties } = await classOf<ICredentialType>(file);
		const open = properties.filter(({ name, typeOptions }) => /password|token|secret|key$/i.test(name) && !typeOptions?.password);
		expect(open.map(({ name }) => name)).toEqual([]);
	});
});
