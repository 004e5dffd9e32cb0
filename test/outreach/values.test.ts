import { parseTemplate } from '../../marketing/messages';
import { valuesFor, type Recipient } from '../../marketing/outreach';
import { NOON } from '../kit/databases';

const identifier = (kind: string, value: string) => ({ kind, value, original: value.toUpperCase(), source: 'till', firstSeenAt: NOON });
const ANN: Recipient = {
	address: 'ann@shop.test',
	profile: {
		profileId: 'p1', createdAt: NOON, updatedAt: NOON, aliases: [], identifiers: [identifier('email', 'ann@shop.test'), identifier('phone', '+48601234567')],
		traits: { firstName: 'Ann', email: 'old@shop.test', store: { city: 'Sofia' }, agent: 'Eva', coupon: 'ANN10' },
	},
	purchases: { count: 3, lastAt: NOON, lastChannel: 'store', lastOrder: { name: 'Boots' } } as unknown as Recipient['purchases'],
};
const says = async (template: string, ...given: Parameters<typeof valuesFor>) => (await parseTemplate('Text', template, false)).render(valuesFor(...given));

test.each<[string, string]>([
	['{{ profile.firstName }} {{ profile.id }} {{ profile.email }} {{ profile.phone }} {{ address }}', 'Ann p1 ANN@SHOP.TEST +48601234567 ann@shop.test'],
	['{{ purchases.count }} {{ last_purchase.name }} {{ last_purchase.channel }} {{ last_purchase.at | date: "%Y" }}', '3 Boots store 2026'],
	['{{ item.sku }} {{ brand.name }}', 'A-1 Outdoor'], ['{{ unsubscribe_url }} {{ preferences_url }}', 'https://s.test/out https://s.test/choose'],
	['{{ store.city }} {{ agent }} {{ coupon }}', 'Varna Eva NEW20'], ['{{ profile.coupon }}', 'ANN10'],
])('%s says %s', async (template, text) => {
	const item = { sku: 'A-1', store: { city: 'Varna' }, agent: '', coupon: 'NEW20' };
	expect(await says(template, ANN, item, { unsubscribe: 'https://s.test/out', preferences: 'https://s.test/choose', brand: { name: 'Outdoor' } })).toBe(text);
});

test('what comes from nowhere else comes from the person', async () => {
	expect(await says('{{ store.city }} {{ agent }} {{ coupon }}', ANN, {})).toBe('Sofia Eva ANN10');
});

test('of somebody unknown nothing is said', async () => {
	expect(await says('[{{ profile.firstName }}{{ store }}{{ last_purchase }}{{ unsubscribe_url }}{{ preferences_url }}{{ brand }}] {{ purchases.count }}', { address: 'x@shop.test' }, {})).toBe('[] 0');
	expect(await says('{{ unsubscribe_url }}', { address: 'x@shop.test' }, {}, 'https://s.test/out')).toBe('https://s.test/out');
});

test('links are made only where the template asks for them', async () => {
	let made = 0;
	const links = { get unsubscribe() { return `out ${++made}`; } };
	expect(await says('{{ profile.firstName }}', ANN, {}, links)).toBe('Ann');
	expect(made).toBe(0);
	expect(await says('{{ unsubscribe_url }}', ANN, {}, links)).toBe('out 1');
});
