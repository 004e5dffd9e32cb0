import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOT_SOURCE = new Set([
	'node_modules', 'dist', 'test', 'bench', 'docs', 'workflows', 'sandbox', 'artifacts', 'coverage', 'THIRD_PARTY_NOTICES',
]);

/** Of the scripts, only those of the build have a say in what comes out of it. */
const isSource = (name) =>
	!NOT_SOURCE.has(name) && !/^\.|\.md$|\.tgz$|^jest\.|^eslint\./.test(name) && name !== 'scripts';

function add(hash, folder, name) {
	const path = join(folder, name);
	if (statSync(path).isDirectory()) {
		for (const inner of readdirSync(path).sort()) add(hash, path, inner);
		return;
	}
	hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
}

/** One hash over every file that can change the built package. */
export function sourceHash(source) {
	if (!existsSync(join(source, 'package.json'))) throw new Error(`There is no package.json in ${source}.`);
	const hash = createHash('sha256');
	const names = readdirSync(source).filter(isSource);
	if (existsSync(join(source, 'scripts', 'build'))) names.push(join('scripts', 'build'));
	for (const name of names.sort()) add(hash, source, name);
	return hash.digest('hex');
}
