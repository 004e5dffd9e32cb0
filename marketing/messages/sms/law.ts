/** What the law of the recipient's country wants in an advertising text. */
export interface SmsLaw {
	/** Stands at the very start. */
	start?: string;
	/** How the sender's name stands there. */
	sign?: (company: string) => string;
	/** Whether the name of the sender must be in the text. */
	named: boolean;
	/** Words for how to leave, where they are not the language's own. */
	stop?: (number: string) => string;
	/** Carriers there refuse advertising with an address in it. */
	noLinks?: boolean;
}

const ORDINARY: SmsLaw = { named: true };

/**
 * The countries that want more than the sender's name and a way to leave.
 * Sources: IL Communications Law (Bezeq and Transmissions) 5742-1982, section 30A; KR Network Act article 50 and Enforcement Decree annex 6;
 * FR CPCE L34-5 and the operators' code (36xxx); US CTIA Messaging Principles; CN MIIT Order 74; AE TDRA, carriers' guidelines.
 */
const OWN: Readonly<Record<string, SmsLaw>> = {
	AE: { named: true, noLinks: true },
	CA: { named: true, stop: () => 'Reply STOP to opt out' },
	CN: { named: true, sign: (company) => `【${company}】` },
	FR: { named: true, stop: (number) => (number ? `STOP au ${number}` : 'STOP pour ne plus recevoir') },
	IL: { named: true, start: 'פרסומת' },
	KR: { named: true, start: '(광고)', stop: (number) => (number ? `무료수신거부 ${number}` : '무료수신거부 STOP') },
	US: { named: true, stop: () => 'Reply STOP to opt out' },
};

/** What holds for an advertising text to somebody in this country. */
export function smsLaw(country: string): SmsLaw {
	return OWN[country] ?? ORDINARY;
}

/** How a text says how to leave, in its language: by an answer, to a number, or by a link. */
const STOP: Readonly<Record<string, { answer: string; link: string }>> = {
	ar: { answer: 'للإلغاء أرسل STOP', link: 'للإلغاء:' },
	bg: { answer: 'Отказ: STOP', link: 'Отказ:' },
	cs: { answer: 'Odhlaseni: STOP', link: 'Odhlaseni:' },
	da: { answer: 'Afmeld: STOP', link: 'Afmeld:' },
	de: { answer: 'Abmelden: STOP', link: 'Abmelden:' },
	el: { answer: 'Διαγραφή: STOP', link: 'Διαγραφή:' },
	en: { answer: 'Stop: reply STOP', link: 'Stop:' },
	es: { answer: 'Baja: STOP', link: 'Baja:' },
	fi: { answer: 'Peru: STOP', link: 'Peru:' },
	fr: { answer: 'STOP pour ne plus recevoir', link: 'Stop:' },
	he: { answer: 'להסרה השב STOP', link: 'להסרה:' },
	hu: { answer: 'Leiratkozás: STOP', link: 'Leiratkozás:' },
	it: { answer: 'Disiscriviti: STOP', link: 'Disiscriviti:' },
	nl: { answer: 'Afmelden: STOP', link: 'Afmelden:' },
	no: { answer: 'Avmeld: STOP', link: 'Avmeld:' },
	pl: { answer: 'Rezygnacja: STOP', link: 'Rezygnacja:' },
	pt: { answer: 'Sair: STOP', link: 'Sair:' },
	ro: { answer: 'Dezabonare: STOP', link: 'Dezabonare:' },
	ru: { answer: 'Отказ: STOP', link: 'Отказ:' },
	sv: { answer: 'Avsluta: STOP', link: 'Avsluta:' },
	tr: { answer: 'Iptal: STOP', link: 'Iptal:' },
	uk: { answer: 'Відмова: STOP', link: 'Відмова:' },
};

/** The words by which a text says how to leave. `number` is where the answer goes, empty for the sender itself. */
export function stopWords(language: string, country: string, number: string, link: string): string {
	const { answer, link: before } = STOP[language.split('-')[0]] ?? STOP.en;
	const { stop, noLinks } = smsLaw(country);
	if (stop) return stop(number);
	if (number !== '') return `${answer} ${number}`;
	return link !== '' && !noLinks ? `${before} ${link}` : answer;
}
