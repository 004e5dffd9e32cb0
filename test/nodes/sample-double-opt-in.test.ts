import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INode } from 'n8n-workflow';
import { Consent } from '../../nodes/Consent/Consent.node';
import { EmailChannel } from '../../nodes/EmailChannel/EmailChannel.node';
import { Suppression } from '../../nodes/Suppression/Suppression.node';
import { UnifiedProfile } from '../../nodes/UnifiedProfile/UnifiedProfile.node';
import { runWorkflow } from '../../scripts/engine/engine.cjs';
import { jsonOf } from '../kit/engine';
import { ROOT } from '../kit/sources';
import { ownPostgres, ownStore, privacy, profiles } from './stage';

const ours = { consent: new Consent(), emailChannel: new EmailChannel(), suppression: new Suppression(), unifiedProfile: new UnifiedProfile() };
const workflow = JSON.parse(readFileSync(join(ROOT, 'workflows/double-opt-in-in-five-languages.json'), 'utf8')) as { name: string; nodes: INode[]; connections: object };
const names = (items: IDataObject[]) => items.map(({ email }) => String(email).split('.')[0]).sort();

/** What every node put out, by its name and output. */
async function ran() {
	const credentials = profiles('get').credentials ?? {};
	const named = Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }]));
	const nodes = workflow.nodes.map((node) => (node.type.startsWith('n8n-nodes-omnichannel.') ? { ...node, credentials: named } : node));
	const { data } = await runWorkflow({ workflow: { ...workflow, nodes }, credentials, ours });
	if (data.resultData.error) throw new Error(`${data.resultData.lastNodeExecuted}: ${data.resultData.error.message}`);
	return (node: string, output = 0) => (data.resultData.runData[node] ?? []).flatMap((one) => (one.data?.main[output] ?? []).map(({ json }) => json));
}

/** Why Check kept somebody out. */
const codesOf = (item: IDataObject) => (item.decision as { reasons: { code: string }[] }).reasons.map(({ code }) => code);

describe.each([['SQLite', ownStore], ['PostgreSQL', ownPostgres]])('Double opt-in in five languages, on %s', (_, open) => {
	test('asks five people, each in their language; two confirm, and only they are on the list; the second run asks nobody again', async () => {
		open();
		const first = await ran();
		expect(first('Start Double Opt-In').map(({ doubleOptIn }) => doubleOptIn)).toEqual(Array(5).fill('asked'));
		expect(names(first('Confirmation Mail'))).toEqual(['emma', 'ivan', 'lukas', 'noa', 'zofia']);
		expect(first('Confirm').map(({ email, consent, doubleOptIn }) => [email, consent, doubleOptIn])).toEqual([
			['emma.sample@example.com', 'granted', 'confirmed'], ['noa.sample@example.com', 'granted', 'confirmed'],
		]);
		const proof = first('Proof for the Files')[1].proof as { status: string; entries: IDataObject[] };
		expect([proof.status, proof.entries]).toMatchObject(['intact', [
			{ status: 'pending', jurisdiction: 'IL', evidence: { ip: '192.0.2.15', language: 'he', wordingVersion: '2026-11', sender: 'Outdoor Shop Ltd.' }, wording: expect.stringContaining('Outdoor Shop Ltd.') },
			{ status: 'granted', method: 'double-opt-in', evidence: { ip: '192.0.2.15', userAgent: 'Sample Browser' } },
		]]);
		expect([0, 1, 2].map((output) => names(first('May We Write Now?', output)))).toEqual([['emma', 'noa'], [], ['ivan', 'lukas', 'zofia']]);
		expect(first('May We Write Now?', 2).map(codesOf)).toEqual(Array(3).fill(['consent-pending']));
		expect([names(first('On the List')), names(first('Not on the List, and Why'))]).toEqual([['emma', 'noa'], ['ivan', 'lukas', 'zofia']]);

		const second = await ran();
		expect(second('Start Double Opt-In').map(({ doubleOptIn }) => doubleOptIn)).toEqual(['confirmed-before', 'asked-before', 'asked-before', 'asked-before', 'confirmed-before']);
		expect([second('Confirmation Mail').length, names(second('Confirmation Mail', 1)), second('Everybody').length]).toEqual([0, ['ivan', 'lukas', 'zofia'], 5]);
	});

	test('the mail to a Hebrew reader runs from right to left, with its own link and nothing else to click', async () => {
		open();
		const links = new Map((await ran())('Start Double Opt-In').map(({ email, confirmationLink }) => [email, String(confirmationLink)]));
		const mailTo = async (email: string) => {
			const [[{ export: known }]] = await jsonOf(privacy('export', { files: [] }), [{ email }]);
			return (known as { messages: { content: { subject: string; html: string }; purpose: string }[] }).messages;
		};
		const [hebrew, ...more] = await mailTo('noa.sample@example.com');
		expect([more, hebrew.purpose, hebrew.content.subject]).toEqual([[], 'transactional', 'נא לאשר את כתובת הדואר האלקטרוני']);
		expect(hebrew.content.html).toContain('<html lang="he" dir="rtl">');
		expect([...hebrew.content.html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link)).toEqual([links.get('noa.sample@example.com')]);
		expect((await mailTo('lukas.sample@example.com'))[0].content.html).toMatch(/lang="de" dir="ltr"[\s\S]*Guten Tag Lukas,/);
	});
});
