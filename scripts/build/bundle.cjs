const { join, relative } = require('node:path');
const { globSync, readFileSync, writeFileSync } = require('node:fs');
const { build, transformSync } = require('esbuild');

/** The source files that become files of dist. */
const SOURCES = '{nodes,credentials,marketing}/**/*.ts';

/** Our own files stay files; Node's modules and n8n's come from outside; everything else is bundled in. */
const ownFilesStay = {
	name: 'own-files-stay',
	setup(esbuild) {
		esbuild.onResolve({ filter: /^\.\.?\// }, ({ path, importer }) =>
			(importer.includes('node_modules') ? undefined : { path, external: true }));
	},
};

/** Compiles the package into dist; gives the folders of the libraries that went in. */
async function bundle(root) {
	const result = await build({
		absWorkingDir: root,
		entryPoints: globSync(SOURCES, { cwd: root }).map((file) => join(root, file)),
		outbase: root,
		outdir: join(root, 'dist'),
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node24',
		// A file that only loads a library (`await import('pg')`) keeps it asleep until then.
		external: ['n8n-workflow', 'pg-native'],
		// `await import()` of our own files becomes a late `require`: Node's import() wants file endings.
		supported: { 'dynamic-import': false },
		// MJML parses mails with cheerio, whose edition for Node fetches pages too and brings an HTTP client for that.
		alias: { cheerio: join(root, 'node_modules/cheerio/dist/browser/index.js') },
		plugins: [ownFilesStay],
		legalComments: 'none',
		metafile: true,
		logLevel: 'warning',
	});
	withoutWhiteSpace(root, result.metafile);
	return librariesOf(root, result.metafile);
}

/** Printed anew, a library that came without white space would be several times its size: nobody reads it there. */
function withoutWhiteSpace(root, { outputs }) {
	for (const [path, { inputs }] of Object.entries(outputs)) {
		if (!Object.keys(inputs).some((input) => input.includes('node_modules'))) continue;
		const file = join(root, path);
		writeFileSync(file, transformSync(readFileSync(file, 'utf8'), { minifyWhitespace: true, legalComments: 'none', target: 'node24' }).code);
	}
}

function librariesOf(root, metafile) {
	const folders = new Set();
	for (const input of Object.keys(metafile.inputs)) {
		const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(relative(root, join(root, input)));
		if (found) folders.add(found[1]);
	}
	return [...folders].sort();
}

module.exports = { bundle };
