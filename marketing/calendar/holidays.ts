/** Public holidays of countries and their regions. */
export interface Holidays {
	/**
	 * The English name of the public holiday on `date` (`YYYY-MM-DD`) in a country (ISO 3166, `DE`) or one of its regions
	 * (ISO 3166-2 without the country, `BY`). Without a region, or in one that isn't known: the holidays of the whole country.
	 */
	on(country: string, region: string | undefined, date: string): string | undefined;
}

const years = new Map<string, Map<string, string>>();

/** Loads the rules of the world's holidays, which are a large file, on the first call. */
export async function loadHolidays(): Promise<Holidays> {
	const { placeOf, publicHolidays } = await import('./holiday-rules');
	return {
		on(country, region, date) {
			const place = placeOf(country, region ?? '');
			if (!place) return undefined;
			const key = `${place.country}-${place.region} ${date.slice(0, 4)}`;
			const year = years.get(key) ?? publicHolidays(place.country, place.region, Number(date.slice(0, 4)));
			years.set(key, year);
			return year.get(date);
		},
	};
}
