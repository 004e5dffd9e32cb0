import { join, resolve } from 'node:path';
import { ROOT, SANDBOX } from './places.mjs';

/** A word that is no number stays as it is, for the message that refuses it. */
function portOf(value, standard) {
	if (value === undefined || value === '') return standard;
	return Number.isNaN(Number(value)) ? value : Number(value);
}

/** What npm start runs with; every port can be changed by an environment variable. */
export function readSettings(env) {
	const userFolder = resolve(env.OMNICHANNEL_SANDBOX_HOME || join(SANDBOX, '.home'));
	const ports = {
		n8n: { port: portOf(env.N8N_PORT, 5678), variable: 'N8N_PORT', purpose: 'n8n' },
		smtp: {
			port: portOf(env.OMNICHANNEL_INBOX_SMTP_PORT, 2525),
			variable: 'OMNICHANNEL_INBOX_SMTP_PORT',
			purpose: 'receiving mail (SMTP)',
		},
		web: {
			port: portOf(env.OMNICHANNEL_INBOX_WEB_PORT, 8025),
			variable: 'OMNICHANNEL_INBOX_WEB_PORT',
			purpose: 'the inbox page',
		},
		broker: {
			port: portOf(env.N8N_RUNNERS_BROKER_PORT, 5679),
			variable: 'N8N_RUNNERS_BROKER_PORT',
			purpose: "n8n's task runners",
		},
	};
	return {
		ports,
		userFolder,
		source: resolve(env.OMNICHANNEL_PACKAGE_SOURCE || ROOT),
		workflowsFolder: resolve(env.OMNICHANNEL_WORKFLOWS || join(ROOT, 'workflows')),
		mailFolder: join(userFolder, 'mails'),
		loginFile: join(userFolder, 'login.json'),
		recordFile: join(userFolder, '.n8n', 'omnichannel-samples.json'),
		lock: join(userFolder, '.lock'),
	};
}
