// Runs a vendor's own library with the network shut, and writes what it would have sent.
// A process of its own: nock comes as an ES module only, which jest does not load.
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import nock from 'nock';

const { origin, send, answer = {} } = await import(pathToFileURL(argv[2]).href);
const inputs = JSON.parse(readFileSync(argv[3], 'utf8'));
const seen = [];

function parsed(body) {
	try {
		return typeof body === 'string' ? JSON.parse(body) : body;
	} catch {
		return body;
	}
}

nock.disableNetConnect();
for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
	nock(origin).persist().intercept(() => true, method).reply(async (request) => {
		const url = new URL(request.url);
		const headers = Object.fromEntries([...request.headers].map(([name, value]) => [name.toLowerCase(), value]));
		seen.push({ method, url: `${url.origin}${url.pathname}`, query: Object.fromEntries(url.searchParams), headers, body: parsed(await request.text()) });
		return [200, answer, { 'content-type': 'application/json' }];
	});
}
for (const input of inputs) await send(input);
stdout.write(JSON.stringify(seen));
