import type { Words } from '../words';

/** The page in Polish. */
export const polish: Words = {
	title: 'Co o Tobie wiemy',
	intro: 'Ta strona pokazuje wszystkie dane osobowe, które nasz system marketingowy przechowuje na Twój temat: skąd pochodzą, z kiedy są i po co je przechowujemy. Utworzono {when}.',
	keepSafe: 'Strona zawiera dane osobowe. Przechowuj ją w bezpiecznym miejscu.',
	profile: 'Numer Twojego profilu',
	contents: 'Na tej stronie',
	none: 'Nic tu nie przechowujemy.',
	unknown: 'czas nieznany',
	sections: {
		traits: { title: 'O Tobie', why: 'To, czego używamy dzisiaj, aby właściwie się do Ciebie zwracać, zebrane ze wszystkich źródeł.' },
		records: { title: 'Co przekazało nam każde źródło', why: 'Każda informacja wraz z systemem, z którego pochodzi, aby można ją było sprawdzić i poprawić.' },
		identifiers: { title: 'Adresy i numery', why: 'Po nich Cię rozpoznajemy i dzięki nim możemy się z Tobą skontaktować.' },
		identity: { title: 'Jak Twoje rekordy są ze sobą połączone', why: 'Dlaczego kilka rekordów uznajemy za jedną osobę, aby można było cofnąć pomyłkę.' },
		events: { title: 'Twoje działania', why: 'Zakupy i inne kontakty, abyśmy nie reklamowali tego, co już masz.' },
		consents: { title: 'Twoje zgody i odmowy', why: 'Przechowywane jako dowód Twojego wyboru.' },
		preferences: { title: 'Jak chcesz otrzymywać wiadomości', why: 'Przechowywane, abyśmy pisali tak często i o takich porach, jak Ci odpowiada.' },
		suppressions: { title: 'Gdzie nie wolno nam się z Tobą kontaktować', why: 'Przechowywane, aby Twoja odmowa obowiązywała w każdym kanale.' },
		messages: { title: 'Wiadomości do Ciebie', why: 'Przechowywane, abyś nie dostawał(a) dwa razy tego samego i mógł/mogła o każdą zapytać.' },
		notSent: { title: 'Wiadomości, których nie wysłano, i dlaczego', why: 'Przechowywane, aby każdą decyzję można było wyjaśnić.' },
		audit: { title: 'Kto pracował z Twoimi danymi', why: 'Dziennik eksportów, połączeń i zmian.' },
	},
	columns: {
		what: 'Co', value: 'Wartość', source: 'Źródło', first: 'Podano pierwszy raz', last: 'Podano ostatnio', kind: 'Rodzaj', address: 'Adres lub numer', since: 'Od', when: 'Kiedy',
		event: 'Co się stało', channel: 'Kanał', details: 'Szczegóły', purpose: 'Cel', topic: 'Temat', answer: 'Twoja odpowiedź', wording: 'Treść pytania', reason: 'Powód',
		until: 'Do kiedy', campaign: 'Kampania', to: 'Do', state: 'Stan', message: 'Wiadomość', who: 'Kto',
	},
	values: {
		granted: 'tak', withdrawn: 'nie', pending: 'jeszcze niepotwierdzone', marketing: 'reklama', service: 'obsługa', transactional: 'zamówienia i konto',
		email: 'e-mail', sms: 'SMS', push: 'powiadomienie push', phone: 'telefon', mail: 'list', ads: 'reklamy internetowe', all: 'wszystkie kanały', store: 'sklep', web: 'internet', profile: 'Ty jako osoba',
		sent: 'wysłano', failed: 'nie udało się', claimed: 'jeszcze nie wysłano', unknown: 'być może dotarła', suppress: 'niedozwolone', defer: 'później', card: 'karta klienta', address: 'adres pocztowy',
		join: 'uznane za jedną osobę', merge: 'uznane za jedną osobę', split: 'znów uznane za dwie osoby', same: 'decyzja: ta sama osoba', different: 'decyzja: różne osoby', detached: 'decyzja: to nie Twój znak', duplicate: 'być może ta sama osoba',
		export: 'udostępnienie Twoich danych', erase: 'usunięcie', 'opt-out': 'Twój sprzeciw', paused: 'prośba o przerwę', complaint: 'skarga', 'hard-bounce': 'adres nie istnieje', 'soft-bounce': 'adres nieosiągalny',
		erased: 'prośba o zapomnienie', register: 'lista Robinsonów', legal: 'powód prawny', manual: 'nasza notatka', moved: 'przeprowadzka', deceased: 'osoba zmarła', competitor: 'konkurencja',
		consent: 'Twoja zgoda', contract: 'umowa', 'legitimate-interest': 'prawnie uzasadniony interes', 'soft-opt-in': 'dotychczasowy klient', 'double-opt-in': 'potwierdzone linkiem', oral: 'ustnie', written: 'na piśmie', single: 'jedno kliknięcie',
		'less-often': 'rzadziej (wiadomości / dni)', snooze: 'przerwa do', hours: 'tylko w tych godzinach', 'taken-back': 'cofnięte', 'consent-proof': 'dowód Twojej zgody',
	},
	alsoOfOthers: 'używają go też inne osoby',
	anotherPerson: 'oraz inna osoba, o której nic tu nie pokazujemy',
	rights: {
		title: 'Twoje prawa',
		lines: [
			'Możesz żądać poprawienia błędnych danych i usunięcia tych, których już nie potrzebujemy.',
			'Możesz w każdej chwili sprzeciwić się reklamie lub żądać ograniczenia użycia Twoich danych.',
			'Możesz przenieść te dane do innej firmy: są dostępne także jako plik JSON.',
			'Możesz złożyć skargę do organu ochrony danych w swoim kraju.',
		],
		controller: 'Administrator: {controller}',
		contact: 'Kontakt: {contact}',
	},
};
