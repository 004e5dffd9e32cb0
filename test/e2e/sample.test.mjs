import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { mailsIn, outputOf, summaryOf } from './kit/runs.mjs';
import { readSample } from './kit/sample.mjs';
import { stage } from './kit/stage.mjs';

const sample = readSample();
const wanted = sample.people.filter(({ mail }) => mail);

/** Who a mail went to: the person of whom the address is one. */
const owners = new Map(sample.people.flatMap((person) => [...person.mails].map((mail) => [mail, person])));

describe('the sample workflow, run by the command line', { timeout: 180_000 }, () => {
	let on;
	let run;
	let first;
	let mails;
	before(async () => {
		on = await stage();
		on.inbox.clear();
		run = await on.execute('sample');
		first = summaryOf(run);
		mails = mailsIn(on.inbox);
	});

	test('writes to everybody who may get mail and did not buy lately, once, and to nobody else', () => {
		assert.ok(wanted.length > 100, 'the sample has people to write to');
		const got = mails.map(({ address, kind }) => ({ person: owners.get(address)?.person ?? address, kind }));
		const meant = wanted.map(({ person, mail }) => ({ person, kind: mail }));
		const byPerson = (one, other) => one.person - other.person;
		assert.deepEqual(got.sort(byPerson), meant.sort(byPerson));
	});

	test('counts in its summary what the inbox got', () => {
		const thanked = mails.filter(({ kind }) => kind === 'thank-you').length;
		assert.equal(first.mailsSent, mails.length);
		assert.equal(first.thankYouMails, thanked);
		assert.equal(first.offerMails, mails.length - thanked);
		assert.equal(first.rowsRead, sample.rows);
		assert.equal(first.profilesMade - first.profilesMerged, sample.people.length);
		const withAddress = sample.people.filter(({ mails: own }) => own.size > 0).length;
		assert.equal(first.peopleChecked, withAddress);
		assert.equal(first.suppressed, withAddress - wanted.length);
		assert.deepEqual([first.mailsFailed, first.notSent, first.deferred], [0, 0, 0]);
	});

	test('says of each person kept out why', () => {
		const out = sample.people.filter(({ mails: own, mail }) => own.size > 0 && !mail);
		const reasonOf = ({ saidNo, agreed }) => (saidNo ? 'said-no' : agreed ? 'bought-recently' : 'no-consent');
		const counts = {};
		for (const reason of out.map(reasonOf)) counts[reason] = (counts[reason] ?? 0) + 1;
		assert.deepEqual(first.suppressedByReason, counts);
	});

	test('keeps the rows that nobody can be recognised by, with what they held and what is wrong', () => {
		const rows = outputOf(run, 'Rows to Look At');
		assert.deepEqual([rows.length, first.rowsToLookAt], [sample.unusable, sample.unusable]);
		for (const row of rows) assert.ok((row['Receipt No'] || row.order_id) && row.error?.length > 10, JSON.stringify(row));
	});

	test('gives every mail a way out: the header pair of RFC 8058 and a link, of its own', () => {
		const links = mails.map((mail) => {
			const header = (name) => mail.headers.find((one) => one.name.toLowerCase() === name)?.value;
			const link = /^<(https:\/\/shop\.example\.com\/unsubscribe\?t=[^<>\s]+)>$/.exec(header('list-unsubscribe'))?.[1];
			assert.ok(link, `List-Unsubscribe of mail ${mail.number}: ${header('list-unsubscribe')}`);
			assert.equal(header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
			assert.ok(mail.html.includes(`href="${link}"`) && mail.text.includes(link), `mail ${mail.number} shows its link`);
			return link;
		});
		assert.equal(new Set(links).size, mails.length);
	});

	test('writes each mail as HTML and as text, with no template language left in it', async () => {
		for (const { number, subject, html, text } of mails) {
			const source = await (await fetch(`${on.inbox.webUrl}/api/messages/${number}/source`)).text();
			assert.match(source, /^Content-Type: multipart\/alternative;/m);
			assert.match(source, /^Content-Type: text\/plain; charset=utf-8$/m);
			assert.ok(text.trim().length > 60 && html.includes('</html>'), `mail ${number} has both parts`);
			for (const part of [subject, html, text]) assert.doesNotMatch(part, /\{\{|\}\}|\{%|%\}/);
		}
	});

	test('run again, sends nothing and says that everything was sent', async () => {
		const second = summaryOf(await on.execute('sample'));
		assert.deepEqual([on.inbox.messages().length, second.mailsSent, second.mailsFailed], [mails.length, 0, 0]);
		assert.deepEqual(second.notSentByReason, { 'already-sent': mails.length });
		assert.deepEqual([second.profilesMade, second.purchasesRecorded], [0, 0]);
	});
});
