import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { preProcessFile } from 'typescript';

/** The project's folder. */
export const ROOT = resolve(__dirname, '../..');

/** One import: the file it stands in, what is written there, and the project's file it leads to, if it is one. */
export interface Import {
	file: string;
	written: string;
	target?: string;
}

/** The TypeScript files below these folders, by their path in the project. */
export function sources(...folders: string[]): string[] {
	return folders.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(folder, name).split(sep).join('/')))
		.sort();
}

export const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The code without its comments; good enough to look for a word. */
export const codeOf = (file: string) => textOf(file).replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

/** Everything the files import: by `import`, `export … from`, `import()` and `require`, types too. */
export function importsOf(files: readonly string[]): Import[] {
	return files.flatMap((file) => preProcessFile(textOf(file), true, true).importedFiles.map(({ fileName }) => {
		const target = fileName.startsWith('.') ? targetOf(file, fileName) : undefined;
		return { file, written: fileName, target };
	}));
}

function targetOf(file: string, written: string): string {
	const path = resolve(ROOT, dirname(file), written);
	const found = [`${path}.ts`, join(path, 'index.ts'), path].find((one) => existsSync(one)) ?? path;
	return relative(ROOT, found).split(sep).join('/');
}

/** Files that import each other in a circle, each circle as one line. */
export function circles(imports: readonly Import[]): string[] {
	const next = new Map<string, string[]>();
	for (const { file, target } of imports) if (target) next.set(file, [...(next.get(file) ?? []), target]);
	const done = new Set<string>();
	const found: string[] = [];
	const walk = (file: string, path: string[]) => {
		const start = path.indexOf(file);
		if (start >= 0) found.push([...path.slice(start), file].join(' > '));
		if (start >= 0 || done.has(file)) return;
		for (const target of next.get(file) ?? []) walk(target, [...path, file]);
		done.add(file);
	};
	for (const file of next.keys()) walk(file, []);
	return found;
}
