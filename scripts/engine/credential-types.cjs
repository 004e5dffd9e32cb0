const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** The package: a built one that was named, else this repository's dist. */
const packageFolder = () => process.env.OMNICHANNEL_PACKAGE ?? join(__dirname, '..', '..');

/** Finds our credential types by name, in dist; each is loaded once. Others sign in by themselves. */
function credentialTypes() {
	const loaded = new Map();
	return (name) => {
		if (!loaded.has(name)) loaded.set(name, load(name));
		return loaded.get(name);
	};
}

function load(name) {
	const known = JSON.parse(readFileSync(join(packageFolder(), 'dist', 'known', 'credentials.json'), 'utf8'));
	if (!known[name]) return undefined;
	const CredentialClass = require(join(packageFolder(), known[name].sourcePath))[known[name].className];
	return new CredentialClass();
}

/** Adds to a request what the credential's type says, as n8n does it: by its own function, or by headers, query, body and login. */
async function signedIn(type, fields, request, workflow, node) {
	if (!type?.authenticate) return request;
	if (typeof type.authenticate === 'function') return await type.authenticate(fields, request);
	const resolved = (value) => (typeof value === 'string' && value.startsWith('=')
		? workflow.expression.getSimpleParameterValue(node, value, 'internal', { $credentials: fields }, undefined, '')
		: value);
	const { auth, ...parts } = type.authenticate.properties;
	const signed = { ...request };
	if (auth) signed.auth = Object.fromEntries(Object.entries(auth).map(([name, value]) => [name, resolved(value)]));
	for (const [part, values] of Object.entries(parts)) {
		signed[part] = { ...signed[part], ...Object.fromEntries(Object.entries(values).map(([name, value]) => [resolved(name), resolved(value)])) };
	}
	return signed;
}

module.exports = { credentialTypes, signedIn };
