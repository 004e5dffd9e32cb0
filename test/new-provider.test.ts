import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHANNELS } from './channels/kit/fixture';
import { runScript } from './kit/run-script.cjs';
import { ROOT } from './kit/sources';

const PIECES = ['credentials', 'marketing', 'scripts/new', 'scripts/sandbox/places.mjs', 'test/channels', 'test/kit', 'types', 'jest.config.js', 'package.json', 'tsconfig.json'];
const made = CHANNELS.map((channel) => ({ channel, Vendor: `Acme${channel[0].toUpperCase()}${channel.slice(1)}`, file: `acme-${channel}` }));

let copy: string;
beforeAll(() => {
	copy = mkdtempSync(join(tmpdir(), 'omnichannel-new-'));
	for (const piece of PIECES) cpSync(join(ROOT, piece), join(copy, piece), { recursive: true });
	symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
	for (const { channel, Vendor } of made) runScript(join(copy, 'scripts/new/index.mjs'), 'provider', channel, Vendor);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const written = (file: string) => readFileSync(join(copy, file), 'utf8');
const program = (path: string) => join(ROOT, 'node_modules', path);

test('a new provider fulfils its fixture and is what the runner asks of every provider', () => {
	// No database is asked, so none is started.
	writeFileSync(join(copy, 'alone.config.js'), 'module.exports = { ...require("./jest.config.js"), globalSetup: undefined, globalTeardown: undefined, setupFiles: [], roots: ["<rootDir>/test/channels"], maxWorkers: 1 };');
	const told = runScript(program('jest/bin/jest.js'), '--config', join(copy, 'alone.config.js'), 'test/channels/providers.test.ts', '--testNamePattern', '^every provider|acme-', '--json');
	const { numFailedTests, testResults } = JSON.parse(told) as { numFailedTests: number; testResults: { assertionResults: { fullName: string; status: string }[] }[] };
	const passed = testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName));
	expect(numFailedTests).toBe(0);
	expect(passed).toContain('every provider has a fixture, and every fixture a provider');
	for (const { channel, file } of made) expect(passed).toContain(`${channel}: ${file} writes a message`);
}, 300_000);

test('and has the types of one', () => {
	const files = made.flatMap(({ channel, Vendor, file }) => [`marketing/channels/${channel}/${file}.ts`, `credentials/Omnichannel${Vendor}Api.credentials.ts`]);
	writeFileSync(join(copy, 'alone.json'), JSON.stringify({ extends: './tsconfig.json', compilerOptions: { noEmit: true }, include: ['types'], files }));
	expect(runScript(program('typescript/bin/tsc'), '--project', join(copy, 'alone.json'))).toBe('');
}, 300_000);

test('the package lists its credential, in order', () => {
	const { n8n: { credentials } } = JSON.parse(written('package.json')) as { n8n: { credentials: string[] } };
	expect(credentials).toEqual([...credentials].sort());
	expect(credentials).toEqual(expect.arrayContaining(made.map(({ Vendor }) => `dist/credentials/Omnichannel${Vendor}Api.credentials.js`)));
});

test.each([
	['a channel without providers', ['letter', 'AcmePost'], /"letter" is no channel/],
	['a name that is none', ['sms', 'acme'], /"acme" is no name/],
	['a vendor that is there', ['sms', 'AcmeSms'], /exists already/],
])('%s is refused, and nothing is written', (_, words, fault) => {
	const before = written('package.json');
	expect(() => runScript(join(copy, 'scripts/new/index.mjs'), 'provider', ...words)).toThrow(fault);
	expect(written('package.json')).toBe(before);
});
