import type { Balance } from './balance';
import { samePhone, type Email, type OtherId } from './contacts';
import { distance } from './distance';
import { Field, type Frequencies } from './frequencies';
import { mix, unshared } from './hash';

/** How the e-mail addresses of two people agree. */
export type EmailAgreement = 'same' | 'typo' | 'garbled' | 'local' | 'different';

/** The best agreement between any two addresses, and the first of the two. */
export function agreementOfEmails(ones: readonly Email[], others: readonly Email[]): { how: EmailAgreement; email: Email } | undefined {
	let best: { how: EmailAgreement; email: Email } | undefined;
	for (const one of ones) {
		for (const other of others) {
			const how = agree(one, other);
			if (!best || ORDER.indexOf(how) < ORDER.indexOf(best.how)) best = { how, email: one };
			if (how === 'same') return best;
		}
	}
	return best;
}

const ORDER: EmailAgreement[] = ['same', 'typo', 'local', 'garbled', 'different'];

function agree(one: Email, other: Email): EmailAgreement {
	if (one.text === other.text) return 'same';
	// Alike addresses have nearly the same letters; most pairs end here.
	if (one.local !== other.local && unshared(one.letters, other.letters) > 5) return 'different';
	const sameLocal = one.local === other.local;
	const sameDomain = one.domain === other.domain && one.domain !== '';
	// Numbers tell people of one name apart: anna1 and anna2 are two addresses, no typo.
	if (one.digits !== other.digits && (sameDomain || one.digits.length === other.digits.length)) return 'different';
	const most = sameDomain ? (Math.min(one.local.length, other.local.length) >= 7 ? 2 : 1) : 3;
	if (sameDomain ? distance(one.local, other.local, most) <= most : sameLocal && nearDomain(one.domain, other.domain)) return 'typo';
	if (sameLocal && one.local.length >= 4) return 'local';
	if (one.text.length >= 12 && distance(one.text, other.text, 4) <= 4) return 'garbled';
	return 'different';
}

function nearDomain(one: string, other: string): boolean {
	const most = Math.min(one.length, other.length) >= 8 ? 3 : 1;
	return distance(one, other, most) <= most;
}

/** Weighs e-mail addresses; `oneName` when the first names agree, as those of few relatives do. An address that many people use says little about one of them. */
export function weighEmails({ how, email }: { how: EmailAgreement; email: Email }, oneName: boolean, frequencies: Frequencies, balance: Balance): void {
	const people = frequencies.others(Field.Email, email.hash);
	if (how === 'same') {
		const shared = people > 8;
		balance.add('E-mail', shared ? 'the same, but many use it' : 'the same', shared ? 0.5 : 0.62, shared ? 0.5 : oneName ? 0.06 : 0.14, Math.max(frequencies.shareOfContact(Field.Email, email.hash), 1e-6));
	} else if (how === 'typo') balance.add('E-mail', 'nearly the same spelling', 0.07, 0.02, 0.00002);
	else if (how === 'garbled') balance.add('E-mail', 'similar spelling', 0.05, 0.02, oneName ? 0.001 : 0.0002);
	else if (how === 'local') balance.add('E-mail', 'the same before the @', 0.05, 0.02, oneName ? 0.01 : 0.0005);
	else balance.add('E-mail', 'different', 0.21, 0.8, 0.99);
}

/** Whether two people share a phone, and which; undefined when one of them has none. */
export function agreementOfPhones(ones: readonly string[], others: readonly string[]): { same: boolean; phone: string } | undefined {
	if (ones.length === 0 || others.length === 0) return undefined;
	for (const one of ones) for (const other of others) if (samePhone(one, other)) return { same: true, phone: one };
	return { same: false, phone: ones[0] };
}

/** Weighs phones: families share them, and numbers are given to other people after a while. */
export function weighPhones({ same, phone }: { same: boolean; phone: string }, oneName: boolean, frequencies: Frequencies, balance: Balance): void {
	if (!same) {
		balance.add('Phone', 'different', 0.35, 0.6, 0.995);
		return;
	}
	const share = Math.max(frequencies.shareOfContact(Field.Phone, mix(Number(phone))), 1e-5);
	balance.add('Phone', frequencies.others(Field.Phone, mix(Number(phone))) > 8 ? 'the same, but many use it' : 'the same', 0.62, oneName ? 0.22 : 0.35, share);
}

/** Weighs numbers of one kind; a wrong digit is forgiven in long ones. */
export function weighIds(ones: readonly OtherId[], others: readonly OtherId[], frequencies: Frequencies, balance: Balance): void {
	for (const one of ones) {
		const there = others.filter((other) => other.kind === one.kind);
		if (there.length === 0) continue;
		const field = nameOfKind(one.kind);
		if (there.some((other) => other.value === one.value)) {
			balance.add(field, 'the same', 0.85, 0.02, Math.max(1e-5, frequencies.shareOfContact(Field.Id, one.hash)));
		} else if (one.value.length >= 7 && there.some((other) => distance(one.value, other.value, 1) <= 1)) {
			balance.add(field, 'one sign differs', 0.05, 0.005, 0.0001);
		} else if (one.unique) balance.add(field, 'different', 0.03, 0.95, 0.99);
		else balance.add(field, 'different', 0.25, 0.95, 0.99);
	}
}

const KINDS: Record<string, string> = { nationalid: 'National ID', socialsecurity: 'Social security number', tax: 'Tax number', passport: 'Passport', licence: 'Driving licence' };

/** What a marketer calls a kind of number. */
export function nameOfKind(kind: string): string {
	return KINDS[kind] ?? (kind.startsWith('customer:') ? `Customer number (${kind.slice(9)})` : kind);
}
