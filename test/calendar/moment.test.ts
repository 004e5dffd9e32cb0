import { DateTime } from 'luxon';
import { readMoment } from '../../marketing/calendar';
import { DAY, NOON } from '../kit/databases';

const at = (text: string) => Date.parse(text);

describe('a moment', () => {
	test.each<[string, unknown, string]>([
		['ISO 8601 with an offset', '2026-11-20T14:05:00+01:00', '2026-11-20T13:05:00Z'],
		['ISO 8601 in UTC, with milliseconds', '2026-11-20T11:05:00.250Z', '2026-11-20T11:05:00.250Z'],
		['ISO 8601 without a zone is UTC', '2026-11-20T11:05', '2026-11-20T11:05:00Z'],
		['a day is its first moment', '2026-11-20', '2026-11-20T00:00:00Z'],
		['a day without hyphens', '20261120', '2026-11-20T00:00:00Z'],
		['spaces around', ' 2026-11-20T11:05:00Z\n', '2026-11-20T11:05:00Z'],
		['Unix seconds', at('2026-11-20T11:05:00Z') / 1000, '2026-11-20T11:05:00Z'],
		['Unix seconds as text', String(at('2026-11-20T11:05:00Z') / 1000), '2026-11-20T11:05:00Z'],
		['Unix seconds with a fraction', at('2026-11-20T11:05:00Z') / 1000 + 0.2501, '2026-11-20T11:05:00.250Z'],
		['Unix milliseconds', at('2026-11-20T11:05:00.250Z'), '2026-11-20T11:05:00.250Z'],
		['Unix milliseconds as text', String(at('2026-11-20T11:05:00Z')), '2026-11-20T11:05:00Z'],
		['fractions of a millisecond are cut', at('2026-11-20T11:05:00Z') + 0.9, '2026-11-20T11:05:00Z'],
		['nine digits of seconds, in the seventies', 100_000_000, '1973-03-03T09:46:40Z'],
		['a Date', new Date('2026-11-20T11:05:00Z'), '2026-11-20T11:05:00Z'],
		['what n8n calls $now', DateTime.fromISO('2026-11-20T11:05:00Z'), '2026-11-20T11:05:00Z'],
		['a clock that is 24 hours ahead', NOON + DAY, '2026-11-21T12:00:00Z'],
	])('%s', (_, written, moment) => expect(readMoment(written, NOON)).toBe(at(moment)));

	test.each<[string, unknown, string, string, string]>([
		['German', '20.11.2026 14:05', 'dd.MM.yyyy HH:mm', 'Europe/Berlin', '2026-11-20T13:05:00Z'],
		['in summer', '20.06.2026 14:05', 'dd.MM.yyyy HH:mm', 'Europe/Berlin', '2026-06-20T12:05:00Z'],
		['without a zone', '20.11.2026 14:05', 'dd.MM.yyyy HH:mm', '', '2026-11-20T14:05:00Z'],
		['American', '11/20/2026 2:05 PM', 'M/d/yyyy h:mm a', 'America/New_York', '2026-11-20T19:05:00Z'],
		['digits only', '20261120', 'yyyyMMdd', 'Asia/Jerusalem', '2026-11-19T22:00:00Z'],
		['digits only, as a number', 20261120, 'yyyyMMdd', 'Asia/Jerusalem', '2026-11-19T22:00:00Z'],
		['ISO 8601 in the given zone', '2026-11-20T14:05', '', 'Europe/Sofia', '2026-11-20T12:05:00Z'],
		['an offset is stronger than the given zone', '2026-11-20T14:05Z', '', 'Europe/Sofia', '2026-11-20T14:05:00Z'],
	])('%s: %j read as %s in "%s"', (_, written, format, zone, moment) => expect(readMoment(written, NOON, format, zone)).toBe(at(moment)));
});

describe('no moment', () => {
	test.each<[string, unknown]>([
		['nothing', ''], ['null', null], ['undefined', undefined], ['a word', 'yesterday'], ['a yes', true], ['a list', [2026]], ['an object', {}],
		['no number', Number.NaN], ['endless', Infinity], ['a wrong Date', new Date('x')], ['a wrong DateTime', DateTime.fromISO('x')],
		['31 February', '2026-02-31'], ['a month 13', '2026-13-01'], ['25 o\'clock', '2026-11-20T25:00'],
		['an hour without a day', '12'], ['a time without a day', '09:30'], ['a time with a T', 'T09:30'],
		['a quantity', 3], ['a day as a number', 20261120], ['a day of a spreadsheet', 45_981], ['a negative number', -1],
		['before 1970', '1969-12-31'], ['a till whose clock stands at zero', 0], ['that, as text', '1970-01-01T00:00:00Z'],
		['more than a day ahead', NOON + DAY + 1], ['next year', '2027-11-20'], ['ten million characters', '2'.repeat(10_000_000)],
		['SQL', '2026-11-20\'; drop table events'], ['markup', '<b>2026-11-20</b>'],
	])('%s', (_, written) => expect(readMoment(written, NOON)).toBeUndefined());

	test.each([
		['31 February', '31.02.2026', 'dd.MM.yyyy', 'utc'],
		['another form than the given one', '2026-11-20', 'dd.MM.yyyy', 'utc'],
		['rest behind the format', '20.11.2026 noon', 'dd.MM.yyyy', 'utc'],
		['a zone that doesn\'t exist', '20.11.2026', 'dd.MM.yyyy', 'Europe/Atlantis'],
		['a format that is none', '20.11.2026', '???', 'utc'],
		['nothing', '', 'dd.MM.yyyy', 'utc'],
	])('%s, in a given format', (_, written, format, zone) => expect(readMoment(written, NOON, format, zone)).toBeUndefined());
});
