import { applyRetention, readPolicy } from '../../marketing/privacy';
import { asList, operation } from '../kit';
import { retentionFields } from './retention.fields';

interface Rules {
	anonymousAfterDays?: unknown;
	contentsAfterDays?: unknown;
	eventNames?: unknown;
	eventsAfterDays?: unknown;
}

/** Removes what is older than the rules allow. */
export const retention = operation({
	value: 'retention',
	name: 'Apply Retention',
	action: 'Apply retention rules',
	description: 'Remove old events, texts of messages and anonymous profiles; consents and suppressions are kept',
	once: true,
	fields: retentionFields,
	input: (read) => {
		const { eventsAfterDays, eventNames, contentsAfterDays, anonymousAfterDays } = read<Rules>('rules');
		return {
			events: daysOf(eventsAfterDays, (days) => ({ days, names: asList(eventNames) })),
			contents: daysOf(contentsAfterDays, (days) => ({ days })),
			anonymous: daysOf(anonymousAfterDays, (days) => ({ days })),
			// Only a plain no removes.
			simulate: read<unknown>('simulate') !== false,
		};
	},
	judge: readPolicy,
	run: async (tools, policies) => await applyRetention(tools, policies, tools.stop),
	emit: ({ simulate, events, contents, anonymous, warnings }) => ({
		alone: true,
		fields: { retentionStatus: simulate ? 'simulated' : 'applied', events, messageTexts: contents, anonymousProfiles: anonymous, warnings },
	}),
});

function daysOf<Rule>(written: unknown, rule: (days: number) => Rule): Rule | undefined {
	return written === undefined || written === '' || written === null ? undefined : rule(Number(written));
}
