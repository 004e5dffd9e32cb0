import type { MessageLinks } from '../../writer';
import { contextsFor } from './context';
import { dateFilter, type DateFilter } from '../filters/dates';
import { linkTag } from './link-tag';
import { loadLiquid, type Library, type Liquid, type Node } from './liquidjs';
import { moneyFilter } from '../filters/money';
import { numberFilter } from '../filters/numbers';
import { Output } from './output';
import { planOf } from './plan';
import { pluralFilter } from '../filters/plural';

/** The most characters of a template's source. */
export const LONGEST_SOURCE = 500_000;
/** One message must not hold up the others: milliseconds, and roughly the characters it may produce. */
const MOST_TIME = 1_000;
const MOST_MEMORY = 5_000_000;
/** Tags by which a template would reach other files. */
const REACHING_OUT = ['include', 'render', 'layout', 'block'];

/** Parses and fills templates of one kind (HTML or text) in one language. */
export interface Engine {
	library: Library;
	parse: (source: string) => Node[];
	/** Gives the function that fills parsed nodes for one person after another. */
	filler: (nodes: readonly Node[]) => (values: Readonly<Record<string, unknown>>, links?: MessageLinks) => string;
}

const MOST_ENGINES = 200;
const engines = new Map<string, Engine>();

/** The engine for a language (BCP 47; another word counts as English). Made once. */
export async function engineFor(html: boolean, language: string): Promise<Engine> {
	const key = `${html} ${language}`;
	const library = await loadLiquid();
	const engine = engines.get(key) ?? makeEngine(library, html, localeOf(language));
	if (engines.size >= MOST_ENGINES) engines.clear();
	engines.set(key, engine);
	return engine;
}

function makeEngine(library: Library, html: boolean, locale: string): Engine {
	const liquid = new library.Liquid({
		outputEscape: html ? 'escape' : undefined,
		ownPropertyOnly: true,
		strictFilters: true,
		locale,
		// Elsewhere the same mail would tell another time.
		timezoneOffset: 0,
		// An in-memory set of partials, empty: no file is in reach.
		templates: {},
		parseLimit: LONGEST_SOURCE,
		renderLimit: MOST_TIME,
		memoryLimit: MOST_MEMORY,
	});
	equip(library, liquid, html, locale);
	const contextFor = contextsFor(library, liquid);
	return {
		library,
		parse: (source) => liquid.parse(source),
		filler: (nodes) => {
			const plan = planOf(library, nodes);
			return (values, links) => {
				const output = new Output();
				plan(contextFor(values, links), output);
				return output.buffer;
			};
		},
	};
}

/** Filters in the words of the language, the tag for links, and no tag that reaches out. */
function equip(library: Library, liquid: Liquid, html: boolean, locale: string): void {
	liquid.registerFilter('date', dateFilter(locale, liquid.filters.date as DateFilter));
	liquid.registerFilter('money', moneyFilter(locale));
	liquid.registerFilter('number', numberFilter(locale));
	liquid.registerFilter('plural', pluralFilter(locale));
	liquid.registerTag('link', linkTag(library, html));
	for (const name of REACHING_OUT) {
		liquid.registerTag(name, {
			parse: () => {
				throw new Error(`{% ${name} %} would read another file, and a template reads only what it is given`);
			},
			render: () => undefined,
		});
	}
}

/** The runtime's nearest locale; English for what is no language. */
function localeOf(language: string): string {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(language.trim().replaceAll('_', '-'))[0] ?? 'en';
	} catch {
		return 'en';
	}
}
