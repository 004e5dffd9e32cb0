// What a run of the sample workflow left behind: its summary, its mails, its ledger.
import { DatabaseSync } from 'node:sqlite';

/** What a node gave on an output, its first when left out, from a run as n8n stores it. */
export function outputOf(run, node, output = 0) {
	const [first] = run.data.resultData.runData[node];
	return (first.data.main[output] ?? []).map(({ json }) => json);
}

/** What a node gave on an output in all its turns; none where it had no turn. */
export function allOf(run, node, output = 0) {
	return (run.data.resultData.runData[node] ?? []).flatMap(({ data }) => (data.main[output] ?? []).map(({ json }) => json));
}

/** The item of the sample workflow's last node. */
export const summaryOf = (run) => outputOf(run, 'Summary')[0];

const addressOf = (to) => (/<([^<>]+)>\s*$/.exec(to)?.[1] ?? to).trim().toLowerCase();

/** The received mails with `address` (of the receiver, in small letters) and `kind`, the family of its subject. */
export function mailsIn(inbox) {
	return inbox.messages().map(({ number }) => {
		const mail = inbox.message(number);
		return { ...mail, address: addressOf(mail.to), kind: kindOf(mail.subject) };
	});
}

function kindOf(subject) {
	if (/^Thank you, \S.*$/.test(subject)) return 'thank-you';
	return /^\S.*, the Trail Runner 200 is here$/.test(subject) ? 'offer' : `unknown subject: ${subject}`;
}

/** The deliveries in a store file. */
export function deliveriesIn(file) {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		return database.prepare('select id, step, address, state, run, lease_until, settled_at from deliveries').all();
	} finally {
		database.close();
	}
}
