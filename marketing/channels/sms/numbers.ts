/** A number without its plus, as several vendors want it; names stay as they are. */
export function withoutPlus(written: string): string {
	return written.replace(/^\+(?=\d+$)/, '');
}

/** A span of seconds within what a vendor takes. */
export function within(seconds: number, least: number, most: number): number {
	return Math.round(Math.min(most, Math.max(least, seconds)));
}
