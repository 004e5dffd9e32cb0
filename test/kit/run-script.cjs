const { execFileSync } = require('node:child_process');

/** Runs one of the project's scripts to its end with this Node, as a user would. */
exports.runScript = (...args) => execFileSync(process.execPath, args, { stdio: 'pipe', encoding: 'utf8' });
