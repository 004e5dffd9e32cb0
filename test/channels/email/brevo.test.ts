import fc from 'fast-check';
import type { Email, Outgoing, Provider } from '../../../marketing/channels';
import { seed } from '../../kit/seed';
import { batches } from '../kit/arbitrary/email';
import { everyProvider, fixtureOf, messagesOf, type AnyProvider } from '../kit/fixture';
import { captured } from '../kit/sdk';
import { onWire } from '../kit/wire';

const [, , provider] = everyProvider.find(([channel, name]) => channel === 'email' && name === 'brevo')!;
const fixture = fixtureOf('email', 'brevo');
const { apiKey } = fixture.account;

/** The same mail as the vendor's library wants it: written down a second time, from its own types. */
function asLibraryWants({ deliveryId, address, content }: Outgoing<Email>) {
	const { from, replyTo, subject, html, text, headers, attachments, campaign } = content;
	const party = (written: string) => {
		const [, name, email = written] = /^(?:"(.*)"|.*) <(.*)>$/.exec(written) ?? [];
		return { name: (name ?? /^(.*) <.*>$/.exec(written)?.[1])?.replaceAll(/\\(.)/g, '$1'), email };
	};
	return {
		sender: party(from), to: [{ email: address }], subject, htmlContent: html || undefined, textContent: text || undefined,
		replyTo: replyTo ? party(replyTo) : undefined,
		headers: { ...headers, 'X-Mailin-custom': deliveryId, idempotencyKey: deliveryId },
		tags: campaign ? [campaign] : undefined,
		attachment: attachments?.map(({ fileName, content: file }) => ({ name: fileName, content: file })),
	};
}

test(`Brevo's own library sends the same (seed ${seed})`, async () => {
	const fixed = fixture.send.flatMap(({ messages }) => messagesOf(fixture, messages)) as Outgoing<Email>[];
	const random = fc.sample(batches(provider), { seed, numRuns: 25 }).flat() as Outgoing<Email>[];
	const messages = [...fixed, ...random];
	const theirs = captured('brevo', messages.map((message) => ({ apiKey, request: asLibraryWants(message) })));
	expect(theirs).toHaveLength(messages.length);
	for (const [place, message] of messages.entries()) {
		const [request] = (provider as unknown as Provider<Email>).requests([message], fixture.account);
		const ours = await onWire(provider as AnyProvider, request, fixture.account);
		const { method, url, query, headers, body } = theirs[place];
		expect({ method: ours.method, url: ours.url, query: ours.query, key: ours.headers['api-key'], type: ours.contentType, body: ours.body })
			.toEqual({ method, url, query, key: headers['api-key'], type: headers['content-type'], body });
	}
});
