import { missingIn, type Form, type RenderedSms, type Warning } from '../../marketing/messages';
import type { Recipient } from '../../marketing/outreach';
import { addressOf } from '../../marketing/profiles';
import { personLabel } from '../kit';
import { senderWarnings } from './sender';
import type { Ready } from './wardrobe';
import { chooseLanguage, valuesOf, writeFor } from './written';

/** So many people are named of each gap. */
const EXAMPLES = 5;
/** Of so many people all forms are written; of the others text messages only, whose cost is counted for all. */
const WRITTEN = 500;
/** Gmail shows no more of a mail's HTML than this, in bytes. */
const GMAIL_CLIPS = 102 * 1024;
/** What a person has to have for a form to reach them. */
const NEEDED: { [One in Form]?: 'email' | 'phone' } = { email: 'email', script: 'phone', sms: 'phone', whatsapp: 'phone' };

interface Gap {
	variable: string;
	language: string;
	channels: Form[];
	people: number;
	examples: { profileId?: string; person: string }[];
}

interface Reach {
	channel: Form;
	people: number;
	withoutAddress?: number;
	segments?: { total: number; mostPerPerson: number };
	largestBytes?: number;
	unfillable?: { people: number; first: string };
}

/** What is to be known about a message before it goes to these people: gathered person by person. */
export class Survey {
	private people = 0;
	private complete = 0;
	private readonly languages = new Map<string, Map<string, number>>();
	private readonly gaps = new Map<string, Gap>();
	private readonly reach: Reach[];

	constructor(private readonly ready: Ready) {
		this.reach = [...ready.writers.keys()].map((channel) => ({
			channel, people: 0, ...(NEEDED[channel] ? { withoutAddress: 0 } : {}), ...(channel === 'sms' ? { segments: { total: 0, mostPerPerson: 0 } } : {}),
		}));
	}

	add(recipient: Recipient, item: Record<string, unknown>, set: string, country?: string): ReturnType<typeof chooseLanguage> {
		const chosen = chooseLanguage(this.ready, recipient, set, country);
		if (!chosen.ok) return chosen;
		const { language, because } = chosen.value;
		this.people++;
		const reasons = this.languages.get(language) ?? new Map<string, number>();
		this.languages.set(language, reasons.set(because, (reasons.get(because) ?? 0) + 1));
		const values = valuesOf(recipient, item);
		const lacking = this.reach.map((reach) => this.addForm(reach, recipient, values, language));
		if (lacking.every((lacks) => !lacks)) this.complete++;
		return chosen;
	}

	/** Whether the form lacks something for this person. */
	private addForm(reach: Reach, recipient: Recipient, values: Record<string, unknown>, language: string): boolean {
		const { channel } = reach;
		reach.people++;
		const kind = NEEDED[channel];
		if (kind && !hasAddress(recipient, kind)) reach.withoutAddress = (reach.withoutAddress ?? 0) + 1;
		const missing = missingIn(this.ready.writers.get(channel)?.needs(language) ?? [], values);
		for (const variable of missing) this.note(variable, language, channel, recipient);
		if (channel === 'sms' || this.people <= WRITTEN) this.measure(reach, values, language);
		return missing.length > 0;
	}

	private note(variable: string, language: string, channel: Form, recipient: Recipient): void {
		const key = JSON.stringify([variable, language]);
		const gap = this.gaps.get(key) ?? { variable, language, channels: [], people: 0, examples: [] };
		this.gaps.set(key, gap);
		if (!gap.channels.includes(channel)) gap.channels.push(channel);
		// Forms come in one order for everybody: a person counts where the first form lacks it.
		if (gap.channels[0] !== channel) return;
		gap.people++;
		if (gap.examples.length < EXAMPLES) gap.examples.push(exampleOf(recipient));
	}

	private measure(reach: Reach, values: Record<string, unknown>, language: string): void {
		const written = writeFor(this.ready, reach.channel, values, language);
		if (!written.ok) {
			reach.unfillable = { people: (reach.unfillable?.people ?? 0) + 1, first: reach.unfillable?.first ?? written.reason.message };
			return;
		}
		const { content } = written.value;
		const { html } = content as { html?: string };
		if (html !== undefined) reach.largestBytes = Math.max(reach.largestBytes ?? 0, Buffer.byteLength(html));
		if (!reach.segments) return;
		const { segments } = content as RenderedSms;
		reach.segments.total += segments;
		reach.segments.mostPerPerson = Math.max(reach.segments.mostPerPerson, segments);
	}

	/** Those about languages that nobody of these people gets are left out; a mail may be too large only once it is filled. */
	private get warnings() {
		const warnings = [...this.ready.writers].flatMap(([channel, writer]) => writer.warnings
			.filter(({ language }) => language === undefined || this.languages.has(language))
			.map(({ language, code, text }: Warning) => ({ channel, ...(language ? { language } : {}), code, text })));
		const { brand, marketing, writers } = this.ready;
		if (writers.has('email')) warnings.push(...senderWarnings(brand, marketing).map(({ code, text }) => ({ channel: 'email' as Form, code, text })));
		const { largestBytes = 0 } = this.reach.find(({ channel }) => channel === 'email') ?? {};
		if (largestBytes <= GMAIL_CLIPS || warnings.some(({ code }) => code === 'gmail-clips')) return warnings;
		const text = `Filled for somebody, the mail has ${Math.ceil(largestBytes / 1024)} kB; Gmail cuts a mail after 102 kB and hides its end. Shorten what is filled in.`;
		return [...warnings, { channel: 'email' as Form, code: 'gmail-clips', text }];
	}

	/** What was found. */
	get found() {
		return {
			message: this.ready.brief.name,
			brandKit: this.ready.brand.name,
			people: this.people,
			complete: this.complete,
			languages: [...this.languages].map(([language, reasons]) => ({
				language, people: sum(reasons.values()), because: [...reasons].map(([because, people]) => ({ because, people })).sort(byPeople),
			})).sort(byPeople),
			missing: [...this.gaps.values()].sort(byPeople),
			channels: this.reach,
			warnings: this.warnings,
		};
	}
}

/** What a check of a message finds. */
export type Found = Survey['found'];

function hasAddress({ profile, address }: Recipient, kind: 'email' | 'phone'): boolean {
	if (!profile) return (kind === 'email') === address.includes('@');
	return addressOf(profile, kind) !== undefined || (kind === 'phone' && addressOf(profile, 'whatsapp') !== undefined);
}

function exampleOf({ profile, address }: Recipient): Gap['examples'][number] {
	return profile ? { profileId: profile.profileId, person: personLabel(profile) } : { person: address };
}

const byPeople = (one: { people: number }, other: { people: number }) => other.people - one.people;
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

