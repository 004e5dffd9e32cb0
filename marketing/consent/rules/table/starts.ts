import type { From, Rows } from './row';

/** States of knowledge that are no date. */
export const UNCHECKED = 'not checked again';
export const UNDATED = 'page without date, read 2026-11';

/** What a time limit for opt-outs rests on where the law sets no number. */
export const OWN = 'own default';
export const GDPR_MONTH = 'own default; law: without undue delay, a month at most (GDPR 12(3), 21(3))';

/** Sources that many rows share. */
export const APPLE = 'Apple App Review 4.5.4';
export const WHATSAPP = 'WhatsApp Business Messaging Policy (opt-in) https://business.whatsapp.com/policy';
export const ADS_CONSENT = 'GDPR 6(1)(a); EDPB Guidelines 8/2020; Google EU user consent policy https://support.google.com/google-ads/answer/14310715';
/** Post in Europe: allowed until somebody objects. */
export const BY_OBJECTION: From = ['GDPR 6(1)(f), rec. 47, 21(2)-(3)', UNCHECKED, 'high'];

/** What most countries of Europe have in common; `law` is their own one on electronic messages. */
export function european(law: string): Rows {
	return {
		// A stored message is electronic mail, but Meta asks for a yes even from customers.
		whatsapp: { from: [`${law}; ${WHATSAPP}`, UNCHECKED, 'medium'] },
		push: { from: [`GDPR 6(1)(a); ePrivacy 5(3); ${APPLE}`, UNDATED, 'medium'] },
		mail: { from: BY_OBJECTION },
		ads: { from: [ADS_CONSENT, '2025-11', 'medium'] },
		web: { from: ['ePrivacy 5(3) + national law; EDPB Guidelines 2/2023', UNCHECKED, 'high'] },
	};
}

/** What is assumed outside Europe where `law` says no more: platform rules, and the strict reading of data protection. */
export function elsewhere(law: string): Rows {
	return {
		push: { from: [`${APPLE}; ${law}`, UNCHECKED, 'medium'] },
		mail: { from: [law, UNCHECKED, 'medium'] },
		ads: { from: [law, UNCHECKED, 'low'] },
		web: { from: [law, UNCHECKED, 'low'] },
	};
}
