import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import mjml from 'mjml-browser';
import { person } from './kit/people.mjs';
import { compare } from './kit/rounds.mjs';

const PAGES = ['trail-runner-200', 'socks', 'jackets?size=m', 'stores', 'help#returns'].map((page) => `https://shop.example.com/${page}`);
const section = (body) => `<mj-section><mj-column>${body}</mj-column></mj-section>`;
const LAYOUT = `<mjml><mj-body>
${section('<mj-text>Hello {{ profile.firstName | default: "there" }},</mj-text><mj-text>the new Trail Runner 200 has come to {{ profile.city }}.</mj-text>')}
${PAGES.map((page, place) => section(`<mj-text>Offer ${place + 1} for {{ profile.firstName }} {{ profile.lastName }}</mj-text><mj-button href="${page}">Have a look</mj-button>`)).join('\n')}
${section('<mj-text>{% if profile.round > 0 %}Thank you for coming back.{% else %}Nice to meet you.{% endif %} You get this at {{ profile.email }}. <a href="{{ unsubscribe_url }}">Unsubscribe</a></mj-text>')}
</mj-body></mjml>`;

/**
 * A mail's HTML per person on a compiled layout, with five counted links and a signed way out, against a bare liquidjs
 * loop over the same layout whose links lead straight on.
 */
export async function benchRendering({ packageFolder, size = 3_000, load = createRequire(import.meta.url) }) {
	const { markLinksInHtml, parseTemplate, Tracker } = load(join(packageFolder, 'dist/marketing/messages/index.js'));
	const { html } = await mjml(LAYOUT);
	const everybody = Array.from({ length: size }, (_, n) => ({ deliveryId: `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`, profile: person(n).json }));

	const bare = new Liquid({ outputEscape: 'escape', ownPropertyOnly: true });
	const parsed = bare.parse(html);
	const floor = () => {
		for (const { profile } of everybody) bare.renderSync(parsed, { profile, unsubscribe_url: 'https://shop.example.com/leave?t=01990000-0000-7000-8000-000000000000.0000000000000000000000' });
	};

	const { source, addresses } = markLinksInHtml(html);
	const { render } = await parseTemplate('HTML', source, true);
	const pages = { linkPage: 'https://shop.example.com/go', unsubscribePage: 'https://shop.example.com/leave' };
	const tracker = new Tracker({ key: 'k'.repeat(43), campaign: 'bench', step: 'mail', channel: 'email', source: 'shop', ...pages }, addresses);
	const ours = () => {
		for (const { deliveryId, profile } of everybody) {
			const links = tracker.linksFor(deliveryId);
			render({ profile, unsubscribe_url: links.unsubscribe }, links);
		}
	};
	const { deliveryId, profile } = everybody[0];
	const links = tracker.linksFor(deliveryId);
	const sample = render({ profile, unsubscribe_url: links.unsubscribe }, links);
	if (sample.split(`t=${deliveryId}`).length !== PAGES.length + 2) throw new Error('Not every link of the sample is counted');
	return {
		'rendering with five links': { kilobytes: Math.round(sample.length / 1024), ...await compare({ items: size, floor, ours }) },
		'a saved mail as sent': await benchSavedMail({ packageFolder, size, load }),
	};
}

const NAME = '{{ profile.firstName | default: "there" }}';
const BRIEF = {
	name: 'Launch', defaultLanguage: 'en',
	texts: Object.fromEntries(['en', 'de', 'pl', 'bg', 'he'].map((language) => [language, { headline: `Hello ${NAME}`, text: `The new Trail Runner 200 has come to {{ profile.city }}.\n\nYou get this at {{ profile.email }}.`, offer: '20% off until Sunday', callToAction: 'Have a look', link: PAGES[0], legal: 'While stocks last.' }])),
};
const KIT = {
	name: 'Shop', company: 'Outdoor Shop', address: '1 Market Square', website: 'https://shop.example.com', legal: [{ country: 'DE', text: 'HRB 1' }, { country: '*', text: 'Company no. 1' }],
	pages: { unsubscribe: 'https://shop.example.com/leave', preferences: 'https://shop.example.com/choose', privacy: 'https://shop.example.com/privacy' },
};

/**
 * A saved message as one person's mail: its language chosen, subject, HTML and text filled, the link counted, both ways
 * out signed; against a bare liquidjs loop over that HTML alone, in which links and ways out stand already.
 */
async function benchSavedMail({ packageFolder, size, load }) {
	const { readBrandKit, readBrief } = load(join(packageFolder, 'dist/marketing/messages/index.js'));
	const { composerOf } = load(join(packageFolder, 'dist/marketing/outreach/index.js'));
	const [brief, brand] = [readBrief(BRIEF).value, readBrandKit(KIT).value];
	const terms = { brief, brand, form: 'email', marketing: true, channel: 'email', campaign: 'bench', step: 'mail', key: 'k'.repeat(43) };
	const pages = { linkPage: 'https://shop.example.com/go', unsubscribePage: brand.pages.unsubscribe, preferencesPage: brand.pages.preferences };
	const { compose } = await composerOf({ database: { rows: async () => [] }, now: Date.now }, { ...terms, ...pages });
	const everybody = Array.from({ length: size }, (_, n) => {
		const { email, phone, ...traits } = person(n).json;
		const identifiers = [['email', email], ['phone', phone]].map(([kind, value]) => ({ kind, value, original: value }));
		return { deliveryId: `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`, recipient: { address: email, country: 'DE', profile: { profileId: `p${n}`, identifiers, traits: { ...traits, language: 'de' } } } };
	});
	const [{ recipient, deliveryId }] = everybody;
	const { content: { html, text }, language } = compose(recipient, deliveryId, {});
	if (language !== 'de' || [html, text].some((part) => part.split(`t=${deliveryId}`).length < 4)) throw new Error('The sample lacks its link or a way out');

	const { firstName, city } = recipient.profile.traits;
	const bare = new Liquid({ outputEscape: 'escape', ownPropertyOnly: true });
	const parsed = bare.parse(html.replaceAll(firstName, NAME).replaceAll(city, '{{ profile.city }}').replaceAll(recipient.address, '{{ profile.email }}'));
	const values = everybody.map(({ recipient: { address, profile } }) => ({ profile: { ...profile.traits, email: address } }));
	const floor = () => {
		for (const one of values) bare.renderSync(parsed, one);
	};
	const ours = () => {
		for (const one of everybody) compose(one.recipient, one.deliveryId, {});
	};
	return { kilobytes: Math.round((html.length + text.length) / 1024), ...await compare({ items: size, floor, ours }) };
}
