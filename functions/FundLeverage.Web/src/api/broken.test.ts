import { afterEach, expect, it, vi } from 'vitest';
import { getFile, post } from './client';
import { NoAnswer } from './failures';

const answering = (response: Response) => vi.stubGlobal('fetch', () => Promise.resolve(response));
const breaksOff = (status: number, type: string) => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) }), { status, headers: { 'Content-Type': type } });
const write = () => post('/api/funds', { body: { id: 'f', name: 'F' } as never, idempotencyKey: 'k' });
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['whose body breaks off', breaksOff(201, 'application/json')],
  ['whose refusal breaks off', breaksOff(422, 'application/problem+json')],
  ["of somebody else's page", new Response('<html>Sign in to this network</html>', { status: 200, headers: { 'Content-Type': 'text/html' } })],
])('an answer %s is none, so sending again is offered as safe', async (_, response) => {
  answering(response);
  await expect(write()).rejects.toBeInstanceOf(NoAnswer);
});

it('a file that breaks off is none', async () => {
  answering(breaksOff(200, 'text/csv'));
  await expect(getFile('/api/x')).rejects.toBeInstanceOf(NoAnswer);
});
