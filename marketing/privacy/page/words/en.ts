import type { Words } from '../words';

/** The page in English. */
export const english: Words = {
	title: 'What we know about you',
	intro: 'This page shows all personal data that our marketing system holds about you, where it came from, when, and why we keep it. It was made on {when}.',
	keepSafe: 'The page contains personal data. Keep it in a safe place.',
	profile: 'Number of your profile',
	contents: 'On this page',
	none: 'Nothing is kept here.',
	unknown: 'time unknown',
	sections: {
		traits: { title: 'About you', why: 'What we use today to address you rightly, put together from all sources.' },
		records: { title: 'What each source told us', why: 'Every entry with the system it came from, so that it can be checked and corrected.' },
		identifiers: { title: 'Addresses and numbers', why: 'By these we recognise you and reach you.' },
		identity: { title: 'How your records belong together', why: 'Why several records count as one person, so that a mistake can be undone.' },
		events: { title: 'What you did', why: 'Purchases and other contacts, so that we do not advertise what you have already.' },
		consents: { title: 'What you allowed or refused', why: 'Kept as evidence of your choice.' },
		preferences: { title: 'How you wish to be contacted', why: 'Kept so that we write as often, and at the hours, that you like.' },
		suppressions: { title: 'Where we must not contact you', why: 'Kept so that your "no" holds on every channel.' },
		messages: { title: 'Messages to you', why: 'Kept so that you get no message twice and can ask about each.' },
		notSent: { title: 'Messages you did not get, and why', why: 'Kept so that each decision can be explained.' },
		audit: { title: 'Who worked with your data', why: 'The log of exports, merges and changes.' },
	},
	columns: {
		what: 'What', value: 'Value', source: 'Source', first: 'First said', last: 'Last said', kind: 'Kind', address: 'Address or number', since: 'Since', when: 'When',
		event: 'What happened', channel: 'Channel', details: 'Details', purpose: 'Purpose', topic: 'Topic', answer: 'Your answer', wording: 'What you were asked', reason: 'Reason',
		until: 'Until', campaign: 'Campaign', to: 'To', state: 'State', message: 'Message', who: 'Who',
	},
	values: {
		granted: 'yes', withdrawn: 'no', pending: 'not confirmed yet', marketing: 'advertising', service: 'service', transactional: 'orders and account',
		email: 'e-mail', sms: 'SMS', push: 'push message', phone: 'phone', mail: 'letter', ads: 'online ads', all: 'all channels', store: 'shop', web: 'web', profile: 'you as a person',
		sent: 'sent', failed: 'failed', claimed: 'not sent yet', unknown: 'may have arrived', suppress: 'not allowed', defer: 'later', card: 'customer card', address: 'postal address',
		join: 'counted as one person', merge: 'counted as one person', split: 'counted as two people again', same: 'decided: the same person', different: 'decided: different people', detached: 'decided: not a sign of you', duplicate: 'may be the same person',
		export: 'export of your data', erase: 'erasure', 'opt-out': 'you opted out', paused: 'you asked for a pause', complaint: 'complaint', 'hard-bounce': 'address does not exist', 'soft-bounce': 'address could not be reached',
		erased: 'you asked to be forgotten', register: 'do-not-contact register', legal: 'legal reason', manual: 'noted by us', moved: 'moved', deceased: 'deceased', competitor: 'competitor',
		consent: 'your consent', contract: 'contract', 'legitimate-interest': 'legitimate interest', 'soft-opt-in': 'existing customer', 'double-opt-in': 'confirmed by link', oral: 'said', written: 'in writing', single: 'one click',
		'less-often': 'less often (messages / days)', snooze: 'pause until', hours: 'only at these hours', 'taken-back': 'taken back', 'consent-proof': 'proof of your consent',
	},
	alsoOfOthers: 'other people use it too',
	anotherPerson: 'and another person, of whom nothing is shown here',
	rights: {
		title: 'Your rights',
		lines: [
			'You may have wrong data corrected, and data that we need no longer erased.',
			'You may object to advertising at any time, or have the use of your data restricted.',
			'You may take this data to another company: it comes as a JSON file too.',
			'You may complain to the data protection authority of your country.',
		],
		controller: 'Responsible: {controller}',
		contact: 'Contact: {contact}',
	},
};
