import type { Decision } from '../../marketing/outreach';
import { iso, reasonItems, why } from '../kit';

/** The outputs of Check and Reserve, in their order. */
export const CHECK_OUTPUTS = ['Allowed', 'Deferred', 'Suppressed'];

/** On which output a verdict goes. */
export const OUTPUT: Record<Decision['verdict'], number> = { allow: 0, defer: 1, suppress: 2 };

/** A decision as an item carries it. */
export function decisionFields({ verdict, reasons, cautions, sendAt, expiresAt, address, place, mustInclude }: Decision): object {
	const { jurisdictions, rules, zone, zones, zoneBecause, zoneCertainty } = place;
	return {
		verdict,
		reasons: reasonItems(reasons),
		...(cautions.length > 0 ? { cautions: reasonItems(cautions) } : {}),
		...(address ? { address } : {}),
		...(sendAt ? { sendAt: iso(sendAt) } : {}),
		...(expiresAt ? { expiresAt: iso(expiresAt) } : {}),
		place: { jurisdictions, rules, ...(zone ? { zone } : { possibleZones: zones }), zoneBecause, zoneCertainty },
		...(mustInclude.length > 0 ? { mustInclude } : {}),
	};
}

/** What a decision adds to the item it is about. */
export function decidedItem(decision: Decision, more: object = {}) {
	const { profileId, reasons, verdict } = decision;
	return { output: OUTPUT[verdict], fields: { ...(profileId ? { profileId } : {}), ...why(reasons), decision: { ...decisionFields(decision), ...more } } };
}
