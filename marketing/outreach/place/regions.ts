import { plain } from './country';

/** Code, name and zones of the parts of a country; zones are short for America/…, those with a slash are whole. */
const UNITED_STATES = `
AL Alabama: Chicago
AK Alaska: Anchorage Adak
AZ Arizona: Phoenix Denver
AR Arkansas: Chicago
CA California: Los_Angeles
CO Colorado: Denver
CT Connecticut: New_York
DE Delaware: New_York
DC District of Columbia: New_York
FL Florida: New_York Chicago
GA Georgia: New_York
HI Hawaii: Pacific/Honolulu
ID Idaho: Denver Los_Angeles
IL Illinois: Chicago
IN Indiana: New_York Chicago
IA Iowa: Chicago
KS Kansas: Chicago Denver
KY Kentucky: New_York Chicago
LA Louisiana: Chicago
ME Maine: New_York
MD Maryland: New_York
MA Massachusetts: New_York
MI Michigan: New_York Chicago
MN Minnesota: Chicago
MS Mississippi: Chicago
MO Missouri: Chicago
MT Montana: Denver
NE Nebraska: Chicago Denver
NV Nevada: Los_Angeles Denver
NH New Hampshire: New_York
NJ New Jersey: New_York
NM New Mexico: Denver
NY New York: New_York
NC North Carolina: New_York
ND North Dakota: Chicago Denver
OH Ohio: New_York
OK Oklahoma: Chicago
OR Oregon: Los_Angeles Denver
PA Pennsylvania: New_York
RI Rhode Island: New_York
SC South Carolina: New_York
SD South Dakota: Chicago Denver
TN Tennessee: New_York Chicago
TX Texas: Chicago Denver
UT Utah: Denver
VT Vermont: New_York
VA Virginia: New_York
WA Washington: Los_Angeles
WV West Virginia: New_York
WI Wisconsin: Chicago
WY Wyoming: Denver`;
const CANADA = `
AB Alberta: Edmonton
BC British Columbia, Colombie Britannique: Vancouver Edmonton Dawson_Creek
MB Manitoba: Winnipeg
NB New Brunswick, Nouveau Brunswick: Moncton
NL Newfoundland and Labrador, Newfoundland, Terre Neuve et Labrador: St_Johns Goose_Bay
NS Nova Scotia, Nouvelle Ecosse: Halifax
NT Northwest Territories, Territoires du Nord Ouest: Edmonton
NU Nunavut: Iqaluit Winnipeg Edmonton Panama
ON Ontario: Toronto Winnipeg Panama
PE Prince Edward Island, Ile du Prince Edouard: Halifax
QC Quebec: Toronto Halifax Puerto_Rico
SK Saskatchewan: Regina Edmonton
YT Yukon: Whitehorse`;
const AUSTRALIA = `
ACT Australian Capital Territory: Australia/Sydney
NSW New South Wales: Australia/Sydney Australia/Adelaide Australia/Lord_Howe
NT Northern Territory: Australia/Darwin
QLD Queensland: Australia/Brisbane
SA South Australia: Australia/Adelaide
TAS Tasmania: Australia/Hobart
VIC Victoria: Australia/Melbourne
WA Western Australia: Australia/Perth Australia/Eucla`;

const COUNTRIES = { US: UNITED_STATES, CA: CANADA, AU: AUSTRALIA };

/** The zones of a part of a country, e.g. of `US-FL`. Source: IANA time zone database, zone1970.tab. */
export const REGION_ZONES = new Map<string, readonly string[]>();
const byName = new Map<string, string[]>();

for (const [country, lines] of Object.entries(COUNTRIES)) {
	for (const line of lines.trim().split('\n')) {
		const [, code, names, zones] = /^(\S+) (.+): (.+)$/.exec(line) as RegExpExecArray;
		REGION_ZONES.set(`${country}-${code}`, zones.split(' ').map((zone) => (zone.includes('/') ? zone : `America/${zone}`)));
		for (const name of names.split(', ')) byName.set(plain(name), [...(byName.get(plain(name)) ?? []), `${country}-${code}`]);
	}
}

/** Names that are also a country's, or a city's more often than a state's. */
const AMBIGUOUS = new Set(['georgia']);

/**
 * The part of a country that a text names, e.g. `US-FL`: by its code where the country is known, by its name also
 * where it isn't, unless more than one place has that name. Undefined when it names none that we know.
 */
export function readRegion(written: string, country?: string): string | undefined {
	const name = plain(written);
	const code = name.toUpperCase().replaceAll(' ', '-');
	if (REGION_ZONES.has(code) && (country === undefined || code.startsWith(`${country}-`))) return code;
	if (country !== undefined && REGION_ZONES.has(`${country}-${code}`)) return `${country}-${code}`;
	const named = (byName.get(name) ?? []).filter((one) => country === undefined || one.startsWith(`${country}-`));
	return named.length === 1 && (country !== undefined || !AMBIGUOUS.has(name)) ? named[0] : undefined;
}
