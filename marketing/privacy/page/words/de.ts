import type { Words } from '../words';

/** The page in German. */
export const german: Words = {
	title: 'Was wir über Sie wissen',
	intro: 'Diese Seite zeigt alle personenbezogenen Daten, die unser Marketingsystem über Sie gespeichert hat: woher sie kommen, von wann sie sind und wozu wir sie aufbewahren. Erstellt am {when}.',
	keepSafe: 'Die Seite enthält persönliche Daten. Bewahren Sie sie sicher auf.',
	profile: 'Nummer Ihres Profils',
	contents: 'Auf dieser Seite',
	none: 'Hier ist nichts gespeichert.',
	unknown: 'Zeit unbekannt',
	sections: {
		traits: { title: 'Über Sie', why: 'Was wir heute verwenden, um Sie richtig anzusprechen, zusammengefasst aus allen Quellen.' },
		records: { title: 'Was uns jede Quelle mitgeteilt hat', why: 'Jede Angabe mit dem System, aus dem sie stammt, damit sie geprüft und berichtigt werden kann.' },
		identifiers: { title: 'Adressen und Nummern', why: 'Daran erkennen wir Sie, und darüber erreichen wir Sie.' },
		identity: { title: 'Wie Ihre Datensätze zusammengehören', why: 'Warum mehrere Datensätze als eine Person gelten, damit ein Irrtum rückgängig gemacht werden kann.' },
		events: { title: 'Was Sie getan haben', why: 'Käufe und andere Kontakte, damit wir nicht für etwas werben, das Sie schon haben.' },
		consents: { title: 'Was Sie erlaubt oder abgelehnt haben', why: 'Aufbewahrt als Nachweis Ihrer Entscheidung.' },
		preferences: { title: 'Wie Sie kontaktiert werden möchten', why: 'Aufbewahrt, damit wir so oft und zu den Zeiten schreiben, die Ihnen recht sind.' },
		suppressions: { title: 'Wo wir Sie nicht kontaktieren dürfen', why: 'Aufbewahrt, damit Ihr Nein auf jedem Kanal gilt.' },
		messages: { title: 'Nachrichten an Sie', why: 'Aufbewahrt, damit Sie keine Nachricht doppelt bekommen und nach jeder fragen können.' },
		notSent: { title: 'Nachrichten, die Sie nicht bekommen haben, und warum', why: 'Aufbewahrt, damit jede Entscheidung erklärt werden kann.' },
		audit: { title: 'Wer mit Ihren Daten gearbeitet hat', why: 'Das Protokoll der Auskünfte, Zusammenführungen und Änderungen.' },
	},
	columns: {
		what: 'Was', value: 'Wert', source: 'Quelle', first: 'Zuerst genannt', last: 'Zuletzt genannt', kind: 'Art', address: 'Adresse oder Nummer', since: 'Seit', when: 'Wann',
		event: 'Was geschah', channel: 'Kanal', details: 'Einzelheiten', purpose: 'Zweck', topic: 'Thema', answer: 'Ihre Antwort', wording: 'Was Sie gefragt wurden', reason: 'Grund',
		until: 'Bis', campaign: 'Kampagne', to: 'An', state: 'Stand', message: 'Nachricht', who: 'Wer',
	},
	values: {
		granted: 'ja', withdrawn: 'nein', pending: 'noch nicht bestätigt', marketing: 'Werbung', service: 'Service', transactional: 'Bestellungen und Konto',
		email: 'E-Mail', sms: 'SMS', push: 'Push-Nachricht', phone: 'Telefon', mail: 'Brief', ads: 'Online-Anzeigen', all: 'alle Kanäle', store: 'Laden', web: 'Internet', profile: 'Sie als Person',
		sent: 'gesendet', failed: 'fehlgeschlagen', claimed: 'noch nicht gesendet', unknown: 'vielleicht angekommen', suppress: 'nicht erlaubt', defer: 'später', card: 'Kundenkarte', address: 'Postanschrift',
		join: 'gilt als eine Person', merge: 'gilt als eine Person', split: 'gilt wieder als zwei Personen', same: 'entschieden: dieselbe Person', different: 'entschieden: verschiedene Personen', detached: 'entschieden: kein Kennzeichen von Ihnen', duplicate: 'vielleicht dieselbe Person',
		export: 'Auskunft über Ihre Daten', erase: 'Löschung', 'opt-out': 'Sie haben widersprochen', paused: 'Sie baten um eine Pause', complaint: 'Beschwerde', 'hard-bounce': 'Adresse gibt es nicht', 'soft-bounce': 'Adresse nicht erreichbar',
		erased: 'Sie wollten vergessen werden', register: 'Robinsonliste', legal: 'rechtlicher Grund', manual: 'von uns vermerkt', moved: 'verzogen', deceased: 'verstorben', competitor: 'Mitbewerber',
		consent: 'Ihre Einwilligung', contract: 'Vertrag', 'legitimate-interest': 'berechtigtes Interesse', 'soft-opt-in': 'Bestandskunde', 'double-opt-in': 'per Link bestätigt', oral: 'mündlich', written: 'schriftlich', single: 'ein Klick',
		'less-often': 'seltener (Nachrichten / Tage)', snooze: 'Pause bis', hours: 'nur zu diesen Zeiten', 'taken-back': 'zurückgenommen', 'consent-proof': 'Nachweis Ihrer Einwilligung',
	},
	alsoOfOthers: 'wird auch von anderen benutzt',
	anotherPerson: 'und eine andere Person, von der hier nichts gezeigt wird',
	rights: {
		title: 'Ihre Rechte',
		lines: [
			'Sie können falsche Daten berichtigen und nicht mehr benötigte Daten löschen lassen.',
			'Sie können Werbung jederzeit widersprechen oder die Nutzung Ihrer Daten einschränken lassen.',
			'Sie können diese Daten zu einem anderen Unternehmen mitnehmen: Es gibt sie auch als JSON-Datei.',
			'Sie können sich bei der Datenschutzbehörde Ihres Landes beschweren.',
		],
		controller: 'Verantwortlich: {controller}',
		contact: 'Kontakt: {contact}',
	},
};
