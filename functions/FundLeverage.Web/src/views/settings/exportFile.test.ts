import { Blob } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readExport } from './exportFile';

const HEADER = '{"export":"fundleverage-ledger","format":1,"fund":"f","workspace":"demo"}';
const LINE = `{"seq":0,"payload":{"name":"${'基金'.repeat(40_000)}"}}`;
const TRAILER = '{"end":"fundleverage-ledger","events":3,"lastHash":"abc","lastSeq":2}';
const read = (content: string | Uint8Array) => readExport(new Blob([content]) as unknown as globalThis.Blob);
const whole = `${HEADER}\n${LINE}\n${LINE}\n${LINE}\n${TRAILER}\n`;

it('says which fund it is of and how much it holds, plain or gzip', async () => {
  const expected = { fund: 'f', workspace: 'demo', events: 3, lastHash: 'abc' };
  expect(await read(whole)).toEqual(expected);
  expect(await read(gzipSync(whole))).toEqual(expected);
});

it('that is cut off says only whose it is', async () => expect(await read(`${HEADER}\n${LINE}`)).toEqual({ fund: 'f', workspace: 'demo', events: null, lastHash: null }));

it.each(['', '\n', 'a,b\n1,2\n', '{"export":"other"}\n', '[1]'])('what is no export is none: %j', async (content) => expect(await read(content)).toBeNull());

it('that is no whole gzip file is none', async () => expect(await read(gzipSync(whole).subarray(0, 20))).toBeNull());
