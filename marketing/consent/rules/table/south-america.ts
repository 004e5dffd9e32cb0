import { section, type Section } from './row';
import { elsewhere, OWN, UNCHECKED } from './starts';

const LGPD = 'LGPD (Lei 13.709/2018) art. 7, 8, 18; CDC';
const HABEAS = 'Ley 25.326 art. 27; Disp. DNPDP 4/2009; Ley 26.951';

/** South America. */
export const southAmerica = (): Section[] => [
	section('BR', OWN, {
		...elsewhere(LGPD),
		email: {
			softOptIn: true, note: 'Consent is the industry\'s rule; the law would allow a legitimate interest',
			from: [`${LGPD}; CAPEM self-regulation`, UNCHECKED, 'medium'],
		},
		sms: {
			register: ['Procon lists of the states', 30],
			from: [`${LGPD}; Lei SP 17.334/2021 https://macmagazine.com.br/post/2021/03/16/procon-sp-proibe-telemarketing-por-whatsapp-e-sms/`, '2025', 'medium'],
		},
		whatsapp: { register: ['Procon lists of the states', 30], from: [LGPD, '2025', 'medium'] },
		phone: {
			consent: 'register', hours: 'mon-fri 09:00-21:00, sat 10:00-16:00', hoursBasis: 'industry code, in some states law; not checked again', onHolidays: false, register: ['Não Me Perturbe and Procon lists', 30],
			from: ['Anatel; https://radiominuano.com.br/?p=32681', '2025', 'low'],
		},
		autocall: {
			hours: 'mon-fri 09:00-21:00, sat 10:00-16:00', hoursBasis: 'industry code, not checked again', onHolidays: false, register: ['Não Me Perturbe', 30],
			from: [LGPD, UNCHECKED, 'low'],
		},
		web: { from: ['ANPD cookie guide 2022', UNCHECKED, 'medium'] },
	}),
	section('AR', OWN, {
		...elsewhere(HABEAS),
		email: {
			consent: 'opt-out', mustInclude: ['sender', 'free-opt-out', 'postal-address', 'list-unsubscribe', 'publicidad-in-subject', 'removal-article'],
			from: [HABEAS, UNCHECKED, 'medium'],
		},
		sms: { consent: 'register', register: ['No Llame', 30], from: [HABEAS, UNCHECKED, 'medium'] },
		whatsapp: { from: [HABEAS, UNCHECKED, 'medium'] },
		phone: { consent: 'register', softOptIn: true, register: ['No Llame', 30], from: [HABEAS, UNCHECKED, 'medium'] },
		autocall: { consent: 'register', register: ['No Llame', 30], from: [HABEAS, UNCHECKED, 'low'] },
		ads: { consent: 'opt-out', from: [HABEAS, UNCHECKED, 'low'] },
		web: { consent: 'opt-out', from: [HABEAS, UNCHECKED, 'low'] },
	}),
];
