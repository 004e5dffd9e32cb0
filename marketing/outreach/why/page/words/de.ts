import type { Words } from '../words';

/** The page in German. */
export const german: Words = {
	title: 'Kontakt: was erlaubt ist, was nicht und warum',
	intro: 'Diese Seite zeigt, wie jetzt über Nachrichten an diese Person entschieden würde und wie früher entschieden wurde. Erstellt am {when}.',
	person: 'Person',
	profile: 'Profilnummer',
	sections: {
		now: { title: 'Was jetzt erlaubt ist', why: 'Vor jeder Nachricht wird für jeden Kanal neu entschieden.', none: 'Es wurde nach keinem Kanal gefragt.' },
		place: { title: 'Wo die Person ist, soweit wir wissen', why: 'Danach richtet sich, welches Recht und welche Uhrzeiten gelten. Von mehreren zählt das Strengste.', none: '' },
		refused: { title: 'Was nicht gesendet wurde und warum', why: 'Das Neueste zuerst.', none: 'Es wurde nichts zurückgehalten.' },
		contacts: { title: 'Kontakte in letzter Zeit', why: 'Sie zählen mit, damit es nicht zu viel wird.', none: 'In letzter Zeit gab es keinen Kontakt.' },
	},
	columns: { when: 'Wann', campaign: 'Kampagne', channel: 'Kanal', answer: 'Entscheidung', reasons: 'Warum', state: 'Was daraus wurde' },
	verdicts: { allow: 'Jetzt erlaubt', defer: 'Später', suppress: 'Nicht erlaubt' },
	from: 'Ab {when}',
	note: 'Gut zu wissen',
	states: {
		claimed: 'noch nicht gesendet', held: 'vorgemerkt', reserved: 'vorgemerkt', sent: 'gesendet', unknown: 'vielleicht angekommen', failed: 'fehlgeschlagen', delivered: 'zugestellt', bounced: 'zurückgekommen',
		complained: 'als Spam gemeldet', opened: 'geöffnet', clicked: 'angeklickt', replied: 'beantwortet', 'not-sent': 'nicht gesendet', suppressed: 'nicht erlaubt', deferred: 'später',
	},
	channels: {
		email: 'E-Mail', sms: 'SMS', whatsapp: 'WhatsApp', push: 'Push-Nachricht', phone: 'Anruf', autocall: 'Automatischer Anruf', mail: 'Brief', ads: 'Online-Anzeigen', web: 'Website',
		all: 'Alle Kanäle', store: 'Laden',
	},
	byChannels: {
		email: 'per E-Mail', sms: 'per SMS', whatsapp: 'per WhatsApp', push: 'per Push-Nachricht', phone: 'am Telefon', autocall: 'per automatischem Anruf', mail: 'per Brief', ads: 'in Online-Anzeigen', web: 'auf der Website',
		all: 'auf allen Kanälen',
	},
	purposes: { marketing: 'Werbung', service: 'Service', transactional: 'Bestellungen und Konto' },
	toPurposes: { marketing: 'Werbung', service: 'Service-Nachrichten', transactional: 'Nachrichten über Bestellungen und Konto' },
	bases: { consent: 'Einwilligung', 'soft-opt-in': 'Bestandskunde', 'legitimate-interest': 'berechtigtes Interesse', contract: 'Vertrag' },
	counted: {
		contacts: { one: '# Kontakt', other: '# Kontakte' },
		hours: { one: '# Stunde', other: '# Stunden' },
		days: { one: '# Tag', other: '# Tagen' },
		weeks: { one: '# Woche', other: '# Wochen' },
		months: { one: '# Monat', other: '# Monaten' },
		zones: { one: '# Zeitzone', other: '# Zeitzonen' },
	},
	periods: { day: 'je Kalendertag', week: 'je Kalenderwoche', month: 'je Kalendermonat', rolling: 'in {length}' },
	place: {
		law: 'Recht',
		zone: 'Zeitzone',
		anywhere: 'Land nicht bekannt: Es gelten die strengsten Regeln',
		manyZones: '{zones} sind möglich; die Uhrzeit muss in allen passen',
		because: { stated: 'aus den gespeicherten Angaben', number: 'aus der Telefonnummer', email: 'aus der E-Mail-Adresse', ip: 'aus der Internetverbindung', unknown: 'nicht bekannt' },
		certainty: { high: 'sicher', medium: 'ziemlich sicher', low: 'vermutet', none: 'nicht sicher' },
	},
	until: 'bis {until}',
	foot: [
		'Das Öffnen dieser Seite ändert nichts.',
		'Wer keine Werbung möchte, kann das jederzeit und auf jedem Kanal sagen.',
	],
};
