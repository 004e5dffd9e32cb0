import { configWithoutCloudSupport } from '@n8n/node-cli/eslint';

// n8n's own rules for community packages, without those of n8n Cloud: the embedded store needs node:sqlite.
export default [{ ignores: ['dist/', 'sandbox/', 'artifacts/', '.stamps/'] }, ...configWithoutCloudSupport];
