// The received mails: parsed in memory, and as .eml files in a folder, where they survive a restart.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLetter, withEnvelope } from './letter.mjs';

const FILE = /^(\d{13})-\d+\.eml$/;

class Mailbox {
	#stored = new Map();
	#lastNumber = 0;
	#written = 0;
	#version = Date.now();

	constructor(folder, keep) {
		this.folder = folder;
		this.keep = keep;
	}

	/** Takes up what an earlier run has left in the folder. */
	async load() {
		for (const name of readdirSync(this.folder).filter((name) => FILE.test(name)).sort()) {
			const file = join(this.folder, name);
			await this.#remember(readFileSync(file), file, Number(FILE.exec(name)[1]));
		}
	}

	/** Stores one mail as it came over SMTP. */
	async add(received, envelope) {
		const receivedAt = Date.now();
		const source = withEnvelope(received, envelope);
		const turn = String((this.#written += 1)).padStart(6, '0');
		const file = join(this.folder, `${receivedAt}-${turn}.eml`);
		await writeFile(file, source);
		await this.#remember(source, file, receivedAt);
	}

	async #remember(source, file, receivedAt) {
		const letter = await readLetter(source, receivedAt);
		const number = (this.#lastNumber += 1);
		this.#stored.set(number, { letter: { number, ...letter }, file });
		this.#version += 1;
		for (const [oldest, { file: oldFile }] of this.#stored) {
			if (this.#stored.size <= this.keep) break;
			rmSync(oldFile, { force: true });
			this.#stored.delete(oldest);
		}
	}

	/** Every mail, the newest first. */
	letters() {
		return [...this.#stored.values()].map(({ letter }) => letter).sort((a, b) => b.number - a.number);
	}

	letter(number) {
		return this.#stored.get(number)?.letter;
	}

	/** The bytes of a mail that is there. */
	source(number) {
		return readFileSync(this.#stored.get(number).file);
	}

	/** Throws every mail away, the files too; numbers begin at 1 again. */
	clear() {
		for (const { file } of this.#stored.values()) rmSync(file, { force: true });
		this.#stored.clear();
		this.#lastNumber = 0;
		this.#version += 1;
	}

	/** Changes whenever the mails change. */
	version() {
		return String(this.#version);
	}
}

/** Opens the mailbox of a folder; beyond `keep` mails the oldest go. */
export async function openMailbox(folder, { keep = 1_000 } = {}) {
	mkdirSync(folder, { recursive: true });
	const mailbox = new Mailbox(folder, keep);
	await mailbox.load();
	return mailbox;
}
