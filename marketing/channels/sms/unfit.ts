import type { Outgoing, Receipt } from '../carrier';
import type { Sms } from './sms';

/** Refuses texts that nobody takes: empty ones, and such with more characters than the vendor takes. Nothing leaves then. */
export function refuseUnfit(label: string, most = Infinity): (message: Outgoing<Sms>) => Receipt | undefined {
	return ({ content: { text } }) => {
		if (text.trim() === '') return ours('no-text', 'The text is empty for this person: give the template a default');
		if (text.length <= most) return undefined;
		return ours('too-long', `The text has ${text.length.toLocaleString('en')} characters, ${label} takes ${most.toLocaleString('en')}: shorten it`);
	};
}

/** A fault of the message that its author can mend; its neighbours go on. */
export function ours(code: string, message: string): Receipt {
	return { kind: 'configuration', code, message, alone: true };
}
