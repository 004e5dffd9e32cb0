// Our package as a user of n8n gets it: built, packed, unpacked where n8n keeps community packages.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../process/folder-lock.mjs';
import { runOrThrow } from '../process/kept.mjs';
import { say, step } from '../process/progress.mjs';
import { PATH, ROOT } from './places.mjs';
import { sourceHash } from './source-hash.mjs';

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Rewrites package.json the way n8n's own installation does. */
function keepWhatN8nKeeps(folder) {
	const file = join(folder, 'package.json');
	const { devDependencies, peerDependencies, optionalDependencies, ...kept } = JSON.parse(readFileSync(file, 'utf8'));
	if (Object.keys(kept.dependencies ?? {}).length > 0) {
		throw new Error(`${kept.name} has runtime dependencies. Move them to devDependencies; the build bundles them.`);
	}
	writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}

async function buildAndUnpack(source, target) {
	const env = { ...process.env, PATH };
	await runOrThrow('npm', ['run', 'build', '--loglevel=error'], 'The build of the package failed.', { cwd: source, env });
	const work = mkdtempSync(join(tmpdir(), 'omnichannel-pack-'));
	try {
		const pack = ['pack', '--loglevel=error', '--ignore-scripts', '--pack-destination', work];
		await runOrThrow('npm', pack, 'The package could not be packed.', { cwd: source, env });
		const [tarball] = readdirSync(work).filter((name) => name.endsWith('.tgz'));
		rmSync(target, { recursive: true, force: true });
		mkdirSync(target, { recursive: true });
		const untar = ['-xzf', join(work, tarball), '-C', target, '--strip-components=1'];
		await runOrThrow('tar', untar, 'The packed package could not be unpacked.');
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
	keepWhatN8nKeeps(target);
}

/** Builds the package in `source` unless nothing changed since; gives `{ name, folder, hash }`. */
export async function buildPackage(source = ROOT) {
	const { name } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
	const stamps = join(source, '.stamps');
	const folder = join(stamps, 'package');
	const stamp = join(stamps, 'package.hash');
	const waiting = (pid) => say(`Process ${pid} is building the package already, waiting for it ...`);
	return withLock(join(stamps, 'package.lock'), waiting, async () => {
		const hash = sourceHash(source);
		if (readText(stamp) !== hash || !existsSync(folder)) {
			rmSync(stamp, { force: true });
			const fresh = `${folder}.new`;
			await step(`Building ${name}`, () => buildAndUnpack(source, fresh));
			rmSync(folder, { recursive: true, force: true });
			renameSync(fresh, folder);
			writeFileSync(stamp, hash);
		}
		return { name, folder, hash };
	});
}

/** Puts the package of `source` into an n8n user folder, built when needed; gives its name. */
export async function installPackage(userFolder, source = ROOT) {
	const { name, folder, hash } = await buildPackage(source);
	const target = join(userFolder, '.n8n', 'nodes', 'node_modules', name);
	const stamp = join(userFolder, '.n8n', 'nodes', `.${name.replace('/', '+')}.hash`);
	if (readText(stamp) !== hash || !existsSync(target)) {
		rmSync(target, { recursive: true, force: true });
		cpSync(folder, target, { recursive: true });
		writeFileSync(stamp, hash);
	}
	return name;
}
