import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caller } from '../api/client';
import { SessionProvider, useSession } from './session';

const people: Record<string, string> = { token1: 'first', token2: 'second' };
let next = 'token1';
const json = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }));

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal('fetch', (url: string, { headers }: { headers?: Record<string, string> } = {}) => {
    if (url === '/api/sign-in') return json({ provider: null, demoPeople: ['reader'] });
    if (url === '/api/me') return json({ subject: people[headers!.Authorization!.slice(7)], roles: [] });
    return Promise.resolve(new Response(next));
  });
});
afterEach(() => vi.unstubAllGlobals());

function Who() {
  const { state, signIn, signOut } = useSession();
  return <><p>{state.kind === 'signedIn' ? state.person.subject : state.kind}</p><button onClick={() => void signIn({ demoPerson: 'reader' })}>in</button><button onClick={() => void signOut()}>out</button></>;
}

it.each([['expires', () => caller.onRefused()], ['ends', () => screen.getByText('out').click()]])('what was answered to one person is gone when the sign-in %s, and for the next', async (_, end) => {
  next = 'token1';
  const queries = new QueryClient();
  render(<QueryClientProvider client={queries}><SessionProvider><Who /></SessionProvider></QueryClientProvider>);
  await screen.findByText('signedOut');
  act(() => screen.getByText('in').click());
  await screen.findByText('first');
  queries.setQueryData(['funds'], 'of the first');

  await act(async () => end());
  expect(queries.getQueryData(['funds'])).toBeUndefined();

  // An answer that was still under way.
  queries.setQueryData(['funds'], 'of the first');
  next = 'token2';
  act(() => screen.getByText('in').click());
  await screen.findByText('second');
  expect(queries.getQueryData(['funds'])).toBeUndefined();
});

it('somebody signs in where the browser keeps nothing', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('denied', 'SecurityError'); });
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => { throw new DOMException('denied', 'SecurityError'); });
  next = 'token1';
  render(<QueryClientProvider client={new QueryClient()}><SessionProvider><Who /></SessionProvider></QueryClientProvider>);
  await screen.findByText('signedOut');
  act(() => screen.getByText('in').click());
  await screen.findByText('first');
  vi.restoreAllMocks();
});
