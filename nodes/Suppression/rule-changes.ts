import { refused, accepted, type Outcome } from '../../marketing/outcome';

/** The form of Changes as a user filled it in; what wasn't added is absent. */
export interface ChangeForm {
	allowedHours?: unknown;
	onHolidays?: unknown;
	consent?: unknown;
	consentDays?: unknown;
	softOptIn?: unknown;
	proofDays?: unknown;
	maxContacts?: unknown;
	registerName?: unknown;
	registerDays?: unknown;
	other?: unknown;
}

/** The form as fields of a rule: nothing but what was filled in. */
export function readChangeForm({ consentDays, proofDays, maxContacts, registerName, registerDays, other, ...plain }: ChangeForm): Outcome<Record<string, unknown>> {
	const rest = readOther(other);
	if (!rest.ok) return rest;
	const cap = readCap(maxContacts);
	if (!cap.ok) return cap;
	if (registerDays !== undefined && registerName === undefined) {
		return refused({ code: 'no-register', field: 'Register Name', message: 'Days of a register without its name', advice: 'Add Register Name as well.' });
	}
	const double = plain.consent === 'double-opt-in' ? { doubleOptIn: 'required' } : {};
	return accepted({
		...rest.value, ...double, ...plain,
		...(consentDays === undefined ? {} : { validity: Number(consentDays) === 0 ? null : { days: consentDays, of: 'consent' } }),
		...(proofDays === undefined ? {} : { proofDays: Number(proofDays) === 0 ? null : proofDays }),
		...(cap.value === undefined ? {} : { maxContacts: cap.value }),
		...(registerName === undefined ? {} : { register: register(String(registerName).trim(), registerDays) }),
	});
}

function register(name: string, goodForDays: unknown): object | null {
	return name.toLowerCase() === 'none' ? null : { name, ...(goodForDays === undefined ? {} : { goodForDays }) };
}

function readCap(written: unknown): Outcome<object | null | undefined> {
	if (written === undefined) return accepted(undefined);
	const text = String(written).trim().toLowerCase();
	if (text === 'none') return accepted(null);
	const [, count, hours] = /^(\d{1,6}) (?:in|per) (\d{1,6})(?: ?h(?:ours)?)?$/.exec(text) ?? [];
	if (count !== undefined) return accepted({ count: Number(count), hours: Number(hours) });
	return refused({ code: 'no-cap', field: 'Most Contacts', message: `"${text.slice(0, 60)}" is no limit`, advice: 'Write how many contacts in how many hours, e.g. 4 in 720, or none.' });
}

function readOther(written: unknown): Outcome<Record<string, unknown>> {
	try {
		const other: unknown = typeof written === 'string' ? JSON.parse(written.trim() || '{}') : written ?? {};
		if (typeof other === 'object' && other !== null && !Array.isArray(other)) return accepted(other as Record<string, unknown>);
	} catch {
		// Said below.
	}
	return refused({ code: 'no-json', field: 'Other Fields (JSON)', message: 'Other fields must be a JSON object', advice: 'Write it as {"note": "…"}.' });
}
