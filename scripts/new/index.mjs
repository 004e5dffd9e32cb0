// npm run new -- node <Name> | operation <Node> <verb> | provider <channel> <Vendor>: writes every piece, so that nothing is forgotten.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../sandbox/places.mjs';
import { codexFile, iconFile, nodeFile, operationFile } from './pieces.mjs';
import { CHANNEL_NAMES, credentialFile, fixtureFile, listed, namesOf, providerFile } from './provider-pieces.mjs';

const USAGE = `Say what to make:
  npm run new -- node CustomerMood              a node with one operation
  npm run new -- operation Suppression pause    one more operation of a node
  npm run new -- provider sms AcmeText          one more vendor of a channel`;

/** Writes a file that isn't there yet. */
function write(path, text) {
	const file = join(ROOT, path);
	if (existsSync(file)) throw new Error(`${path} exists already. Nothing was overwritten.`);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, text);
	process.stdout.write(`wrote    ${path}\n`);
}

function change(path, edit) {
	const file = join(ROOT, path);
	const before = readFileSync(file, 'utf8');
	const after = edit(before);
	if (after === before) throw new Error(`${path} could not be changed: it looks different from what this script knows.`);
	writeFileSync(file, after);
	process.stdout.write(`changed  ${path}\n`);
}

function requireName(name, shape, example) {
	if (!shape.test(name ?? '')) throw new Error(`"${name ?? ''}" is no name for it; write it like ${example}.\n${USAGE}`);
}

function newNode(name) {
	requireName(name, /^[A-Z][A-Za-z]+$/, 'CustomerMood');
	const folder = `nodes/${name}`;
	const icon = name[0].toLowerCase() + name.slice(1);
	write(`${folder}/${name}.node.ts`, nodeFile(name, icon));
	write(`${folder}/get.operation.ts`, operationFile('get'));
	write(`${folder}/${name}.node.json`, codexFile(icon));
	write(`${folder}/${icon}.svg`, iconFile('#2563eb'));
	write(`${folder}/${icon}.dark.svg`, iconFile('#93c5fd'));
	list('nodes', `dist/nodes/${name}/${name}.node.js`);
}

/** Adds a built file to what the package offers n8n. */
function list(kind, file) {
	change('package.json', (text) => {
		const json = JSON.parse(text);
		json.n8n[kind] = [...json.n8n[kind], file].sort();
		return `${JSON.stringify(json, null, 2)}\n`;
	});
}

function newProvider(channel, vendor) {
	if (!CHANNEL_NAMES.includes(channel)) throw new Error(`"${channel ?? ''}" is no channel with providers; choose one of ${CHANNEL_NAMES.join(', ')}.\n${USAGE}`);
	requireName(vendor, /^[A-Z][A-Za-z]+$/, 'AcmeText');
	const names = namesOf(channel, vendor);
	write(`marketing/channels/${channel}/${names.file}.ts`, providerFile(names));
	write(`test/channels/fixtures/${channel}/${names.file}.json`, fixtureFile(names));
	write(`credentials/Omnichannel${vendor}Api.credentials.ts`, credentialFile(names));
	write(`credentials/${names.variable}.svg`, iconFile('#334155'));
	write(`credentials/${names.variable}.dark.svg`, iconFile('#cbd5e1'));
	change(`marketing/channels/${channel}/providers.ts`, (text) => listed(text, names));
	list('credentials', `dist/credentials/Omnichannel${vendor}Api.credentials.js`);
}

function newOperation(node, verb) {
	requireName(verb, /^[a-z][a-z-]+$/, 'pause or get-many');
	const file = `nodes/${node}/${node}.node.ts`;
	if (!existsSync(join(ROOT, file))) throw new Error(`There is no node ${node} (${file}).`);
	const camel = verb.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
	write(`nodes/${node}/${verb}.operation.ts`, operationFile(camel));
	change(file, (text) => text
		.replace(/(import \{ [^}]*operation[^}]*\} from '\.\.\/kit';\n)/i, `$1import { ${camel} } from './${verb}.operation';\n`)
		.replace(/(const operations = \[|operations: \[)([^\]]*)\]/, `$1$2, ${camel}]`));
}

const [kind, ...names] = process.argv.slice(2);
const makers = { node: newNode, operation: newOperation, provider: newProvider };
try {
	if (!makers[kind]) throw new Error(USAGE);
	makers[kind](...names);
	process.stdout.write('Now fill in what it reads, judges and runs; then: npm run lint && npm test\n');
} catch (error) {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
