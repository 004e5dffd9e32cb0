// The inbox over HTTP: the page for people, JSON for tests.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { letterJson, outlineOf } from './letter.mjs';
import { inboxPage, shownPart } from './page.mjs';

const file = (name) => readFileSync(new URL(name, import.meta.url));
const STATIC = {
	'/inbox.css': ['text/css; charset=utf-8', file('inbox.css')],
	'/inbox.js': ['text/javascript; charset=utf-8', file('inbox.js')],
};
const STRICT = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

// /messages/7, /messages/7/attachments/0, /api/messages, /api/messages/7, /api/messages/7/source
const ADDRESS = /^\/(api\/messages|messages)(?:\/(\d+))?(?:\/(source|attachments\/(\d+)))?$/;

/** A frame made by srcdoc obeys the policy of its page, so a mail's own styles and pictures are let in here. */
function pagePolicy(part, imageSources) {
	const mail = part === 'html' ? ` 'unsafe-inline'; img-src data: ${imageSources.join(' ')}` : '; img-src data:';
	return `${STRICT}; script-src 'self'; connect-src 'self'; style-src 'self'${mail}`;
}

const json = (value, status = 200, headers = {}) => ({
	status,
	headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
	body: JSON.stringify(value),
});
const missing = json({ message: 'There is no such mail or page here.' }, 404);

function page({ mailbox, smtp, imageSources }, number, asked) {
	const chosen = mailbox.letter(number);
	if (number !== undefined && !chosen) return missing;
	const part = chosen && shownPart(chosen, asked);
	return {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': pagePolicy(part, imageSources),
		},
		body: inboxPage({ letters: mailbox.letters(), chosen, part, version: mailbox.version(), smtp }),
	};
}

function listJson({ mailbox }, request) {
	const etag = `"${mailbox.version()}"`;
	if (request.headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
	return json(mailbox.letters().map(outlineOf), 200, { etag });
}

function download(name, body) {
	const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
	return { headers: { 'content-type': 'application/octet-stream', 'content-disposition': disposition }, body };
}

function attachment({ mailbox }, number, index) {
	const found = mailbox.letter(number)?.attachments[index];
	return found ? download(found.name, found.content) : missing;
}

function api(inbox, request, number, source) {
	const { mailbox } = inbox;
	if (request.method === 'DELETE' && number === undefined) {
		mailbox.clear();
		return { status: 204 };
	}
	if (request.method !== 'GET') return json({ message: 'Use GET, or DELETE /api/messages to empty the inbox.' }, 405);
	if (number === undefined) return listJson(inbox, request);
	if (!mailbox.letter(number)) return missing;
	return source ? download(`mail-${number}.eml`, mailbox.source(number)) : json(letterJson(mailbox.letter(number)));
}

function answer(inbox, request) {
	// Only by its own name: a page elsewhere that lets its name point to this machine learns nothing.
	if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return json({ message: 'Unknown host' }, 403);
	const { pathname, searchParams } = new URL(request.url, 'http://inbox');
	const [, section, digits, tail, index] = ADDRESS.exec(pathname) ?? [];
	const number = digits && Number(digits);
	if (section === 'api/messages') return api(inbox, request, number, tail === 'source');
	if (request.method !== 'GET') return json({ message: 'Use GET.' }, 405);
	if (STATIC[pathname]) return { headers: { 'content-type': STATIC[pathname][0] }, body: STATIC[pathname][1] };
	if (index !== undefined) return attachment(inbox, number, Number(index));
	if (pathname === '/' || (number && !tail)) return page(inbox, number, searchParams.get('part'));
	return missing;
}

function safeAnswer(inbox, request) {
	try {
		return answer(inbox, request);
	} catch (error) {
		return json({ message: `The inbox cannot answer this: ${error.message}` }, 400);
	}
}

/** Serves a mailbox; `smtp` is the address shown to people, `imageSources` are hosts whose pictures mails may load. */
export function makeInboxServer(inbox) {
	return createServer((request, response) => {
		const { status = 200, headers = {}, body = '' } = safeAnswer(inbox, request);
		response.writeHead(status, {
			'content-security-policy': STRICT,
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cache-control': 'no-store',
			...headers,
		});
		response.end(body);
	});
}
