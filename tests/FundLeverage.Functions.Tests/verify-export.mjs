// Verifies an exported ledger. Written from docs/ledger-format.md alone; Node.js 20 or later, no packages.
//   node verify-export.mjs FILE [SEQ HASH]     FILE is .jsonl or .jsonl.gz; SEQ and HASH are a receipt to look for
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const fail = (line, why) => {
  console.error(`line ${line}: ${why}`);
  process.exit(1);
};

// Members in ordinal order, no white space, shortest escapes: what JSON.stringify writes for strings and whole numbers.
// Whole numbers may exceed 2^53, so they are kept as the digits that stand there.
const parse = (text) => JSON.parse(text.replace(/"(?:[^"\\]|\\.)*"|-?\d+/g, (token) => (token[0] === '"' ? token : `{"digits":"${token}"}`)));
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Object.keys(value).join() === 'digits') return value.digits;
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
};

const [file, receiptSeq, receiptHash] = process.argv.slice(2);
const bytes = readFileSync(file);
const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
const lines = text.split('\n');
if (lines.pop() !== '') fail(lines.length + 1, 'cut off');

const header = JSON.parse(lines[0] ?? 'null');
if (header?.export !== 'fundleverage-ledger' || header.format !== 1) fail(1, 'not the export of a ledger in format 1');

let prevHash = '0'.repeat(64);
let recordedAt = '';
let receiptFound = receiptSeq === undefined;
for (let i = 1; i < lines.length - 1; i++) {
  let line;
  try {
    line = parse(lines[i]);
  } catch {
    fail(i + 1, 'not JSON');
  }
  if (canonical(line) !== lines[i]) fail(i + 1, 'not canonical');
  const { hash, ...hashed } = line;
  if (line.seq.digits !== String(i - 1)) fail(i + 1, `seq ${line.seq.digits} where ${i - 1} follows`);
  if (line.fund !== header.fund || line.workspace !== header.workspace || line.format.digits !== '1') fail(i + 1, 'of another ledger');
  if (line.prevHash !== prevHash) fail(i + 1, 'does not name the hash before it');
  if (line.recordedAt < recordedAt) fail(i + 1, 'earlier than the line before it');
  if (createHash('sha256').update(canonical(hashed), 'utf8').digest('hex') !== hash) fail(i + 1, 'hash mismatch');
  if (receiptSeq === line.seq.digits && receiptHash === hash) receiptFound = true;
  prevHash = hash;
  recordedAt = line.recordedAt;
}

const events = lines.length - 2;
const end = lines[lines.length - 1];
if (end !== `{"end":"fundleverage-ledger","events":${events},"lastHash":"${prevHash}","lastSeq":${events - 1}}`) fail(lines.length, 'no true last line: cut off or changed');
if (!receiptFound) fail(Number(receiptSeq) + 2, 'is not what the receipt says');
console.log(`valid: ${events} events, last seq ${events - 1}, last hash ${prevHash}`);
