// Runs Azurite as a child that lives exactly as long as its parent: it stops when standard input closes, which
// happens also when the parent is killed. Ctrl-C reaches the whole process group, so SIGINT is left to the parent,
// which closes standard input once its last request is answered.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const [installation, ...azuriteArguments] = process.argv.slice(2);
process.argv = [process.argv[0], 'azurite', ...azuriteArguments];

const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));
process.on('SIGINT', () => {});

// When the parent was killed nobody reads what Azurite prints while it writes its data and closes.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// Each service says when it is closed and its data written; with the last one nothing is left to do.
const services = 3;
let closed = 0;
const print = console.log;
console.log = (...message) => {
  print(...message);
  if (/successfully closed/.test(message[0]) && ++closed === services) process.exit(0);
};

process.stdin.on('end', () => {
  if (!process.emit('SIGTERM')) process.exit(0);
});
process.stdin.resume();

// The Azurite of a copy that was killed may still be writing this folder: begin when it is gone.
const location = azuriteArguments[azuriteArguments.indexOf('--location') + 1];
if (azuriteArguments.includes('--location')) {
  const file = path.join(location, 'azurite.pid');
  const isAlive = (id) => {
    try {
      return process.kill(id, 0);
    } catch {
      return false;
    }
  };
  const before = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  for (let waited = 0; before > 0 && isAlive(before) && waited < 30000; waited += 50) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  fs.writeFileSync(file, String(process.pid));
  process.on('exit', () => fs.rmSync(file, { force: true }));
}

require(path.join(installation, 'node_modules', 'azurite', 'dist', 'src', 'azurite.js'));
