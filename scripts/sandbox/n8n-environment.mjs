import { PATH } from './places.mjs';

// Nothing else of the caller's environment reaches n8n: a DB_TYPE or N8N_ENCRYPTION_KEY of a real
// installation must never make the sandbox write into it.
const PASSED_ON = /^(HOME|USER|SHELL|LANG|LC_.*|TZ|TMPDIR|(https?|no|all)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR))$/i;

const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	// One asks the network, the other puts an advertisement for an assistant on the first page.
	N8N_DISABLED_MODULES: 'mcp-registry,instance-ai',
	N8N_COMMUNITY_PACKAGES_ENABLED: 'true',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	// The list of verified packages comes from the network; nobody needs it here.
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
};

/**
 * The whole environment of an n8n process: `userFolder` holds its data, `readableFolders` are those
 * that its file nodes may open, `extra` is added last (an e2e test's own variables).
 */
export function n8nEnvironment({ userFolder, port, brokerPort, readableFolders = [], extra = {} }) {
	const inherited = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name));
	return {
		...Object.fromEntries(inherited),
		...QUIET,
		PATH,
		N8N_USER_FOLDER: userFolder,
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
		N8N_RESTRICT_FILE_ACCESS_TO: ['~/.n8n-files', ...readableFolders].join(';'),
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
		...extra,
	};
}
