import { machineNamed } from './scanners';

/** What is known about one visit of a link. Names of headers are lower case. */
export interface Visit {
	method: string;
	/** The header User-Agent. */
	agent: string;
	/** Since the message left, in milliseconds. */
	msSinceSent?: number;
	headers?: Readonly<Record<string, string | undefined>>;
	/** How many other links of the same message were followed within two seconds. */
	otherLinks?: number;
}

/** How much a visit looks like a machine: 0 a person, 100 a machine for sure; and why, in words. */
export interface Score {
	machine: number;
	reasons: string[];
}

/** From this score on a visit is no click. */
export const MACHINE_FROM = 50;
/** Visits of links of one message that lie this close together were not made by a hand, in milliseconds. */
export const AT_ONCE = 2_000;

/** Headers by which browsers and mail programs say that nobody has asked for the page yet. Source: Fetch standard (Sec-Purpose), Chromium, Firefox. */
const PURPOSE = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

/**
 * Scores one visit. Mail scanners, link previews and prefetching follow every link of a message; what they do must not
 * count as somebody's interest.
 */
export function scoreVisit({ method, agent, msSinceSent, headers = {}, otherLinks = 0 }: Visit): Score {
	const signs: [number, string][] = [];
	const named = machineNamed(agent);
	if (!/^(?:GET|POST)$/i.test(method)) signs.push([100, `${method.toUpperCase().slice(0, 10)} asks without looking`]);
	if (agent.trim() === '') signs.push([60, 'it does not say what it is']);
	else if (named) signs.push([100, `it is ${named}`]);
	else if (!/^(?:mozilla|opera)\//i.test(agent)) signs.push([40, 'it does not name itself as browsers do']);
	if (PURPOSE.some((name) => /prefetch|prerender|preview/i.test(headers[name] ?? ''))) signs.push([100, 'it fetched the page beforehand']);
	if (otherLinks >= 2) signs.push([80, 'it followed many links of the message at once']);
	else if (otherLinks === 1) signs.push([35, 'it followed two links of the message at once']);
	if (msSinceSent !== undefined && msSinceSent < 3_000) signs.push([55, 'it came within three seconds of sending']);
	else if (msSinceSent !== undefined && msSinceSent < 15_000) signs.push([25, 'it came within seconds of sending']);
	const { accept } = headers;
	if (accept !== undefined && !/text\/html/i.test(accept)) signs.push([20, 'it does not ask for a page to look at']);
	if (accept !== undefined && headers['accept-language'] === undefined) signs.push([20, 'it reads no language']);
	return { machine: Math.min(100, signs.reduce((sum, [weight]) => sum + weight, 0)), reasons: signs.map(([, words]) => words) };
}

/** Whether a visit with this score counts as a click. */
export function countsAsClick(machine: number): boolean {
	return machine < MACHINE_FROM;
}
