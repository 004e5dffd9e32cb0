import { FORMS, missingIn, readBrief, Tracker, writers, type Brief, type Form } from '../../marketing/messages';
import { good } from '../kit/outcomes';
import { BRAND, LAUNCH, LINKS } from './kit/sample';

const TEXT = {
	headline: 'Hi {{ profile.firstName }}, {{ brand.name }} {{ country }}', text: 'Your {{ item.product }} {{ profile.city | default: "town" }}', offer: '{{ coupon.code }}',
	image: 'https://x.example/i.png', imageAlt: 'A', callToAction: 'Go', link: 'https://x.example/sale', legal: 'Terms',
};
const brief: Brief = good(readBrief({ name: 'a', texts: { en: TEXT, de: { headline: 'Nur {{ item.product }}', link: '{{ item.url }}', callToAction: 'Los' } } }));
const make = async (form: Form, of = brief) => await writers[form](of, BRAND, { marketing: true });
const NEEDS: Record<Form, string[]> = {
	banner: ['coupon.code', 'profile.firstName'],
	email: ['coupon.code', 'item.product', 'profile.firstName'],
	letter: ['coupon.code', 'item.product', 'profile.firstName'],
	post: ['coupon.code', 'item.product', 'profile.firstName'],
	push: ['coupon.code', 'profile.firstName'],
	script: ['coupon.code', 'item.product', 'profile.firstName'],
	sms: ['coupon.code', 'profile.firstName'],
	whatsapp: ['coupon.code', 'item.product', 'profile.firstName'],
};

describe.each(FORMS)('what a brief becomes as %s', (form) => {
	test('says beforehand what it needs of a person, and nothing that it knows itself', async () => {
		const writer = await make(form);
		expect([...writer.needs('en')].sort()).toEqual(NEEDS[form]);
		expect(writer.needs('de')).toContain('item.product');
		expect(writer.needs('fr')).toEqual(writer.needs('en'));
		expect(missingIn(writer.needs('en'), { profile: { firstName: '' }, item: { product: 'x' } })).toEqual(expect.arrayContaining(['profile.firstName', 'coupon.code']));
	});

	test('names the addresses that are the same for everybody, so that they can be saved once', async () => {
		const writer = await make(form);
		expect(writer.addresses?.('en')).toContain('https://x.example/sale');
		expect(writer.addresses?.('de')).not.toContain('{{ item.url }}');
		const tracker = new Tracker({ key: 'key', campaign: 'c', step: 's', channel: form, source: 'northwind', linkPage: 'https://l.example/go' }, writer.addresses?.('en') ?? []);
		const links = tracker.linksFor('01990000-0000-7000-8000-000000000001');
		const content = JSON.stringify(writer.write({ profile: { firstName: 'Dana' }, item: { product: 'x' }, coupon: { code: 'y' } }, { ...LINKS, to: links.to }, 'en'));
		expect(content).toContain('https://l.example/go?');
		expect(content).not.toContain('x.example/sale');
	});

	test('asks for a person\'s signed ways out only where it shows them', async () => {
		const writer = await make(form);
		let signed = 0;
		const links = {
			to: (url: string) => url,
			get unsubscribe() {
				signed += 1;
				return 'https://x.example/out';
			},
		};
		// What is known of a person has ways out of its own, which the message's take the place of.
		const values = {
			profile: { country: 'PL' },
			get unsubscribe_url() {
				signed += 100;
				return 'https://x.example/elsewhere';
			},
		};
		writer.write(values, links, 'en');
		expect(signed > 0).toBe(form === 'email');
		expect(signed).toBeLessThan(100);
	});

	test('is written in the language\'s own numbers', async () => {
		const priced = good(readBrief({ name: 'a', texts: { en: { headline: '{{ 1234.5 | money: "EUR" }}', link: 'https://x.example' }, de: { headline: '{{ 1234.5 | money: "EUR" }}', link: 'https://x.example' } } }));
		const writer = await make(form, priced);
		const said = (language: string) => JSON.stringify(writer.write({}, LINKS, language));
		expect([said('en').includes('€1,234.50'), said('de').includes('1.234,50')]).toEqual([true, true]);
	});

	test('is refused with the field and the language where its Liquid is broken', async () => {
		const broken = good(readBrief({ name: 'a', texts: { en: { headline: 'Hi', offer: '{{ a', text: 'x' } } }));
		await expect(make(form, broken)).rejects.toMatchObject({ reason: { code: 'broken-template', field: 'Offer (en)' } });
	});
});

test('every form writes the launch in every language, for somebody of whom nothing is known', async () => {
	for (const form of FORMS) {
		const writer = await make(form, LAUNCH);
		for (const language of writer.languages) expect(JSON.stringify(writer.write({}, LINKS, language))).not.toMatch(/undefined|\{\{|\{%|[\uE000-\uE005]/);
	}
});
