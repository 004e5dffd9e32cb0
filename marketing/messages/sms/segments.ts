import { septets } from './gsm';
import type { RenderedSms } from './sms';

/** What one segment holds: alone, and as a part of several, where six octets say which. Source: 3GPP TS 23.040, 9.2.3.24. */
const HOLDS = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const;

/** How a text travels. One letter outside GSM's alphabet makes the whole text UCS-2. */
export function segmentsOf(text: string): Pick<RenderedSms, 'encoding' | 'segments'> & { units: number } {
	const letters = [...text];
	const inGsm = letters.map(septets);
	const encoding = inGsm.includes(undefined) ? 'UCS-2' : 'GSM-7';
	const sizes = encoding === 'GSM-7' ? (inGsm as number[]) : letters.map((letter) => letter.length);
	const units = sizes.reduce((sum, size) => sum + size, 0);
	const { alone, part } = HOLDS[encoding];
	return { encoding, units, segments: units <= alone ? 1 : partsOf(sizes, part) };
}

/** Parts are filled in order; neither an escaped letter nor a surrogate pair is torn apart. */
function partsOf(sizes: readonly number[], part: number): number {
	let parts = 1;
	let used = 0;
	for (const size of sizes) {
		if (used + size > part) {
			parts += 1;
			used = 0;
		}
		used += size;
	}
	return parts;
}
