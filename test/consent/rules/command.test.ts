import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../../kit/databases';
import { runScript } from '../../kit/run-script.cjs';
import { ROOT } from '../../kit/sources';

/** Runs the command: how it ended, and what it said. */
function run(...args: string[]): { failed: boolean; said: string } {
	try {
		return { failed: false, said: runScript(join(ROOT, 'scripts', 'contact-rules.mjs'), ...args) };
	} catch (error) {
		const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
		return { failed: status === 1, said: stdout + stderr };
	}
}

function written(content: unknown): string {
	const file = join(freshFolder(), 'overrides.json');
	writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
	return file;
}

test('the command stands in the package', () => {
	const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
	expect(scripts['contact-rules']).toBe('node scripts/bootstrap.mjs scripts/contact-rules.mjs');
});

test('it counts the shipped table, in which there are no faults', () => {
	const { failed, said } = run();
	expect(said).toMatch(/^States of the USA +81 +27 /m);
	expect(said).toMatch(/^Together +425 +66 +38 +65 /m);
	expect(said).toMatch(/^No faults$/m);
	expect(failed).toBe(false);
});

test('it takes good changes', () => {
	const { failed, said } = run('--file', written([{ jurisdiction: 'UA', channel: 'sms', changes: { softOptIn: true, allowedHours: 'daily 09:00-20:00' }, reason: 'counsel said so' }]));
	expect(said).toMatch(/: 1 of its changes can be read$/m);
	expect(failed).toBe(false);
});

test('it names every fault of a file in a line of its own, and fails', () => {
	const reason = 'x';
	const { failed, said } = run('--file', written([
		{ jurisdiction: 'UA', channel: 'sms', changes: { softOptIn: 'yes' }, reason }, null, { jurisdiction: 'UA', channel: 'fax', changes: { softOptIn: true }, reason },
		{ jurisdiction: 'MD', channel: 'sms', changes: { consent: 'register' }, reason }, { jurisdiction: 'GE', channel: 'sms', changes: { softOptIn: true }, reason },
		{ jurisdiction: 'GE', channel: 'sms', changes: { softOptIn: false }, reason },
	]));
	for (const fault of [/entry 1: softOptIn must be true or false/, /entry 2: .*is no jurisdiction/, /entry 3: "fax" is none of/, /MD sms: register must be named/, /GE sms is changed twice/, /^5 faults$/]) {
		expect(said.split('\n').filter((line) => fault.test(line))).toHaveLength(1);
	}
	expect(failed).toBe(true);
});

test.each([['no JSON', '[{'], ['no list', '{}']])('%s is a fault', (_, content) => expect(run('--file', written(content)).failed).toBe(true));
test('a file that isn\'t there is a fault', () => expect(run('--file', '/no/such/file.json')).toMatchObject({ failed: true, said: expect.stringMatching(/no such file/) }));
