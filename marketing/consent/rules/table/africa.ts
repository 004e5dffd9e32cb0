import { section, type Section } from './row';
import { elsewhere, OWN, UNCHECKED } from './starts';

const POPIA = 'POPIA s.69; https://www.ebnet.co.za/direct-marketing-unpacking-the-conflict-between-the-amended-cpa-regulations-popia/';
const NDPA = 'NDPA 2023; GAID 2025; NCC DND directive 2016';
const DPA_KE = 'Data Protection Act 2019 s.37; DP (General) Regs 2021; KICA Consumer Protection Regs 2010';
const CPA = 'CPA s.11-12; CPA Amendment Regs 2026-04-15; https://www.ebnet.co.za/new-national-consumer-commission-opt-out-to-direct-marketing-registry/';
const POPIA_CPA = `${POPIA}; ${CPA}`;
const AT_HOME = {
	softOptIn: true, hours: 'mon-fri 08:00-20:00, sat 09:00-13:00', hoursBasis: 'law, not checked again', onHolidays: false,
	register: ['NCC Opt-Out Registry', 30] as const,
};

/** South Africa, Nigeria and Kenya. */
export const africa = (): Section[] => [
	section('ZA', OWN, {
		...elsewhere(POPIA),
		email: { softOptIn: true, register: ['NCC Opt-Out Registry', 30], note: 'Whoever is no customer may be asked once', from: [POPIA_CPA, '2026-04', 'high'] },
		sms: { ...AT_HOME, note: 'Whoever is no customer may be asked once', from: [POPIA_CPA, '2026-04', 'high'] },
		whatsapp: { ...AT_HOME, note: 'Whoever is no customer may be asked once', from: [POPIA_CPA, '2026-04', 'medium'] },
		phone: { ...AT_HOME, note: 'Calls count as electronic messages (Information Regulator, 2024)', from: [POPIA_CPA, '2026-04', 'medium'] },
		autocall: { ...AT_HOME, note: 'Whoever is no customer may be asked once', from: [POPIA_CPA, '2026-04', 'high'] },
		mail: { register: ['NCC Opt-Out Registry', 30], from: [CPA, UNCHECKED, 'medium'] },
	}),
	section('NG', OWN, {
		...elsewhere(NDPA),
		email: { note: 'The law gives a right to object: consent is the strict reading', from: [NDPA, UNCHECKED, 'low'] },
		sms: { register: 'DND 2442', from: [NDPA, '2016', 'medium'] },
		whatsapp: { from: [NDPA, UNCHECKED, 'low'] },
		phone: { mustInclude: ['caller', 'purpose', 'callback-number', 'offer-to-stop', 'full-price'], register: 'DND 2442', from: [NDPA, UNCHECKED, 'low'] },
		autocall: { register: 'DND 2442', from: [NDPA, UNCHECKED, 'low'] },
	}),
	section('KE', OWN, {
		...elsewhere(DPA_KE),
		email: { softOptIn: true, from: [DPA_KE, UNCHECKED, 'medium'] },
		sms: {
			softOptIn: true, hours: 'daily 07:00-19:00', hoursBasis: 'draft of 2020', note: 'The hours are from a draft',
			from: [`${DPA_KE}; https://www.kahawatungu.com/communications-authority-bar-operators-promotional-messages/`, '2020-09', 'low'],
		},
		whatsapp: { from: [DPA_KE, UNCHECKED, 'medium'] },
		phone: { from: [DPA_KE, UNCHECKED, 'low'] },
		autocall: { from: [DPA_KE, UNCHECKED, 'medium'] },
	}),
];
