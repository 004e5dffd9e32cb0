import fc from 'fast-check';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import isEmail from 'validator/lib/isEmail';
import { emailKey, phoneKey } from '../../marketing/profiles';
import { dialled } from '../../marketing/profiles/identifiers/phone';
import { seed } from '../kit/seed';

const part = fc.string({ unit: fc.constantFrom(...'abz059.-_+%\'"A @'), minLength: 1, maxLength: 36 });
const domain = fc.array(fc.string({ unit: fc.constantFrom(...'az09-_'), minLength: 1, maxLength: 34 }), { minLength: 1, maxLength: 6 });
const address = fc.tuple(part, domain).map(([local, labels]) => `${local}@${labels.join('.')}`);
const numbers = getCountries().map((country) => getExampleNumber(country, examples)?.number ?? '+48601234567');
const number = fc.tuple(fc.constantFrom(...numbers), fc.array(fc.tuple(fc.nat(14), fc.nat(9)), { maxLength: 4 }), fc.integer({ min: -1, max: 1 }))
	.map(([e164, changes, longer]) => {
		const digits = [...e164.slice(1)];
		for (const [place, digit] of changes) if (place < digits.length) digits[place] = String(digit);
		return `+${longer < 0 ? digits.slice(0, -1).join('') : digits.join('') + '7'.repeat(longer)}`;
	})
	// Two zeros after the plus are how people write the prefix for abroad once more: we read it so, the library does not.
	.filter((written) => !written.startsWith('+00'));

describe('what is decided without the library is decided as the library would', () => {
	test(`e-mail addresses (seed ${seed})`, () => {
		fc.assert(fc.property(address, (written) => {
			const key = written.trim().toLowerCase();
			expect(emailKey(written)).toBe(isEmail(key, { allow_utf8_local_part: true, require_tld: true }) ? key : undefined);
		}), { seed, numRuns: 5_000 });
	});

	test('the same address in other letters, and a key again, has the same key', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (local) => {
			const key = emailKey(`${local}@Shop.test`);
			if (key !== undefined) expect(emailKey(key)).toBe(key);
		}), { seed, numRuns: 2_000 });
	});

	test(`phone numbers of every country (seed ${seed})`, () => {
		fc.assert(fc.property(number, (written) => {
			const parsed = parsePhoneNumberFromString(written);
			// Numbers from before a country changed them are read as today's (see phone.test.ts).
			fc.pre(parsed?.isValid() === true || !/^\+5[25]/.test(written));
			expect([written, dialled(written)]).toEqual([written, parsed?.isValid() ? parsed.number : undefined]);
		}), { seed, numRuns: 3_000 });
	});

	test('an example of every country\'s mobile numbers is valid', () => {
		expect(numbers.filter((one) => phoneKey(one) === undefined)).toEqual([]);
	});
});
