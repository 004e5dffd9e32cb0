const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { NodeHelpers } = require('n8n-workflow');

/** The package: a built one that was named, else this repository's dist. */
const packageFolder = () => process.env.OMNICHANNEL_PACKAGE ?? join(__dirname, '..', '..');

/** Finds node types by name: ours in `ours`, or in dist; n8n's core nodes in n8n-nodes-base. Each is loaded once. */
function nodeTypes(ours) {
	const loaded = new Map();
	const find = (type) => {
		if (!loaded.has(type)) loaded.set(type, load(type, ours));
		return loaded.get(type);
	};
	return {
		getByName: find,
		getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(find(type), version),
		getKnownTypes: () => ({}),
	};
}

function load(type, ours) {
	const [name, ...packageParts] = type.split('.').reverse();
	const packageName = packageParts.reverse().join('.');
	if (packageName === 'n8n-nodes-omnichannel') return ours?.[name] ?? instance(packageFolder(), name, type);
	return instance(dirname(require.resolve(`${packageName}/package.json`)), name, type);
}

/** A package lists its nodes in dist/known/nodes.json: class and file by name. */
function instance(folder, name, type) {
	const known = JSON.parse(readFileSync(join(folder, 'dist', 'known', 'nodes.json'), 'utf8'));
	if (!known[name]) throw new Error(`There is no node ${type}. Is its name right, and is the package built (npm run build)?`);
	const NodeClass = require(join(folder, known[name].sourcePath))[known[name].className];
	return new NodeClass();
}

module.exports = { nodeTypes };
