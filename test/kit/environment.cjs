// Before anything imports n8n-core: it writes its settings into the user folder at once.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'omnichannel-jest-'));
process.env.N8N_ENCRYPTION_KEY = 'test-encryption-key';
// n8n reports every node error on the console; the tests look at the errors themselves.
process.env.N8N_LOG_LEVEL = 'silent';
