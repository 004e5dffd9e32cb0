import type { Words } from '../words';

/** The page in Polish. */
export const polish: Words = {
	title: 'Kontakt: co jest dozwolone, co nie i dlaczego',
	intro: 'Ta strona pokazuje, jaka decyzja o wiadomościach do tej osoby zapadłaby teraz i jakie decyzje zapadły wcześniej. Utworzono {when}.',
	person: 'Osoba',
	profile: 'Numer profilu',
	sections: {
		now: { title: 'Co jest dozwolone teraz', why: 'Przed każdą wiadomością decyzja dla każdego kanału zapada na nowo.', none: 'Nie zapytano o żaden kanał.' },
		place: { title: 'Gdzie jest ta osoba, o ile wiemy', why: 'Od tego zależy, które prawo i które godziny obowiązują. Z kilku obowiązuje to najsurowsze.', none: '' },
		refused: { title: 'Czego nie wysłano i dlaczego', why: 'Najpierw najnowsze.', none: 'Niczego nie wstrzymano.' },
		contacts: { title: 'Ostatnie kontakty', why: 'Wliczamy je, aby nie było ich za dużo.', none: 'Ostatnio nie było kontaktu.' },
	},
	columns: { when: 'Kiedy', campaign: 'Kampania', channel: 'Kanał', answer: 'Decyzja', reasons: 'Dlaczego', state: 'Co się z tym stało' },
	verdicts: { allow: 'Dozwolone teraz', defer: 'Później', suppress: 'Niedozwolone' },
	from: 'Od {when}',
	note: 'Warto wiedzieć',
	states: {
		claimed: 'jeszcze nie wysłano', held: 'zaplanowano', reserved: 'zaplanowano', sent: 'wysłano', unknown: 'być może dotarła', failed: 'nie udało się', delivered: 'doręczono', bounced: 'wróciła',
		complained: 'zgłoszono jako spam', opened: 'otwarto', clicked: 'kliknięto', replied: 'odpowiedziano', 'not-sent': 'nie wysłano', suppressed: 'niedozwolone', deferred: 'później',
	},
	channels: {
		email: 'E-mail', sms: 'SMS', whatsapp: 'WhatsApp', push: 'Powiadomienie push', phone: 'Rozmowa telefoniczna', autocall: 'Połączenie automatyczne', mail: 'List', ads: 'Reklamy internetowe', web: 'Strona internetowa',
		all: 'Wszystkie kanały', store: 'Sklep',
	},
	byChannels: {
		email: 'e-mailem', sms: 'przez SMS', whatsapp: 'przez WhatsApp', push: 'w powiadomieniach push', phone: 'telefonicznie', autocall: 'przez połączenia automatyczne', mail: 'listownie', ads: 'w reklamach internetowych', web: 'na stronie internetowej',
		all: 'we wszystkich kanałach',
	},
	purposes: { marketing: 'reklama', service: 'obsługa', transactional: 'zamówienia i konto' },
	toPurposes: { marketing: 'reklamę', service: 'wiadomości od obsługi', transactional: 'wiadomości o zamówieniach i koncie' },
	bases: { consent: 'zgoda', 'soft-opt-in': 'dotychczasowy klient', 'legitimate-interest': 'prawnie uzasadniony interes', contract: 'umowa' },
	counted: {
		contacts: { one: '# kontakt', few: '# kontakty', many: '# kontaktów', other: '# kontaktu' },
		hours: { one: '# godziny', other: '# godzin' },
		days: { one: '# dnia', other: '# dni' },
		weeks: { one: '# tygodnia', other: '# tygodni' },
		months: { one: '# miesiąca', other: '# miesięcy' },
		zones: { one: '# strefa czasowa', few: '# strefy czasowe', many: '# stref czasowych', other: '# strefy czasowej' },
	},
	periods: { day: 'w ciągu dnia kalendarzowego', week: 'w ciągu tygodnia kalendarzowego', month: 'w ciągu miesiąca kalendarzowego', rolling: 'w ciągu {length}' },
	place: {
		law: 'Prawo',
		zone: 'Strefa czasowa',
		anywhere: 'Kraj nieznany: obowiązują najsurowsze reguły',
		manyZones: 'Możliwe: {zones}; pora musi być właściwa we wszystkich',
		because: { stated: 'z zapisanych danych', number: 'z numeru telefonu', email: 'z adresu e-mail', ip: 'z połączenia internetowego', unknown: 'nie wiadomo' },
		certainty: { high: 'pewne', medium: 'dość pewne', low: 'przypuszczenie', none: 'niepewne' },
	},
	until: 'do {until}',
	foot: [
		'Otwarcie tej strony niczego nie zmienia.',
		'Kto nie chce reklam, może to powiedzieć w każdej chwili i w każdym kanale.',
	],
};
