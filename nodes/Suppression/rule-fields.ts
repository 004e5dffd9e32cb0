import type { INodeProperties } from 'n8n-workflow';
import { hoursText, requirementText, type ContactRule } from '../../marketing/consent';
import { iso } from '../kit';

/** Where a rule holds. */
export const jurisdictionField: INodeProperties = {
	displayName: 'Jurisdiction',
	name: 'jurisdiction',
	type: 'string',
	default: '',
	placeholder: 'e.g. DE or US-FL',
	description: 'Where the rule holds: a country or state by its ISO 3166 code, EU for members without rules of their own, or * for everywhere else',
};

/** A rule as an item: hours in words that Override takes, requirements in sentences. */
export function ruleItem({ allowedHours, mustInclude, override, ...rule }: ContactRule): object {
	return {
		...rule,
		allowedHours: hoursText(allowedHours),
		mustInclude: mustInclude.map(requirementText),
		overridden: override !== undefined,
		...(override ? { override: { ...override, at: iso(override.at) } } : {}),
	};
}
