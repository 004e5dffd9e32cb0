const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** Writes THIRD_PARTY_NOTICES: name, version and licence text of every library in the bundle. */
function writeNotices(root, libraries) {
	const notices = libraries.map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
		return [`${name} ${version} (${license})`, '', licenceText(join(root, folder)) || `Licence: ${license}`].join('\n');
	});
	const line = `\n\n${'-'.repeat(80)}\n\n`;
	const head = 'n8n-nodes-omnichannel contains these libraries, bundled into the files that use them.';
	writeFileSync(join(root, 'THIRD_PARTY_NOTICES'), `${[head, ...notices].join(line)}\n`);
}

function licenceText(folder) {
	const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
	return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

module.exports = { writeNotices };
