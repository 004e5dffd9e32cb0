import type { DynamicList, ListRule } from './dynamic-list';

/** Why a person is on a dynamic list. */
export interface Listed {
	list: DynamicList;
	kind: ListRule['kind'];
	/** The event it rests on. */
	eventId: string;
	/** When that was, UTC milliseconds. */
	at: number;
	/** Where it happened, e.g. `store`. */
	channel: string;
	product?: string;
	/** When it stops holding by itself; undefined when somebody has to close the case. */
	until?: number;
}

/** The same as a reason that a marketer understands. The message is not put off until it ends: by then it is old. */
export function listedReason({ list, eventId, at, channel, product, until }: Listed) {
	const when = `on ${new Date(at).toISOString().slice(0, 10)}${channel === '' ? '' : ` (${channel})`}`;
	const text = `On the list "${list.name}": ${whatHappened(list.rule, product)} ${when}`;
	const facts = { list: list.name, at, ...(product === undefined ? {} : { product }), ...(until === undefined ? {} : { ends: until }) };
	return { code: 'dynamic-list', text, evidence: eventId, details: facts };
}

function whatHappened(rule: ListRule, product = ''): string {
	if (rule.kind === 'bought') return `bought ${product}`;
	if (rule.kind === 'open-case') return 'has an open case, opened';
	return rule.atLeast === 1 ? `${rule.event} happened` : `${rule.event} happened ${rule.atLeast} times or more within ${rule.days} days, last`;
}
