import type { SuppressionReason } from '../../../consent';

/** Every reason and caution that the page has a sentence for. */
export const REASON_CODES = [
	'paused', 'dynamic-list', 'bought-recently',
	'said-no', 'snoozed', 'consent-pending', 'no-consent', 'consent-expired', 'consent-unconfirmed', 'consent-unconfirmed-recommended',
	'soft-opt-in-incomplete', 'soft-opt-in-lapsed', 'basis-not-enough', 'register-unchecked', 'whatsapp-window-closed', 'whatsapp-no-marketing',
	'campaign-paused', 'campaign-not-started', 'campaign-over', 'campaign-collision', 'department-collision',
	'legal-cap', 'frequency-cap', 'less-often', 'control-group', 'quiet-hours', 'preferred-hours', 'place-uncertain',
	'no-address', 'unknown-person', 'already-sent', 'may-have-arrived', 'failed-before', 'same-address', 'in-progress',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number] | `suppressed:${SuppressionReason | 'stop'}`;

/**
 * A sentence for each reason. `[...]` is left out where a fact in it is not known, so every `{fact}` stands in one;
 * `{fact:form}` asks for another form of it: see facts.ts. `other` is for codes that nobody wrote a sentence for.
 */
export type Sentences = Record<ReasonCode | 'other', string>;
