import { Refusal } from '../../outcome';
import type { BrandKit } from '../brand/brand-kit';
import { briefLanguages, textFor, type Brief, type BriefText, type Form, type Overrides } from '../brief/brief';
import { languageGaps } from '../brief/language-gaps';
import type { Template } from '../template/template';
import type { MessageLinks, Warning, Writer } from '../writer';
import { safeLinks } from './address';
import { checkFields } from './check-fields';
import type { ComposeOptions } from './options';
import { personValues, type PersonValues } from './person';

/** One form in one language, made ready: what it needs, what its author should know, and how it is written for a person. */
export interface Draft<Content> {
	templates: readonly Template[];
	/** The web addresses in it that are the same for everybody. */
	addresses: readonly string[];
	warnings: readonly Omit<Warning, 'language'>[];
	write: (person: PersonValues, links: MessageLinks) => Content;
}

/** What a writer itself knows, so nobody has to bring it. */
const OWN_VALUES = /^(?:_|(?:brand|country|link|unsubscribe_url|preferences_url)\b)/;

/**
 * Makes one form of a brief ready in each of its languages, once. Languages in which it would say nothing are left out.
 * Throws a Refusal where a template can't be read, or nothing is left to say.
 */
export async function writerOf<One extends Form, Content>(
	brief: Brief,
	form: One,
	brand: BrandKit,
	options: ComposeOptions,
	draft: (said: BriefText & Overrides[One], language: string) => Promise<Draft<Content>>,
): Promise<Writer<Content>> {
	const asked = briefLanguages(brief).filter((language) => !options.languages || options.languages.includes(language));
	const languages = asked.filter((language) => saysSomething(textFor(brief, form, language)));
	if (languages.length === 0) throw saysNothing(brief, form);
	const drafts = new Map<string, Draft<Content>>();
	for (const language of languages) {
		const said = textFor(brief, form, language);
		await checkFields(form, said, language);
		drafts.set(language, await draft(said, language));
	}
	const of = (language: string) => drafts.get(language) ?? (drafts.get(languages[0]) as Draft<Content>);
	const needs = new Map(languages.map((language) => [language, needsOfAll(of(language).templates)]));
	return {
		languages,
		needs: (language) => needs.get(language) ?? needs.get(languages[0]) ?? [],
		warnings: [...together(languages.map((language) => [language, of(language).warnings])), ...languageGaps(brief, form, asked)],
		addresses: (language) => [...new Set(of(language).addresses)],
		write: (values, links, language) => {
			const safe = safeLinks(links);
			return of(language).write(personValues(values, safe, brand, options), safe);
		},
	};
}

/** Each language's warnings; one that all of them share is said once. */
function together(byLanguage: [language: string, warnings: readonly Omit<Warning, 'language'>[]][]): Warning[] {
	const inAll = ({ text }: Omit<Warning, 'language'>) => byLanguage.every(([, warnings]) => warnings.some((one) => one.text === text));
	return byLanguage.flatMap(([language, warnings], at) => warnings.flatMap((warning): Warning[] => {
		if (byLanguage.length === 1 || !inAll(warning)) return [{ ...warning, language }];
		return at === 0 ? [warning] : [];
	}));
}

function needsOfAll(templates: readonly Template[]): string[] {
	return [...new Set(templates.flatMap(({ needs }) => needs))].filter((need) => !OWN_VALUES.test(need));
}

/** What a form says where its author wrote anything at all into it. */
function saysSomething(said: object): boolean {
	const { headline, text, offer, message, title, body, html, mjml, template } = said as Record<string, unknown>;
	return [headline, text, offer, message, title, body, html, mjml].some((one) => typeof one === 'string' && one.trim() !== '') || template !== undefined;
}

function saysNothing({ name }: Brief, form: Form): Refusal {
	return new Refusal({
		code: 'no-text',
		field: 'Message',
		message: `"${name}" says nothing as ${form} in any of the languages asked for`,
		advice: 'Write a headline or a text, or other words for this form.',
	});
}
