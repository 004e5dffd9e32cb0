import { readMoment } from '../../../marketing/calendar';
import { accepted, refused, type Outcome } from '../../../marketing/outcome';
import { addressKinds, type ContactTerms } from '../../../marketing/outreach';
import { readIdentifier, readPerson, type PersonName, type WrittenPerson } from '../../../marketing/profiles';
import { readContactFields } from '../contact-fields';
import { readCountry, readMessageOptions, readOptions } from '../contact-options';
import type { Read } from '../operation';
import { readPersonFields } from '../person-fields';
import type { ChannelForm } from './channel-form';
import { TWO } from './provider-fields';
import { shared } from './equal-forms';

/** An item's wish to send a message. */
export interface Ask<Form> {
	person: PersonName;
	country?: string;
	/** One provider, or the first and the second. */
	providers: string[];
	terms: ContactTerms & { step: string; occurrence: string };
	expiresAt?: number;
	/** Where tests go instead. */
	testTo?: string;
	perSecond?: number;
	form: Form;
	item: Record<string, unknown>;
	place: number;
	/** The node's options, for carriers that have some of their own. */
	options: Record<string, unknown>;
}

/** An item's wish as it is written in the form. */
export interface WrittenAsk<Form> extends Omit<Ask<Form>, 'person' | 'expiresAt' | 'testTo'> {
	person: WrittenPerson;
	expires: unknown;
	testTo: string;
}

/** As far ahead as a message may expire, in milliseconds. */
const FAR = 10 * 365 * 24 * 60 * 60 * 1_000;

/** Gives the function that reads an item's fields. What is the same for many items is held once. */
export function askReader<Form extends object, Content extends object>({ channel, readForm, termsOf }: ChannelForm<Form, Content>) {
	const sharedForm = shared<Form>();
	const sharedTerms = shared<Ask<Form>['terms']>();
	return (read: Read): WrittenAsk<Form> => {
		const options = readOptions(read);
		const text = (name: string) => String(options[name] ?? '').trim();
		const form = sharedForm(readForm(read));
		const provider = read('provider');
		const providers = provider === TWO ? [read('firstProvider'), read('secondProvider')] : [provider];
		return {
			...readCountry(options),
			person: readPersonFields(read),
			providers,
			terms: sharedTerms({
				channel, ...readContactFields(read), ...readMessageOptions(options), ...termsOf?.(form, providers),
				campaign: String(read<unknown>('campaign') ?? '').trim(), step: text('step'), occurrence: text('occurrence'),
			}),
			expires: options.expires, testTo: text('testTo'), perSecond: Number(options.perSecond) || undefined,
			form, item: read.item, place: read.position, options,
		};
	};
}

/** Judges what was read. */
export function judgeAsk<Form extends object, Content extends object>(
	{ channel, judgeForm = accepted }: ChannelForm<Form, Content>,
	{ person, expires, testTo, form, ...rest }: WrittenAsk<Form>,
	now: number,
): Outcome<Ask<Form>> {
	const who = readPerson(person);
	if (!who.ok) return who;
	const expiresAt = expires ? readMoment(expires, now + FAR) : undefined;
	if (expires && expiresAt === undefined) {
		return refused({ code: 'no-time', field: 'Expires', message: `"${String(expires).slice(0, 60)}" is no time until ten years from now`, advice: 'Give ISO 8601, e.g. 2026-11-20T14:05:00+01:00.' });
	}
	const test = testTo === '' ? undefined : readIdentifier({ kind: addressKinds(channel)[0], value: testTo });
	if (test && !test.ok) return refused({ ...test.reason, field: 'Send Tests To', advice: 'Give an address of your own, of the kind this channel sends to.' });
	const judged = judgeForm(form);
	if (!judged.ok) return judged;
	return accepted({ ...rest, person: who.value, form: judged.value, ...(expiresAt === undefined ? {} : { expiresAt }), ...(test ? { testTo: test.value.original } : {}) });
}
