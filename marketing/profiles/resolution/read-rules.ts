import { accepted, refused, type Outcome } from '../../outcome';
import { DEFAULT_RULES, TRAIT_RULES, WINDOWS, type IdentifierRule, type IdentityRules } from './rules';
import { TRUST } from './trust';

const MOST = 500;
const LONGEST = 200;

/** What a rule says about one part; undefined when it can be read, else what is wrong. */
type Check = (value: unknown) => string | undefined;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWord = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 1;
const oneOf = (words: readonly string[]): Check => (value) => (words.includes(value as string) ? undefined : `must be one of ${words.join(', ')}`);
const count: Check = (value) => (isCount(value) ? undefined : 'must be a whole number from 1');

const CHECKS: Record<keyof IdentityRules, Check> = {
	identifiers: (value) => list(value, identifierProblem) ?? twice(value as IdentifierRule[]),
	blocked: (value) => list(value, (one) => (isWord(one.kind) && isWord(one.pattern) ? undefined : 'needs kind and pattern')),
	sources: (value) => table(value, oneOf(Object.keys(TRUST))),
	otherSources: oneOf(Object.keys(TRUST)),
	mergesFrom: oneOf(Object.keys(TRUST)),
	traits: (value) => table(value, oneOf(TRAIT_RULES)),
	otherTraits: oneOf(TRAIT_RULES),
	mostIdentifiers: count,
	mostMerges: count,
	mergeDuplicatesFrom: (value) => (value === null || (typeof value === 'number' && value > 0 && value <= 1) ? undefined : 'must be null or a number above 0 up to 1'),
};

/** Judges rules as somebody wrote them. What they leave out stays as in `base`. */
export function readRules(written: unknown, base: IdentityRules = DEFAULT_RULES): Outcome<IdentityRules> {
	if (!isObject(written)) return refused(wrong('Rules', 'must be a JSON object'));
	for (const [part, value] of Object.entries(written)) {
		const check = Object.hasOwn(CHECKS, part) ? CHECKS[part as keyof IdentityRules] : undefined;
		if (!check) return refused(wrong(part, `is no part of the rules (${Object.keys(CHECKS).join(', ')})`));
		const problem = check(value);
		if (problem) return refused(wrong(part, problem));
	}
	const rules = { ...base, ...written } as IdentityRules;
	const sources = Object.fromEntries(Object.entries(rules.sources).map(([name, trust]) => [name.trim().toLowerCase(), trust]));
	const identifiers = rules.identifiers.map((rule): IdentifierRule =>
		({ ...{ limit: 5, within: 'ever', people: 5, links: 'merge', strong: false }, ...rule }));
	return accepted({ ...rules, sources, identifiers });
}

const PARTS = ['kind', 'limit', 'within', 'people', 'links', 'strong'];

function identifierProblem(rule: Record<string, unknown>): string | undefined {
	if (!isWord(rule.kind)) return 'needs a kind';
	const unknown = Object.keys(rule).find((part) => !PARTS.includes(part));
	if (unknown !== undefined) return `${rule.kind}: ${unknown} is no part of a rule (${PARTS.join(', ')})`;
	if (rule.limit !== undefined && !isCount(rule.limit)) return `${rule.kind}: limit must be a whole number from 1`;
	if (rule.people !== undefined && !isCount(rule.people)) return `${rule.kind}: people must be a whole number from 1`;
	if (rule.within !== undefined && !Object.hasOwn(WINDOWS, String(rule.within))) return `${rule.kind}: within must be one of ${Object.keys(WINDOWS).join(', ')}`;
	if (rule.links !== undefined && !['merge', 'suggest', 'never'].includes(String(rule.links))) return `${rule.kind}: links must be merge, suggest or never`;
	if (rule.strong !== undefined && typeof rule.strong !== 'boolean') return `${rule.kind}: strong must be true or false`;
	return undefined;
}

function twice(rules: readonly IdentifierRule[]): string | undefined {
	const kinds = rules.map(({ kind }) => kind);
	const again = kinds.find((kind, place) => kinds.indexOf(kind) < place);
	return again === undefined ? undefined : `names ${again} twice`;
}

function list(value: unknown, problem: (one: Record<string, unknown>) => string | undefined): string | undefined {
	if (!Array.isArray(value)) return 'must be a list';
	if (value.length > MOST) return `has more than ${MOST} entries`;
	for (const [place, one] of value.entries()) {
		const wrongWith = isObject(one) ? problem(one) : 'must be an object';
		if (wrongWith) return `entry ${place + 1}: ${wrongWith}`;
	}
	return undefined;
}

function table(value: unknown, check: Check): string | undefined {
	if (!isObject(value)) return 'must be an object';
	if (Object.keys(value).length > MOST) return `has more than ${MOST} entries`;
	for (const [name, one] of Object.entries(value)) {
		const problem = isWord(name) ? check(one) : 'has a name that is empty or too long';
		if (problem) return `${name}: ${problem}`;
	}
	return undefined;
}

function wrong(part: string, why: string) {
	return { code: 'invalid-rules', field: part, message: `${part} ${why}`, advice: 'Unified Profile > Rule > Get shows the rules that hold, in the form that Update takes.' };
}
