import { section, type Section } from './row';
import { APPLE, elsewhere, OWN, UNCHECKED, UNDATED } from './starts';

const CASL = 'CASL (S.C. 2010 c.23) s.6, 10, 11, 13; https://crtc.gc.ca/eng/internet/aid.htm';
const LFPC = 'LFPC art. 17, 18, 18 bis; LFPDPPP 2025; https://repep.profeco.gob.mx/Sanciones.jsp';
const TCPA = '47 CFR 64.1200; TCPA 47 USC 227';
const TEXT_PROGRAMME = ['brand', 'stop-word', 'programme-terms'];
const BY_CASL = {
	softOptIn: true, optOutWithinHours: 240, optOutBasis: 'law: 10 business days', validity: { days: 730, of: 'implied-consent' } as const,
	mustInclude: ['principal', 'mailing-address-60-days', 'unsubscribe-60-days'], b2b: 'implied consent by a relationship or a published address',
	note: '730 days of implied consent after a purchase or contract, 183 after an inquiry; an express consent doesn\'t end',
};
const PROFECO = ['provider-contact', 'consumer-office', 'how-to-object'];

/** Canada, Mexico and the federal law of the United States. */
export const northAmerica = (): Section[] => [
	section('US', OWN, {
		email: {
			consent: 'opt-out', optOutWithinHours: 240, optOutBasis: 'law: 10 business days', mustInclude: ['true-headers', 'marked-as-advert', 'postal-address', 'opt-out-30-days', 'list-unsubscribe'], b2b: 'the same',
			from: ['CAN-SPAM 15 USC 7704; 16 CFR 316', UNCHECKED, 'high'],
		},
		sms: {
			hours: 'daily 08:00-21:00', hoursBasis: 'law', optOutWithinHours: 240, optOutBasis: 'law: 10 business days at the latest', mustInclude: TEXT_PROGRAMME, register: 'National Do Not Call Registry', note: 'Written consent, although one circuit takes a spoken one; the hours are kept even where the person agreed',
			from: [`${TCPA}; revoke-all waiver to 2027-01-31 DA 26-12 https://www.infolawgroup.com/insights/2026/1/7/fcc-further-extends-effective-date-of-the-tcpas-consent-revocation-rule`, '2026-03', 'high'],
		},
		whatsapp: {
			hours: 'daily 08:00-21:00', hoursBasis: 'law, by analogy', optOutWithinHours: 240, optOutBasis: 'law, by analogy', note: 'Meta delivers no marketing templates to numbers with +1',
			from: [`WhatsApp policy; ${TCPA}`, '2026-03', 'medium'],
		},
		push: { from: [`${APPLE}; Android 13 POST_NOTIFICATIONS`, UNDATED, 'medium'] },
		phone: {
			consent: 'register', softOptIn: true, hours: 'daily 08:00-21:00', hoursBasis: 'law', optOutWithinHours: 240, optOutBasis: 'law: on the company\'s own list within 10 business days', proofDays: 1826, register: 'National Do Not Call Registry and state lists', b2b: 'register and hours don\'t bind most calls to businesses', note: 'Customers: 18 months after a purchase, 3 months after an inquiry',
			from: [`${TCPA}; TSR 16 CFR 310`, '2026-03', 'high'],
		},
		autocall: {
			hours: 'daily 08:00-21:00', hoursBasis: 'law', optOutWithinHours: 240, optOutBasis: 'law: 10 business days', proofDays: 1826, register: 'National Do Not Call Registry', note: 'Written consent, also for voices made by a machine',
			from: [`${TCPA}; https://natlawreview.com/article/fifth-circuit-confirms-oral-consent-enough-under-tcpa`, '2026-03', 'high'],
		},
		mail: { register: 'DMAchoice', from: ['no federal rule; 39 USC 3008 (specific mailers)', UNCHECKED, 'medium'] },
		ads: {
			consent: 'opt-out', optOutWithinHours: 360, optOutBasis: 'law: 15 business days (CCPA regulations 7026); a GPC signal at once', note: 'Sensitive facts need consent',
			from: ['State privacy laws; GPC https://www.foster.com/newsroom-alerts-global-privacy-controls-preparing-for-the-next-wave-of-enforcement', '2026-03', 'high'],
		},
		web: {
			consent: 'opt-out', note: 'A GPC signal counts as a no everywhere',
			from: ['State privacy laws; Sec-GPC mandatory in about a dozen states (CA CO CT DE MD MN MT NE NH NJ OR TX) https://www.auditsocials.com/blog/us-state-privacy-laws-2026-universal-opt-out-gpc-mandatory-advertiser-targeted-advertising-enforcement-sweeps', '2026-03', 'medium'],
		},
	}),
	section('CA', OWN, {
		email: { ...BY_CASL, from: [CASL, UNDATED, 'high'] },
		sms: { ...BY_CASL, from: [CASL, UNDATED, 'high'] },
		whatsapp: { ...BY_CASL, from: [CASL, UNDATED, 'medium'] },
		push: { from: [`${APPLE}; CASL unclear for push`, UNCHECKED, 'low'] },
		phone: {
			consent: 'register', softOptIn: true, hours: 'mon-fri 09:00-21:30, sat-sun 10:00-18:00', hoursBasis: 'law', optOutWithinHours: 336, optOutBasis: 'law: on the company\'s own list within 14 days', proofDays: 1096, register: 'National Do Not Call List', b2b: 'the register doesn\'t cover business numbers; the rest holds', note: 'Customers: 18 months after a purchase, 6 months after an inquiry',
			from: ['CRTC Unsolicited Telecommunications Rules https://www.northerntel.ca/eng/inside_ntl/donotcalllist/donotcalllist.htm', UNDATED, 'high'],
		},
		autocall: {
			hours: 'mon-fri 09:00-21:30, sat-sun 10:00-18:00', hoursBasis: 'law', optOutWithinHours: 336, optOutBasis: 'law: 14 days', proofDays: 1096, register: 'National Do Not Call List', note: 'Express consent even from customers',
			from: ['CRTC ADAD Rules http://www.jdsupra.com/legalnews/shortened-grace-period-for-canadian-tele-85475/', UNDATED, 'high'],
		},
		mail: { from: ['PIPEDA; Quebec Law 25 s.22', UNCHECKED, 'medium'] },
		ads: { consent: 'opt-out', from: ['PIPEDA, OPC behavioural advertising guidance', UNCHECKED, 'medium'] },
		web: { consent: 'opt-out', from: ['PIPEDA, OPC guidance', UNCHECKED, 'medium'] },
	}),
	section('CA-QC', OWN, {
		ads: { note: 'Off until chosen: what identifies, locates or profiles', from: ['Quebec Law 25 (P-39.1) s.8.1, 9.1, 14', UNCHECKED, 'medium'] },
		web: { note: 'Off until chosen: what identifies, locates or profiles', from: ['Quebec Law 25 (P-39.1) s.8.1, 9.1, 14', UNCHECKED, 'medium'] },
	}),
	section('MX', OWN, {
		...elsewhere(LFPC),
		email: { consent: 'opt-out', mustInclude: PROFECO, from: [LFPC, UNCHECKED, 'medium'] },
		sms: { consent: 'register', mustInclude: PROFECO, register: 'REPEP', note: 'One operator has sending hours of its own', from: [LFPC, UNCHECKED, 'medium'] },
		whatsapp: { from: [LFPC, UNCHECKED, 'medium'] },
		phone: {
			consent: 'register', register: 'REPEP', note: 'No hours in force were found; an entry works from 30 days after it; consent beats it',
			from: [LFPC, '2025-12', 'high'],
		},
		autocall: { register: 'REPEP', from: [LFPC, UNCHECKED, 'low'] },
		ads: { consent: 'opt-out', from: [LFPC, UNCHECKED, 'low'] },
		web: { consent: 'opt-out', from: [LFPC, UNCHECKED, 'medium'] },
	}),
];
