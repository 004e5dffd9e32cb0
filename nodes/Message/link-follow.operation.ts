import { followLink, type Followed, type Following } from '../../marketing/messages';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { secret } from '../../marketing/store';
import { freshKey, operation, readOptions, type Tools } from '../kit';
import { followFields } from './link-follow.fields';
import { readJson } from './json-form';

interface Written {
	token: string;
	url: string;
	code: string;
	headers: unknown;
	method: string;
}

/** Leads visitors of a message's links on, and counts those who are people. */
export const followLinks = operation({
	value: 'follow',
	name: 'Follow',
	action: 'Follow link',
	description: 'Tell where a visitor of a message\'s link has to go, and count the visit unless a machine made it; stands behind a Webhook',
	fields: followFields,
	input: (read): Written => {
		const text = (name: string) => String(read<unknown>(name) ?? '').trim();
		return { token: text('token'), url: text('url'), code: text('code'), headers: read<unknown>('headers'), method: String(readOptions(read).method ?? 'GET') };
	},
	judge,
	run: async (tools: Tools, followings: Following[]) => await followLink(tools, await secret(tools.database, 'links', freshKey), followings),
	emit: ({ url, counts, machine, reasons, ...which }: Followed) => ({ fields: { link: { url, counts, machine, reasons, ...which } } }),
});

function judge({ token, url, code, headers, method }: Written): Outcome<Following> {
	if (token === '' && code === '') {
		return refused({
			code: 'no-link', field: 'Token', message: 'The visit names no link: it has neither a token nor a code',
			advice: 'Put this node right behind the Webhook whose address is the Link Page. For short links its path ends with /:code.',
		});
	}
	const read = headers === '' || headers === null || headers === undefined ? accepted({}) : readJson(headers, 'Headers');
	if (!read.ok) return read;
	const { 'user-agent': agent = '', ...others } = namesInLowerCase(read.value);
	return accepted({ ...(token === '' ? { code } : { token, ...(url === '' ? {} : { url }) }), method, agent, headers: others });
}

/** Headers with their names as they are asked for; what is no text, e.g. a list, says nothing here. */
function namesInLowerCase(headers: Record<string, unknown>): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : [])));
}
