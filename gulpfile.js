const { execFileSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const { join } = require('node:path');
const { dest, parallel, series, src } = require('gulp');
const { bundle } = require('./scripts/build/bundle.cjs');
const { writeNotices } = require('./scripts/build/notices.cjs');

const bin = (name) => join(__dirname, 'node_modules', '.bin', name);
const run = (name, ...args) => execFileSync(bin(name), args, { stdio: ['ignore', 'ignore', 'inherit'] });

async function clean() {
	rmSync(join(__dirname, 'dist'), { recursive: true, force: true });
}

/** TypeScript checks, esbuild writes. */
async function types() {
	execFileSync(bin('tsc'), ['--project', __dirname], { stdio: 'inherit' });
}

/** Every source file becomes one file of dist; a library goes into the one file that imports it. */
async function code() {
	const libraries = await bundle(__dirname);
	writeNotices(__dirname, libraries);
}

/** Icons, and the codex files by which n8n's panel finds the nodes. */
function assets() {
	return src(['nodes/**/*.{svg,node.json}', 'nodes/**/__schema__/**/*.json', 'credentials/**/*.svg'], { base: '.' }).pipe(dest('dist'));
}

/** `known` and `types`: with them n8n lists our nodes without loading them. */
async function metadata() {
	run('n8n-generate-metadata');
}

exports.build = series(clean, parallel(types, code, assets), metadata);
exports.icons = assets;
