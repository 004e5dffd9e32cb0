import { loadHolidays, type Holidays } from '../../marketing/calendar';

let holidays: Holidays;
beforeAll(async () => void (holidays = await loadHolidays()));

const on = (place: string, date: string) => {
	const [country, ...region] = place.split('-');
	return holidays.on(country, region.length > 0 ? region.join('-') : undefined, date);
};

describe('public holidays of 2026', () => {
	test.each([
		['FR', '2026-07-14', 'Bastille Day'],
		['FR', '2026-05-14', 'Ascension Day'],
		['FR-67', '2026-04-03', 'Good Friday'],
		['FR-6AE', '2026-12-26', 'Boxing Day'],
		['FR-GES', '2026-04-03', 'Good Friday'],
		['FR-972', '2026-05-22', 'Abolition of Slavery'],
		['US', '2026-07-04', 'Independence Day'],
		['US', '2026-11-26', 'Thanksgiving Day'],
		['US-AL', '2026-04-27', 'Confederate Memorial Day'],
		['US-LA', '2026-02-17', 'Mardi Gras'],
		['US-MS', '2026-04-27', 'Confederate Memorial Day'],
		['US-PA', '2026-06-14', 'Flag Day'],
		['US-RI', '2026-08-10', 'Victory Day'],
		['US-UT', '2026-07-24', 'Pioneer Day'],
		['US-FL', '2026-05-25', 'Memorial Day'],
		['KR', '2026-08-15', 'Liberation Day'],
		['KR', '2026-02-16', 'Korean New Year'],
		['KR', '2026-02-18', 'Korean New Year'],
		['KR', '2026-09-24', 'Korean Thanksgiving'],
		['KR', '2026-09-26', 'Korean Thanksgiving'],
		['IT', '2026-06-02', 'Republic Day'],
		['IT-BZ', '2026-05-25', 'Whit Monday'],
		['ES', '2026-10-12', 'Fiesta Nacional de España'],
		['ES-CT', '2026-09-11', 'Dia de Cataluña'],
		['NL', '2026-04-27', 'King\'s Day'],
		['NO', '2026-05-17', 'Constitution Day'],
		['BR', '2026-09-07', 'Independence Day'],
		['AU', '2026-04-25', 'Anzac Day'],
		['AU-NSW', '2026-06-08', 'King\'s Birthday'],
		['ZA', '2026-09-24', 'Heritage Day'],
		['ZA', '2026-08-10', 'Public Holiday'],
		['CA', '2026-07-01', 'Canada Day'],
		['CA-QC', '2026-06-24', 'National Holiday'],
		['DE', '2026-10-03', 'National Holiday'],
		['DE-BY', '2026-06-04', 'Corpus Christi'],
		['DE-SN', '2026-11-18', 'Day of Prayer and Repentance'],
		['GB', '2026-05-25', 'Spring bank holiday'],
		['GB-ENG', '2026-08-31', 'Summer bank holiday'],
		['GB-SCT', '2026-11-30', 'St Andrew’s Day'],
		['PL', '2026-11-11', 'Independence Day'],
		['IL', '2026-09-21', 'Day of Atonement (Yom Kippur)'],
		['TR', '2026-05-29', 'Feast of the Sacrifice (Eid al-Adha)'],
		['IS', '2026-12-24', 'Christmas Eve'],
		['de-by', '2026-06-04', 'Corpus Christi'],
	])('%s on %s: %s', (place, date, name) => expect(on(place, date)).toBe(name));

	test.each([
		['FR', '2026-07-15'], ['FR', '2026-04-03'], ['FR-75', '2026-04-03'],
		['US', '2026-04-27'], ['US', '2026-07-24'], ['US-FL', '2026-10-12'],
		['KR', '2026-02-19'], ['KR', '2026-09-23'], ['DE', '2026-06-04'], ['DE-NI', '2026-11-18'], ['CA', '2026-06-24'],
		['GB-SCT', '2026-08-31'], ['GB', '2026-08-31'], ['AU', '2026-06-08'], ['TR', '2026-05-31'],
		['DE', '2026-12-24'], ['DE', '2026-11-20'],
	])('none: %s on %s', (place, date) => expect(on(place, date)).toBeUndefined());
});

test.each([
	['a region that isn\'t known has those of its country', 'DE-ATLANTIS', '2026-10-03', 'National Holiday'],
	['a country that isn\'t known has none', 'XX', '2026-01-01', undefined],
	['nor has everywhere', '*', '2026-01-01', undefined],
	['nor the words of the language', 'constructor', '2026-01-01', undefined],
	['other years have their own', 'FR', '2027-05-06', 'Ascension Day'],
	['three days are three, also where clocks are set meanwhile', 'BA', '2025-04-01', 'End of Ramadan (Eid al-Fitr)'],
	['a text that is no date has none', 'FR', 'tomorrow', undefined],
])('%s', (_, place, date, name) => expect(on(place, date)).toBe(name));
