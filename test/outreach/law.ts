import { recordRegisterCheck, readRegisterCheck, suppress, type Channel } from '../../marketing/consent';
import { claim } from '../../marketing/deliveries';
import { check, type ContactTerms, type Decision } from '../../marketing/outreach';
import type { Traits } from '../../marketing/profiles';
import type { TestWork } from '../kit/databases';
import { good, meet, named, say } from './people';

/** A moment, e.g. `at('2026-11-20T14:05Z')`. */
export const at = (written: string): number => Date.parse(written);

/** Sets the clock. */
export function setClock(work: TestWork, written: string | number): void {
	work.clock.at = typeof written === 'number' ? written : at(written);
}

/** May they be contacted on a channel, at the clock's moment? */
export async function ask(work: TestWork, person: Parameters<typeof named>[0], channel: Channel, terms: Partial<ContactTerms> = {}): Promise<Decision> {
	return good((await check(work, [{ person: named(person), terms: { channel, purpose: 'marketing', campaign: '', ...terms } }]))[0]);
}

/** A decision in short: the verdict, the codes of its reasons, and when it may go out. */
export function short({ verdict, reasons, sendAt }: Decision): string {
	return [verdict, ...reasons.map(({ code }) => code), ...(sendAt === undefined ? [] : [new Date(sendAt).toISOString().slice(0, 16)])].join(' ');
}

/** Somebody with these addresses, of whom this is known; gives the profile id. */
export async function person(work: TestWork, addresses: string[], traits: Traits = {}): Promise<string> {
	return (await meet(work, [addresses], traits))[0];
}

/** Somebody who agreed to marketing on a channel; gives the profile id. */
export async function willing(work: TestWork, addresses: string[], channel: Channel, traits: Traits = {}): Promise<string> {
	const profileId = await person(work, addresses, traits);
	await say(work, [{ profileId }], 'granted', { channel });
	return profileId;
}

/** Contacts that were attempted at these moments. */
export async function contacted(work: TestWork, holder: string, channel: Channel, moments: string[]): Promise<void> {
	for (const moment of moments) {
		setClock(work, moment);
		const about = { campaign: 'earlier', step: moment, channel, occurrence: '', purpose: 'marketing', topic: '', department: '', tags: '', run: moment, provider: 'fake' };
		const [claimed] = await work.database.transaction(async (inside) => await claim({ ...work, database: inside }, about, [{ id: work.newId(), holder, address: holder }]));
		expect(claimed.verdict).toBe('claimed');
	}
}

/** Notes that a register was asked now. */
export async function askRegister(work: TestWork, jurisdiction: string, goodForDays: number): Promise<void> {
	const written = { jurisdiction, channels: ['phone'], name: `register of ${jurisdiction}`, checkedAt: work.now(), goodForDays };
	good((await recordRegisterCheck(work, [good(readRegisterCheck(written, work.now()))]))[0]);
}

/** Enters a number in the register, as an import of its file does. */
export async function listNumber(work: TestWork, number: string): Promise<void> {
	good((await suppress(work, [{ who: named({ kind: 'phone', value: number }), channel: 'phone', reason: 'register', source: 'register', note: '' }]))[0]);
}
