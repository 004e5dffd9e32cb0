/** The tests that need no n8n server. `npm run test:e2e` runs the others. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
	modulePathIgnorePatterns: ['<rootDir>/sandbox/', '<rootDir>/dist/'],
	transform: { '^.+\\.ts$|/any-ascii/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2023' } }] },
	// any-ascii comes as a module of ES only, which jest does not load as it is.
	transformIgnorePatterns: ['/node_modules/(?!any-ascii/)'],
	globalSetup: '<rootDir>/test/kit/postgres-start.cjs',
	globalTeardown: '<rootDir>/test/kit/postgres-stop.cjs',
	setupFiles: ['<rootDir>/test/kit/environment.cjs'],
	// Nothing is measured here; a busy machine may take its time.
	testTimeout: 30_000,
	maxWorkers: 2,
};
