import { CHANNELS, PURPOSES } from '../../marketing/consent';
import type { DynamicList, WrittenList } from '../../marketing/outreach';
import { asList, type Read } from '../kit';

interface Options {
	active?: unknown;
	channels?: unknown;
	exemptPurposes?: unknown;
	exemptTags?: unknown;
}

/** What the form of a dynamic list says. */
export function readListForm(read: Read, mode: WrittenList['mode']): WrittenList {
	const { active, channels, exemptPurposes, exemptTags } = read<Options | undefined>('options') ?? {};
	return {
		mode,
		name: read<unknown>('list'),
		rule: readRule(read),
		active,
		...(channels === undefined ? {} : { channels: inOrder(channels, CHANNELS) }),
		...(exemptPurposes === undefined ? {} : { exemptPurposes: inOrder(exemptPurposes, PURPOSES) }),
		...(exemptTags === undefined ? {} : { exemptTags: asList(exemptTags) }),
	};
}

function readRule(read: Read): WrittenList['rule'] {
	const rule = read('rule');
	if (rule === 'keep') return undefined;
	const days = read<unknown>('days');
	if (rule === 'bought') return { kind: rule, products: asList(read<unknown>('products')), days };
	if (rule === 'did') return { kind: rule, event: read<unknown>('eventName'), days, atLeast: read<unknown>('atLeast') };
	if (rule !== 'complaint' && rule !== 'sales') return { kind: rule, days };
	return { kind: 'open-case', opened: asList(read<unknown>('openedBy')), closed: asList(read<unknown>('closedBy')), key: read<unknown>('caseKey'), days };
}

/** Choices in the order in which they are listed; those that are none of them come last, to be refused. */
function inOrder(written: unknown, known: readonly string[]): string[] {
	const chosen = new Set(asList(written));
	return [...known.filter((one) => chosen.delete(one)), ...chosen];
}

/** A dynamic list as items carry it. */
export function listItem({ name, active, rule, channels, exempt }: DynamicList) {
	return { list: name, active, rule, channels, exemptPurposes: exempt.purposes, exemptTags: exempt.tags };
}
