import { readMoment } from '../../marketing/calendar';
import { CHANNELS, readRegisterCheck, SUPPRESSION_REASONS, type ChannelOrAll, type ImportTerms, type SuppressionReason } from '../../marketing/consent';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { asList, type Read } from '../kit';

/** What the form of an import says. */
export interface ImportForm {
	position: number;
	field: string;
	reason: SuppressionReason;
	channels: string[];
	source: string;
	register?: { name: string; jurisdiction: string; channels: string[]; checkedOn: unknown; goodForDays: number };
	replace: boolean;
	options: Record<string, unknown>;
}

/** A file to be imported and on which terms. */
export interface ImportAsk {
	position: number;
	field: string;
	terms: ImportTerms;
}

/** The furthest end of a suppression. */
const FAR = 100 * 365 * 24 * 60 * 60 * 1000;

/** Reads the form. */
export function readImportForm(read: Read): ImportForm {
	const reason = read<SuppressionReason>('reason');
	const form = {
		position: read.position, field: String(read<unknown>('binaryField') ?? '').trim(), reason,
		options: read<Record<string, unknown>>('options') ?? {},
	};
	if (reason !== 'register') return { ...form, channels: asList(read<unknown>('channels')), source: read('source') || 'import', replace: false };
	return {
		...form, channels: [], source: '', replace: read<unknown>('replace') === true,
		register: {
			name: String(read<unknown>('registerName') ?? ''), jurisdiction: String(read<unknown>('jurisdiction') ?? ''),
			channels: asList(read<unknown>('registerChannels')), checkedOn: read<unknown>('checkedOn'), goodForDays: Number(read<unknown>('goodForDays')),
		},
	};
}

/** Judges the form; the file is judged line by line. */
export function judgeImportForm(form: ImportForm, now: number): Outcome<ImportAsk> {
	const { position, field, reason, options } = form;
	if (!(reason in SUPPRESSION_REASONS)) return refused({ code: 'no-reason', field: 'Reason', message: `"${reason}" is none of ${Object.keys(SUPPRESSION_REASONS).join(', ')}` });
	const register = form.register && judgeRegister(form.register, now);
	if (register && !register.ok) return register;
	const unknown = form.channels.filter((channel) => channel !== 'all' && !(CHANNELS as readonly string[]).includes(channel));
	if (!register && (form.channels.length === 0 || unknown.length > 0)) {
		return refused({ code: 'no-channel', field: 'Channels', message: unknown.length > 0 ? `"${unknown[0]}" is no channel` : 'No channel is chosen', advice: 'Choose at least one, or All Channels.' });
	}
	const expiresAt = options.endsOn ? readMoment(options.endsOn, now + FAR) : undefined;
	if (options.endsOn && (expiresAt === undefined || expiresAt <= now)) {
		return refused({ code: 'no-time', field: 'Ends On', message: `"${String(options.endsOn).slice(0, 60)}" is no time in the future`, advice: 'Give a day in the future, or leave it empty for good.' });
	}
	const text = (name: string) => String(options[name] ?? '').trim();
	return accepted({
		position, field,
		terms: {
			channels: (form.channels.includes('all') ? ['all'] : form.channels) as ChannelOrAll[], reason, source: form.source, note: text('note'), expiresAt,
			country: text('country'), hashed: options.hashed === true, hashOf: text('hashOf') === 'phone' ? 'phone' : 'email', matchHashes: options.matchHashes === true,
			columns: { email: text('emailColumn'), phone: text('phoneColumn'), sha256: text('sha256Column'), md5: text('md5Column'), reason: text('reasonColumn'), expires: text('expiresColumn') },
			...(register ? { register: register.value, replace: form.replace } : {}),
		},
	});
}

function judgeRegister(register: NonNullable<ImportForm['register']>, now: number) {
	const checkedAt = register.checkedOn ? readMoment(register.checkedOn, now) : now;
	if (checkedAt === undefined) {
		return refused({ code: 'no-time', field: 'Checked On', message: `"${String(register.checkedOn).slice(0, 60)}" is no time`, advice: 'Write it like 2026-11-28, or leave it empty for now.' });
	}
	return readRegisterCheck({ ...register, checkedAt }, now);
}
