import fc from 'fast-check';
import { CHANNELS } from '../../../marketing/consent';
import { placeOf, type Because, type Whereabouts } from '../../../marketing/outreach/place';
import { seed } from '../../kit/seed';

const ORDER: Because[] = ['stated', 'number', 'email', 'ip', 'unknown'];
const NUMBERS = ['+13055550123', '+18005550123', '+19025550123', '+48601234567', '+4915112345678', '+447797712345', '+77012345678', '+870773111632', 'nonsense'];
const COUNTRIES = ['DE', 'United States', 'US-FL', 'Polska', 'Narnia', '', 'GBR', 'Canada'];
const REGIONS = ['FL', 'Florida', 'QC', 'Georgia', 'NSW', 'Bayern', ''];
const EMAILS = ['ann@shop.de', 'ann@shop.com', 'ann@shop.pl', 'ann@shop.io'];

const person = fc.record<Whereabouts>({
	traits: fc.record({ country: fc.constantFrom(...COUNTRIES), state: fc.constantFrom(...REGIONS), ip_country: fc.constantFrom(...COUNTRIES), tz: fc.constantFrom('Europe/Warsaw', 'CET', '') }, { requiredKeys: [] }),
	identifiers: fc.array(fc.oneof(fc.constantFrom(...NUMBERS).map((value) => ({ kind: 'phone', value })), fc.constantFrom(...EMAILS).map((value) => ({ kind: 'email', value }))), { maxLength: 3 }),
	number: fc.constantFrom(...NUMBERS),
	country: fc.constantFrom(...COUNTRIES),
}, { requiredKeys: ['traits', 'identifiers'] });

/** What may be added to somebody without being surer than `because`. */
const weaker: Partial<Record<Because, (more: Whereabouts) => Whereabouts>> = {
	stated: ({ number, identifiers, traits: { ip_country } }) => ({ number, identifiers, traits: { ip_country } }),
	number: ({ identifiers, traits: { ip_country } }) => ({ identifiers: identifiers.filter(({ kind }) => kind === 'email'), traits: { ip_country } }),
	email: ({ traits: { ip_country } }) => ({ identifiers: [], traits: { ip_country } }),
};

const together = (one: Whereabouts, more: Whereabouts): Whereabouts =>
	({ ...more, ...one, traits: { ...more.traits, ...one.traits }, identifiers: [...one.identifiers, ...more.identifiers] });

test(`weaker evidence never takes away a jurisdiction that stronger evidence gave (seed ${seed})`, () => {
	fc.assert(fc.property(person, person, fc.constantFrom(...CHANNELS), (one, other, channel) => {
		const before = placeOf(one, channel);
		const because = before.jurisdictions[0].because;
		const more = weaker[because]?.(other);
		if (!more) return;
		const after = placeOf(together(one, more), channel);
		const strong = before.jurisdictions.filter((jurisdiction) => jurisdiction.because === because).map(({ code }) => code);
		expect(after.jurisdictions.filter((jurisdiction) => jurisdiction.because === because).map(({ code }) => code)).toEqual(expect.arrayContaining(strong));
	}), { seed, numRuns: 300 });
});

test(`whoever they are, there is a jurisdiction and a zone; the surest come first, the order of identifiers makes no difference (seed ${seed})`, () => {
	fc.assert(fc.property(fc.oneof(person, fc.record({ traits: fc.dictionary(fc.string(), fc.anything()), identifiers: fc.constant([]), number: fc.string(), country: fc.string() })), fc.constantFrom(...CHANNELS), (one, channel) => {
		const place = placeOf(one, channel);
		expect(place.jurisdictions.length).toBeGreaterThan(0);
		expect(place.zones.length).toBeGreaterThan(0);
		const ranks = place.jurisdictions.map(({ because }) => ORDER.indexOf(because));
		expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
		expect(new Set(place.jurisdictions.map(({ code }) => code)).size).toBe(ranks.length);
		const turned = { ...one, identifiers: [...one.identifiers].reverse() };
		if (new Set(one.identifiers.filter(({ kind }) => kind === 'email').map(({ value }) => value)).size < 2) expect(placeOf(turned, channel)).toBe(place);
	}), { seed, numRuns: 300 });
});
