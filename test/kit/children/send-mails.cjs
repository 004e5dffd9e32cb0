// send-mails.cjs <store file> <port> <people>: runs the Email Channel node in n8n's engine against the mail server on
// the port, with everybody as one batch. Prints how each mail ended, or the node's error.
// `Consent.node` means Consent.node.ts, as for TypeScript, before Consent.node.json.
const { '.json': json } = require.extensions;
delete require.extensions['.json'];
require.extensions['.json'] = json;
const { runNode } = require('../engine');

const [store, port, count] = process.argv.slice(2);
process.env.OMNICHANNEL_STORE_FILE = store;

const parameters = {
	operation: 'send', provider: 'smtp', campaign: 'spring', purpose: 'marketing', personBy: 'email', personEmail: '={{ $json.email }}',
	from: 'Shop <shop@shop.test>', subject: 'Hello {{ profile.name }}', html: '<p>Hello {{ profile.name }}</p>',
	unsubscribePage: 'https://shop.test/leave', options: {},
};
const smtp = { host: '127.0.0.1', port: Number(port), security: 'none' };

async function main() {
	const items = Array.from({ length: Number(count) }, (_, place) => ({ email: `p${String(place).padStart(5, '0')}@shop.test` }));
	const run = await runNode({ type: 'emailChannel', parameters, credentials: { omnichannelSmtpApi: smtp } }, items);
	const { error, runData } = run.data.resultData;
	const outputs = error ? [] : runData.Node[0].data.main.flat();
	const ends = outputs.map(({ json: { email, delivery } }) => [email, delivery.status === 'sent' ? 'sent' : delivery.reasons[0].code]);
	process.stdout.write(`${JSON.stringify(error ? { error: error.message } : Object.fromEntries(ends))}\n`);
	process.exit(0);
}

void main();
