import { saveShortLinks, type ShortLink } from '../../messages';
import type { Work } from '../../store';

/**
 * Saves short links before their messages leave. What several messages make within one turn of the event loop is saved
 * by one statement, so that messages side by side cost few writes.
 */
export class ShortLinks {
	private waiting: { links: ShortLink[]; saved: () => void; fail: (error: Error) => void }[] = [];

	constructor(private readonly work: Work) {}

	/** Settles when the links lead somewhere; fails with the reason where one can't. */
	async save(links: ShortLink[]): Promise<void> {
		if (links.length === 0) return;
		await new Promise<void>((saved, fail) => {
			this.waiting.push({ links, saved, fail });
			if (this.waiting.length === 1) setImmediate(() => void this.saveAll());
		});
	}

	private async saveAll(): Promise<void> {
		const together = this.waiting.splice(0);
		const outcomes = await saveShortLinks(this.work, together.flatMap(({ links }) => links)).catch((error: Error) => error);
		let place = 0;
		for (const { links, saved, fail } of together) {
			if (outcomes instanceof Error) {
				fail(outcomes);
				continue;
			}
			const refusal = outcomes.slice(place, place += links.length).find((outcome) => !outcome.ok);
			if (refusal && !refusal.ok) fail(new Error(refusal.reason.message));
			else saved();
		}
	}
}
