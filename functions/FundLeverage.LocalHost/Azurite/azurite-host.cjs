// Runs Azurite as a child that lives exactly as long as its parent: it stops when standard input closes, which
// happens also when the parent is killed. Ctrl-C reaches the whole process group, so SIGINT is left to the parent,
// which closes standard input once its last request is answered.
'use strict';
const path = require('node:path');

const [installation, ...azuriteArguments] = process.argv.slice(2);
process.argv = [process.argv[0], 'azurite', ...azuriteArguments];

const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));
process.on('SIGINT', () => {});

process.stdin.on('end', () => {
  if (!process.emit('SIGTERM')) process.exit(0);
  setTimeout(() => process.exit(0), 8000).unref();
});
process.stdin.resume();

require(path.join(installation, 'node_modules', 'azurite', 'dist', 'src', 'azurite.js'));
