import type { Liquid, Template as Parsed } from 'liquidjs';
import { Refusal } from '../../outcome';

/** A parsed template. `render` gives its text for one person and throws where the template can't be filled. */
export interface Template {
	render(values: Record<string, unknown>): string;
	/** The variables that it needs and has no default for. */
	readonly needs?: readonly string[];
}

const LONGEST_SOURCE = 500_000;
/** One message must not hold up the others: milliseconds, and roughly the characters it may produce. */
const MOST_TIME = 1_000;
const MOST_MEMORY = 5_000_000;

const engines = new Map<boolean, Liquid>();

/**
 * Parses Liquid. Values are HTML-escaped when `html` is set (use `| raw` where markup is meant).
 * A template reads the values it is given and nothing else: no files, no prototypes.
 * Throws a Refusal that names the field when the template is broken.
 */
export async function parseTemplate(field: string, source: string, html: boolean): Promise<Template> {
	if (source.length > LONGEST_SOURCE) {
		throw broken(field, `it has ${source.length.toLocaleString('en')} characters; the most is ${LONGEST_SOURCE.toLocaleString('en')}`);
	}
	const engine = await engineFor(html);
	const parsed = attempt(() => engine.parse(source));
	if ('failure' in parsed) throw broken(field, parsed.failure.message);
	return { render: (values) => String(engine.renderSync(parsed.value, values)) };
}

async function engineFor(html: boolean): Promise<Liquid> {
	const known = engines.get(html);
	if (known) return known;
	const { Liquid: Engine } = await import('liquidjs');
	const engine = new Engine({
		outputEscape: html ? 'escape' : undefined,
		ownPropertyOnly: true,
		// An in-memory set of partials, empty: `include` and `render` reach no file.
		templates: {},
		parseLimit: LONGEST_SOURCE,
		renderLimit: MOST_TIME,
		memoryLimit: MOST_MEMORY,
	});
	engines.set(html, engine);
	return engine;
}

type Attempt = { value: Parsed[] } | { failure: Error };

function attempt(parse: () => Parsed[]): Attempt {
	try {
		return { value: parse() };
	} catch (error) {
		return { failure: error as Error };
	}
}

function broken(field: string, why: string): Refusal {
	return new Refusal({
		code: 'broken-template',
		field,
		message: `The template in '${field}' can't be read: ${why}`,
		advice: 'Check the Liquid tags there: every {{ needs its }}, every {% if %} its {% endif %}.',
	});
}
