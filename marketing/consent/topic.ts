const LONGEST = 100;

/** A topic in the form by which it is compared: "Hiking boots" and "hiking  BOOTS" are one. Empty = everything of the purpose. */
export function topicKey(written: unknown): string {
	if (written === null || written === undefined || written === '') return '';
	return String(written as string).normalize('NFKC').toWellFormed().replace(/[\s\0]+/g, ' ').trim().toLowerCase().slice(0, LONGEST);
}

/** Whether words about one scope (a channel and a topic) bear on a message of another. */
export function concerns(said: { channel: string; topic: string }, channel: string, topic: string): boolean {
	return (said.channel === channel || said.channel === 'all') && (said.topic === '' || said.topic === topic);
}
