import type { Balance } from './balance';
import { Dates, type BirthDate } from './birth-date';
import { Field, type Frequencies } from './frequencies';
import { mix } from './hash';

/**
 * Likelihood per level of two birth dates: of one person, of relatives (twins and siblings), of relatives with one first name
 * (always of two generations), of strangers.
 */
const LEVELS: Record<Dates, [verdict: string, same: number, family: number, namesakes: number, stranger: number]> = {
	[Dates.Same]: ['the same', 0.79, 0.012, 0.002, 0],
	[Dates.Swapped]: ['day and month swapped', 0.02, 0.0005, 0.0001, 0.00005],
	[Dates.Digit]: ['one digit differs', 0.07, 0.003, 0.001, 0.0012],
	[Dates.Part]: ['day, month or year differs', 0.04, 0.008, 0.003, 0.006],
	[Dates.Near]: ['a little apart', 0.03, 0.014, 0.004, 0.012],
	[Dates.Year]: ['the same year', 0.85, 0.04, 0.005, 0.018],
	[Dates.Apart]: ['different', 0.015, 0.25, 0.03, 0.35],
	[Dates.Different]: ['different by a generation', 0.01, 0.70, 0.95, 0.63],
};

/** Weighs two birth dates; `oneName` when the first names agree. */
export function weighDates(dates: Dates, one: readonly BirthDate[], other: readonly BirthDate[], oneName: boolean, frequencies: Frequencies, balance: Balance): void {
	const [verdict, same, family, namesakes, stranger] = LEVELS[dates];
	const relatives = oneName ? namesakes : family;
	if (dates !== Dates.Same) {
		balance.add('Birth date', verdict, same, relatives, stranger);
		return;
	}
	const share = Math.max(...[one[0], other[0]].map(({ year, month, day }) => frequencies.share(Field.Birth, mix(year * 400 + month * 31 + day), 0.00005)));
	// A date with two readings, or without its century, agrees with more dates.
	const readings = one.length * other.length * (one[0].short || other[0].short ? 1.3 : 1);
	balance.add('Birth date', verdict, same, relatives * Math.sqrt(readings), Math.min(0.5, share * readings));
}
