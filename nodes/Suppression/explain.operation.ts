import { explainContact, whyPage, type Why } from '../../marketing/outreach';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { getProfiles, readPerson, type PersonName } from '../../marketing/profiles';
import { iso, operation, PAGE_LANGUAGES, personFields, personLabel, purposeField, reasonItems, readCountry, readOptions, readPersonFields, MESSAGE_OPTIONS, type Tools } from '../kit';

interface Ask {
	person: PersonName;
	country?: string;
	purpose: Why['now'][number]['purpose'];
	language: string;
	page: boolean;
}

/** Why would, or did, somebody get nothing? */
export const explain = operation({
	value: 'explain',
	name: 'Explain',
	action: 'Explain why contact is not allowed',
	description: 'For each person: what would be allowed now on each channel, what was refused before and why, as fields and as a page to read',
	fields: [
		...personFields(),
		purposeField,
		{
			displayName: 'Add Page',
			name: 'page',
			type: 'boolean',
			default: true,
			description: 'Whether to add a page to read (HTML) as the file "page"',
		},
		{
			displayName: 'Page Language',
			name: 'language',
			type: 'options',
			displayOptions: { show: { page: [true] } },
			options: PAGE_LANGUAGES,
			default: 'en',
			description: 'Language of the page',
		},
		{ displayName: 'Options', name: 'options', type: 'collection', placeholder: 'Add Option', default: {}, options: MESSAGE_OPTIONS.slice(0, 1) },
	],
	input: (read) => ({ person: readPersonFields(read), ...readCountry(readOptions(read)), purpose: read<Ask['purpose']>('purpose'), language: read('language') || 'en', page: read<boolean>('page') }),
	judge: ({ person, ...rest }): Outcome<Ask> => {
		const read = readPerson(person);
		if (!read.ok) return read;
		if (!PAGE_LANGUAGES.some(({ value }) => value === rest.language)) return refused({ code: 'no-language', field: 'Page Language', message: `"${rest.language.slice(0, 20)}" is none of ${PAGE_LANGUAGES.map(({ value }) => value).join(', ')}` });
		return accepted({ person: read.value, ...rest });
	},
	run: explainAll,
	emit: ({ why, file }: { why: Why; file?: Awaited<ReturnType<Tools['file']>> }) => ({ fields: shown(why), ...(file ? { binary: { page: file } } : {}) }),
});

async function explainAll(tools: Tools, asks: Ask[]): Promise<Outcome<{ why: Why; file?: Awaited<ReturnType<Tools['file']>> }>[]> {
	const profiles = await getProfiles(tools, asks.map(({ person }) => person));
	const labels = profiles.map((profile, place) => (profile.ok ? personLabel(profile.value) : labelOf(asks[place].person)));
	const found = await explainContact(tools, asks.map((ask, place) => ({ ...ask, label: labels[place] })));
	const pages = new Map<string, Awaited<ReturnType<typeof whyPage>>>();
	const outcomes: Outcome<{ why: Why; file?: Awaited<ReturnType<Tools['file']>> }>[] = [];
	for (const [place, why] of found.entries()) {
		const { language, page } = asks[place];
		if (page && !pages.has(language)) pages.set(language, await whyPage(language as Parameters<typeof whyPage>[0]));
		const render = page ? pages.get(language) : undefined;
		outcomes.push(accepted({ why, ...(render ? { file: await tools.file(render(why), 'why-not.html', 'text/html') } : {}) }));
	}
	return outcomes;
}

function labelOf(person: PersonName): string {
	return 'profileId' in person ? person.profileId : person.original;
}

function shown({ profileId, person, now, refused: before, contacts, place }: Why): object {
	const { jurisdictions, zones, zoneBecause, zoneCertainty } = place;
	return {
		...(profileId ? { profileId } : {}), person, known: profileId !== undefined,
		now: now.map(({ sendAt, reasons, cautions, ...one }) => ({ ...one, ...(sendAt ? { sendAt: iso(sendAt) } : {}), reasons: reasonItems(reasons), cautions: reasonItems(cautions) })),
		refusedBefore: before.map(({ at, reasons, ...one }) => ({ at: iso(at), ...one, reasons: reasonItems(reasons) })),
		contacts: contacts.map(({ at, ...one }) => ({ at: iso(at), ...one })),
		place: { jurisdictions, ...(zones.length === 1 ? { zone: zones[0] } : { possibleZones: zones.length }), zoneBecause, zoneCertainty },
	};
}
