import {
	DEFAULT_KIT, getBrandKits, getMessages, writers as makers, type BrandKit, type Brief, type ComposeOptions, type Form, type Writer,
} from '../../marketing/messages';
import { accepted, Refusal, refused, type Outcome, type Reason } from '../../marketing/outcome';
import type { Tools } from '../kit';

/** The kit that messages wear when none is chosen. */
export const DEFAULT_NAME = DEFAULT_KIT.name;

/** Which message is wanted, in which dress, in which forms. */
export interface Wish {
	message: string;
	/** Empty for the default one. */
	brandKit: string;
	forms: readonly Form[];
	options: ComposeOptions;
}

/** A message made ready in the forms that are wanted. */
export interface Ready {
	brief: Brief;
	brand: BrandKit;
	writers: ReadonlyMap<Form, Writer<unknown>>;
	/** Whether it advertises. */
	marketing: boolean;
}

/** Makes messages ready, each once however many items want it; one that can't be read is refused with its reason. */
export async function makeReady(tools: Tools, wishes: readonly Wish[]): Promise<Outcome<Ready>[]> {
	const briefs = await getMessages(tools.database, [...new Set(wishes.map(({ message }) => message))]);
	const kits = await getBrandKits(tools.database, [...new Set(wishes.map(({ brandKit }) => brandKit || DEFAULT_NAME))]);
	const made = new Map<string, Promise<Outcome<Ready>>>();
	return await Promise.all(wishes.map(async (wish) => {
		const key = JSON.stringify(wish);
		const ready = made.get(key) ?? readyFor(wish, briefs.get(wish.message), kits.get(wish.brandKit || DEFAULT_NAME));
		made.set(key, ready);
		return await ready;
	}));
}

async function readyFor({ message, brandKit, forms, options }: Wish, brief: Brief | undefined, brand: BrandKit | undefined): Promise<Outcome<Ready>> {
	if (!brief) return refused(unknownMessage(message));
	if (!brand) return refused(unknownKit(brandKit));
	const writers = new Map<Form, Writer<unknown>>();
	for (const form of forms) {
		const writer = await makers[form](brief, brand, options).then((made) => accepted<Writer<unknown>>(made), refusal);
		if (!writer.ok) return writer;
		writers.set(form, writer.value);
	}
	return accepted({ brief, brand, writers, marketing: options.marketing });
}

function refusal(failure: Error): { ok: false; reason: Reason } {
	if (failure instanceof Refusal) return refused(failure.reason);
	return refused({ code: 'unwritable', message: `The message can't be made ready: ${failure.message}` });
}

/** Says that nobody keeps a message of this name. */
export function unknownMessage(name: string): Reason {
	return { code: 'unknown-message', field: 'Message', message: `There is no message "${name.slice(0, 100)}"`, advice: 'Choose one from the list, or make it with Message > Create or Update.' };
}

/** Says that nobody keeps a brand kit of this name. */
export function unknownKit(name: string): Reason {
	return { code: 'unknown-kit', field: 'Brand Kit', message: `There is no brand kit "${name.slice(0, 100)}"`, advice: 'Choose one from the list, or make it with Brand Kit > Create or Update.' };
}
