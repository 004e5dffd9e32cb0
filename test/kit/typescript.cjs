// Lets a plain Node process load the project's TypeScript, as jest does: node --require test/kit/typescript.cjs …
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
	const { code } = transformSync(readFileSync(file, 'utf8'), {
		filename: file,
		jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
		module: { type: 'commonjs' },
		swcrc: false,
	});
	module._compile(code, file);
};
