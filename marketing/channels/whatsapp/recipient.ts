const WRITTEN_NUMBER = /^\+?[\d\s().\-/]+$/;

/**
 * The digits of a WhatsApp number with its country's prefix, as Meta and Infobip write it; undefined for what is no
 * number, e.g. the id that WhatsApp gives people who hide theirs. Source: ITU-T E.164: 15 digits at most.
 */
export function digitsOf(address: string): string | undefined {
	const text = address.normalize('NFKC').trim().replace(/^whatsapp:/i, '');
	if (!WRITTEN_NUMBER.test(text)) return undefined;
	const digits = text.replaceAll(/\D/g, '').replace(/^00/, '');
	return /^[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}
