import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { circles, codeOf, importsOf, ROOT, sources, textOf, type Import } from './kit/sources';

/** Who may import whom, besides the store and outcomes: the table of the design. A room is used through its door. */
const ROOMS: Record<string, string[] | 'every room'> = {
	store: [],
	calendar: [],
	likeness: [],
	duplicates: ['likeness', 'profiles'],
	profiles: ['likeness'],
	events: ['calendar', 'profiles'],
	consent: ['calendar', 'profiles'],
	experiments: ['profiles'],
	messages: ['profiles'],
	hygiene: ['profiles'],
	segments: ['profiles', 'events'],
	channels: ['messages'],
	deliveries: ['profiles', 'channels'],
	campaigns: ['profiles', 'segments', 'deliveries'],
	outreach: ['calendar', 'profiles', 'events', 'consent', 'segments', 'experiments', 'messages', 'channels', 'deliveries', 'campaigns'],
	measurement: ['profiles', 'events', 'experiments', 'deliveries', 'campaigns'],
	privacy: 'every room',
};

/** What stands outside the table, on purpose. */
const EXCEPTIONS = [
	// The one place that chooses the database; PostgreSQL's library loads only where it is used.
	'nodes/kit/database.ts > marketing/store/sqlite.ts',
	'nodes/kit/database.ts > marketing/store/postgres.ts',
	// The door of the kit would bring the mail library's types to every node.
	'nodes/EmailChannel/EmailChannel.node.ts > nodes/kit/smtp.ts',
	'nodes/EmailChannel/email-form.ts > nodes/kit/smtp.ts',
];
const FREE = ['marketing/outcome.ts', 'marketing/store/index.ts', 'marketing/store/work.ts'];
const BUILT_IN = ['node:crypto', 'node:url', 'node:util'];

const files = sources('marketing', 'nodes', 'credentials');
const imports = importsOf(files);
const inner = imports.filter((one): one is Required<Import> => one.target !== undefined);
const line = ({ file, target, written }: Import) => `${file} > ${target ?? written}`;
const inside = (file: string, folder: string) => file.startsWith(`${folder}/`);
const partOf = (file: string) => file.split('/').slice(0, 2).join('/');
const roomOf = (file: string) => (inside(file, 'marketing') ? file.split('/')[1] : '');

function allowed({ file, target }: Required<Import>): boolean {
	if (partOf(file) === partOf(target)) return true;
	if (inside(file, 'credentials')) return false;
	if (FREE.includes(target)) return true;
	const door = target === `${partOf(target)}/index.ts`;
	if (inside(file, 'nodes')) return door && (inside(target, 'marketing') || (partOf(target) === 'nodes/kit'));
	const rooms = ROOMS[roomOf(file)] ?? [];
	return inside(target, 'marketing') && door && (rooms === 'every room' || rooms.includes(roomOf(target)));
}

describe('imports', () => {
	test('there are files to look at, and every import leads somewhere', () => {
		expect(files.length).toBeGreaterThan(50);
		expect(inner.filter(({ target }) => !files.includes(target)).map(line)).toEqual([]);
	});

	test('every room stands in the table', () => {
		const rooms = files.filter((file) => inside(file, 'marketing') && file !== 'marketing/outcome.ts').map(roomOf);
		expect([...new Set(rooms)].filter((room) => !(room in ROOMS))).toEqual([]);
	});

	test('the table has no circle', () => {
		const all = Object.keys(ROOMS);
		const arrows = Object.entries(ROOMS).flatMap(([file, rooms]) => (rooms === 'every room' ? all.filter((room) => room !== file) : rooms)
			.map((target) => ({ file, target, written: target })));
		expect(circles(arrows)).toEqual([]);
	});

	test('go only where the table lets them, through the door', () => {
		expect(inner.filter((one) => !allowed(one)).map(line).filter((one) => !EXCEPTIONS.includes(one))).toEqual([]);
	});

	test('need every exception that is made', () => {
		const lines = inner.map(line);
		expect(EXCEPTIONS.filter((one) => !lines.includes(one))).toEqual([]);
	});

	test('make no circle of files', () => {
		expect(circles(inner)).toEqual([]);
	});

	test('of marketing know neither n8n nor the network nor the disk', () => {
		const own = imports.filter(({ file }) => inside(file, 'marketing') && !inside(file, 'marketing/store'));
		expect(own.filter(({ written }) => /^n8n-/.test(written) || (written.startsWith('node:') && !BUILT_IN.includes(written))).map(line)).toEqual([]);
	});

	test('of credentials are n8n\'s types only', () => {
		expect(imports.filter(({ file, written }) => inside(file, 'credentials') && written !== 'n8n-workflow').map(line)).toEqual([]);
	});

	test('of a library stand in one file, its door', () => {
		const doors = new Map<string, Set<string>>();
		for (const { file, written } of imports) {
			if (/^(?:\.|node:|n8n-workflow$)/.test(written)) continue;
			const library = written.split('/').slice(0, written.startsWith('@') ? 2 : 1).join('/');
			doors.set(library, (doors.get(library) ?? new Set()).add(file));
		}
		expect(doors.size).toBeGreaterThan(5);
		expect([...doors].filter(([, where]) => where.size > 1).map(([library, where]) => `${library}: ${[...where].join(', ')}`)).toEqual([]);
		const { dependencies = {}, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, object>;
		expect([...doors.keys()].filter((library) => !(library in devDependencies))).toEqual([]);
		expect(dependencies).toEqual({});
	});
});

describe('words that have their place', () => {
	const offences = (words: RegExp, allowedIn: (file: string, word: string) => boolean) => files.flatMap((file) =>
		[...codeOf(file).matchAll(words)].filter(([word]) => !allowedIn(file, word)).map(([word]) => `${file}: ${word}`));

	test('SQL stands in tables and in the store', () => {
		expect(offences(/\bsql`/g, (file) => file.endsWith('.table.ts') || inside(file, 'marketing/store'))).toEqual([]);
	});

	test('the clock, waiting and chance belong to the nodes; SQLite may wait for its file, and watch how long it kept the event loop', () => {
		const words = /\bDate\.now\b|\bnew Date\(\)|\bDateTime\.(?:now|local|utc)\(\)|\bperformance\.now\b|\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\bset(?:Timeout|Interval)\b/g;
		expect(offences(words, (file, word) => inside(file, 'nodes')
			|| (file === 'marketing/store/sqlite.ts' && ['setTimeout', 'Math.random', 'performance.now'].includes(word)))).toEqual([]);
	});

	test('nothing is written to the console', () => {
		expect(offences(/\bconsole\.\w+/g, () => false)).toEqual([]);
	});
});

describe('files', () => {
	test('have names that say something', () => {
		const banned = /^(?:util|helper|manager|service|handler|processor|common|misc|data|info|base)s?$/;
		const words = (file: string) => file.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/);
		expect(files.filter((file) => words(file).some((word) => banned.test(word)))).toEqual([]);
	});

	test('have at most 200 lines', () => {
		const long = [...files, ...sources('test')].map((file) => [file, textOf(file).split('\n').length - 1] as const);
		expect(long.filter(([, lines]) => lines > 200).map(([file, lines]) => `${file}: ${lines} lines`)).toEqual([]);
	});
});
