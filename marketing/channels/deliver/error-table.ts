import type { Receipt } from '../carrier';
import type { ErrorRow, Provider } from '../provider';

type Table = Pick<Provider<never>, 'label' | 'errors'>;

/** What a provider's error table says about a code; the first row counts. */
export function rowFor({ errors }: Pick<Table, 'errors'>, code: string): ErrorRow | undefined {
	return errors.find((row) => row.code === code);
}

/**
 * What a code of the provider means for a message, in its own words after ours. A code that stands in no row is taken
 * for something that may pass: the message is tried again by later runs, and given up after a few attempts.
 */
export function receiptFor(provider: Table, code: string | number, message = ''): Receipt {
	const written = String(code);
	const row = rowFor(provider, written);
	const said = String(message ?? '').trim().slice(0, LONGEST);
	if (!row) return { kind: 'retry', code: written, message: `${provider.label} did not take it: ${said || 'no reason given'} (${written})`, guessed: true };
	return { kind: row.kind, code: written, message: said === '' || said === row.text ? row.text : `${row.text} (${provider.label}: ${said})` };
}

/** What a provider says about an error can be a whole page. */
const LONGEST = 300;
