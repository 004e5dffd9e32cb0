/** One reading of a written birth date; `month` and `day` are 0 when they aren't known, `short` when the century isn't. */
export interface BirthDate {
	year: number;
	month: number;
	day: number;
	short: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const OTHER_MONTHS: Record<string, number> = { mai: 5, okt: 10, dez: 12, mär: 3, maj: 5, sty: 1, lut: 2, kwi: 4, cze: 6, lip: 7, sie: 8, wrz: 9, paź: 10, lis: 11, gru: 12 };
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every reading of a date as people write it; none when it can't be a birth date. `3/4/1970` has two. */
export function readBirthDates(written: string): BirthDate[] {
	const text = written.trim().slice(0, 40).toLowerCase();
	const parts = text.match(/\d+|[\p{L}]{3,}/gu) ?? [];
	const year = parts[0];
	if (year === undefined) return [];
	if (/^\d{8}$/.test(year) && parts.length === 1) return ofDigits(year);
	if (/^\d{4}$/.test(year)) {
		// Time of day and zone may follow an ISO date.
		return parts.length < 3 ? [date(Number(year), Number(parts[1] ?? 0), 0)].filter(isDate) : [date(Number(year), monthOf(parts[1]), Number(parts[2]))].filter(isDate);
	}
	if (parts.length < 3) return [];
	return ofThree(parts);
}

function ofDigits(text: string): BirthDate[] {
	const iso = date(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
	if (isDate(iso)) return [iso];
	return [date(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2)))].filter(isDate);
}

function ofThree([first, second, third]: string[]): BirthDate[] {
	if (!/^\d{1,4}$/.test(third)) return [];
	const year = yearOf(third);
	if (/^\D/.test(first)) return [date(year.year, monthOf(first), Number(second), year.short)].filter(isDate);
	if (/^\D/.test(second)) return [date(year.year, monthOf(second), Number(first), year.short)].filter(isDate);
	const readings = [date(year.year, Number(second), Number(first), year.short)];
	if (first !== second && Number(first) !== Number(second)) readings.push(date(year.year, Number(first), Number(second), year.short));
	return readings.filter(isDate);
}

function yearOf(text: string): { year: number; short: boolean } {
	const year = Number(text);
	return text.length > 2 ? { year, short: false } : { year: year < 27 ? 2000 + year : 1900 + year, short: true };
}

function monthOf(text: string): number {
	if (/^\d/.test(text)) return Number(text);
	const start = text.slice(0, 3);
	return MONTHS.indexOf(start) + 1 || (OTHER_MONTHS[start] ?? -1);
}

function date(year: number, month: number, day: number, short = false): BirthDate {
	return { year, month, day, short };
}

function isDate({ year, month, day }: BirthDate): boolean {
	return year >= 1850 && year <= 2100 && month >= 0 && month <= 12 && day >= 0 && day <= (month === 0 ? 0 : DAYS[month - 1]);
}

/** Years that parents are older than their children, at least. */
const GENERATION = 14;

/** How two birth dates agree, from the surest to none at all. */
export const enum Dates { Same, Swapped, Digit, Part, Near, Year, Apart, Different }

/** The best agreement between any two readings. */
export function compareBirthDates(one: readonly BirthDate[], other: readonly BirthDate[]): Dates {
	let best = Dates.Different;
	for (const a of one) for (const b of other) best = Math.min(best, agreement(a, b));
	return best;
}

function agreement(a: BirthDate, b: BirthDate): Dates {
	const years = a.short || b.short ? Math.abs((a.year % 100) - (b.year % 100)) : Math.abs(a.year - b.year);
	if (a.month === 0 || b.month === 0) return years === 0 ? Dates.Year : years < GENERATION ? Dates.Apart : Dates.Different;
	const sameMonth = a.month === b.month;
	const sameDay = a.day === b.day;
	if (years === 0) {
		if (sameMonth && (sameDay || a.day === 0 || b.day === 0)) return sameDay ? Dates.Same : Dates.Part;
		if (a.month === b.day && a.day === b.month) return Dates.Swapped;
	}
	// Father and son may share a birthday; nobody mistypes a year by a generation.
	if (sameMonth && sameDay && years >= GENERATION && years <= 70) return Dates.Different;
	if (wrongDigits(a, b, years)) return Dates.Digit;
	if ((years === 0 && (sameMonth || sameDay)) || (sameMonth && sameDay)) return Dates.Part;
	const close = years === 0 || years === 1 || years === 10 || years === 100;
	const months = Math.abs(a.month - b.month);
	// Months beside each other, also December and January, and any day: a guessed or misheard date.
	if (close && (months <= 1 || months === 11) && (years === 0 || sameDay || sameMonth || Math.abs(a.day - b.day) <= 2)) return Dates.Near;
	return years < GENERATION ? Dates.Apart : Dates.Different;
}

/** One wrong digit, or two neighbours in the wrong order, in one of the three parts. */
function wrongDigits(a: BirthDate, b: BirthDate, years: number): boolean {
	const parts = (years === 0 ? 0 : 1) + (a.month === b.month ? 0 : 1) + (a.day === b.day ? 0 : 1);
	if (parts !== 1) return false;
	const [x, y] = years !== 0 ? [a.year, b.year] : a.month !== b.month ? [a.month, b.month] : [a.day, b.day];
	let wrong = 0;
	for (let left = x, right = y, turn = 0; turn < 4; turn++, left = Math.floor(left / 10), right = Math.floor(right / 10)) if (left % 10 !== right % 10) wrong++;
	if (wrong === 1) return true;
	if (wrong !== 2) return false;
	const [shown, other] = [String(x).padStart(2, '0'), String(y).padStart(2, '0')];
	for (let at = 0; at + 1 < shown.length; at++) {
		if (shown[at] === other[at + 1] && shown[at + 1] === other[at] && shown[at] !== other[at]) return true;
	}
	return false;
}
