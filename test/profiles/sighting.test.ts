import { readSighting, type WrittenSighting } from '../../marketing/profiles';
import { good, reasonOf } from '../kit/outcomes';

const read = (identifiers: WrittenSighting['identifiers'], more: Partial<WrittenSighting> = {}) =>
	readSighting({ identifiers, traits: {}, source: 'till', ...more });
const email = (value: unknown) => ({ kind: 'email', value });
const phone = (value: unknown) => ({ kind: 'phone', value });

describe('a row about a person', () => {
	test('keeps every good identifier, in its order', () => {
		const row = good(read([email('Ann@shop.test'), phone('601234567'), { kind: 'card', value: 7 }], { country: 'pl' }));
		expect(row.identifiers.map(({ kind, value }) => [kind, value])).toEqual([
			['email', 'ann@shop.test'], ['phone', '+48601234567'], ['card', '7'],
		]);
		expect(row).toMatchObject({ source: 'till', warnings: [], traits: {} });
	});

	test('with one good and one bad identifier goes on with a warning', () => {
		const row = good(read([email('nonsense'), { kind: 'card', value: '7' }]));
		expect(row.identifiers).toHaveLength(1);
		expect(row.warnings).toEqual(['E-mail "nonsense" is not an e-mail address: left out']);
	});

	test('is refused for one bad identifier when it is read strictly', () => {
		expect(reasonOf(read([email('nonsense'), { kind: 'card', value: '7' }], { strict: true })).message).toContain('nonsense');
	});

	test('is not refused for an empty identifier, strict or not', () => {
		expect(good(read([email(''), { kind: 'card', value: '7' }], { strict: true })).warnings).toEqual([]);
	});

	test('with bad identifiers only is refused, each one named', () => {
		const reason = reasonOf(read([email('nonsense'), phone('12')]));
		expect(reason).toMatchObject({ code: 'invalid-identifier', advice: expect.stringContaining('another identifier') });
		expect(reason.message).toMatch(/E-mail "nonsense".*; Phone "12"/);
	});

	test.each([[[]], [[email(''), phone(null)]]])('without any identifier says what was looked for: %j', (identifiers) => {
		const reason = reasonOf(read(identifiers));
		expect(reason).toMatchObject({ code: 'no-identifier', field: 'Identifiers' });
		expect(reason.message).toContain(identifiers.map(({ kind }) => kind).join(', ') || 'none');
	});

	test('reads a phone number as dialled nowhere when the country is unknown', () => {
		expect(reasonOf(read([phone('601234567')], { country: 'Atlantis' })).message).toContain('no country is given');
	});

	test('is refused when a trait is too big', () => {
		expect(reasonOf(read([email('ann@shop.test')], { traits: { story: 'x'.repeat(40_000) } })).field).toBe('story');
	});
});
