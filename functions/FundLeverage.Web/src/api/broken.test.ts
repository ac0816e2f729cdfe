import { afterEach, expect, it, vi } from 'vitest';
import { getFile, post, sendToKnow } from './client';
import { silentSince } from './connection';
import { NoAnswer } from './failures';

const answering = (response: Response) => vi.stubGlobal('fetch', () => Promise.resolve(response));
const breaksOff = (status: number, type: string) => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) }), { status, headers: { 'Content-Type': type } });
const write = () => post('/api/funds', { body: { id: 'f', name: 'F' } as never, idempotencyKey: 'k' });
afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers(); });

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

it('since when the service is silent does not move with each page of a gateway, and ends with an answer', async () => {
  const ours = () => answering(new Response('{}', { status: 201, headers: { 'Content-Type': 'application/json' } }));
  ours();
  await write();
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const at of ['2026-11-28T10:00:00Z', '2026-11-28T10:05:00Z']) {
    vi.setSystemTime(new Date(at));
    for (const status of [502, 200]) {
      answering(new Response('<html>Not the service</html>', { status, headers: { 'Content-Type': 'text/html' } }));
      await expect(write()).rejects.toBeInstanceOf(NoAnswer);
      expect(silentSince()).toEqual(new Date('2026-11-28T10:00:00Z'));
    }
  }
  ours();
  await write();
  expect(silentSince()).toBeNull();
});

it.each([[201, true], [200, false]])('a %s tells whether something new was made: %s', async (status, isNew) => {
  answering(new Response('{}', { status, headers: { 'Content-Type': 'application/json' } }));
  expect((await sendToKnow('post', '/api/funds', { body: { id: 'f', name: 'F' } as never, idempotencyKey: 'k' })).isNew).toBe(isNew);
});
