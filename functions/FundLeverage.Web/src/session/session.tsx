import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { caller, get, type Schemas } from '../api/client';
import { keep, LAST_FUND, readKept } from '../kept';
import type { Refusal } from './oidc';

type Person = Schemas['Caller'];
export type Role = Person['roles'][number];
export type SignedOut = { kind: 'signedOut'; why: 'none' | 'noAnswer' | 'noRole' | Refusal; code?: string };
type State =
  | { kind: 'starting' }
  | SignedOut
  | { kind: 'signedIn'; person: Person };

type Session = {
  state: State;
  settings: Schemas['SignIn'] | null;
  signIn: (as?: { demoPerson?: string; another?: boolean }) => Promise<void>;
  signOut: () => Promise<void>;
};

/** Held by this tab alone, and gone with it; never in local storage. */
const KEPT = 'fundleverage.demo-token';
const forgetDemo = () => { for (const name of [KEPT, LAST_FUND]) keep('sessionStorage', name, null); };
const Current = createContext<Session | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ kind: 'starting' });
  const [settings, setSettings] = useState<Schemas['SignIn'] | null>(null);
  const queries = useQueryClient();

  const isStarted = useRef(false);

  const refused = useCallback((failure: unknown) => {
    const { why, code } = failure as Partial<{ why: Refusal; code: string }>;
    setState(why ? { kind: 'signedOut', why, code } : { kind: 'signedOut', why: 'noAnswer' });
  }, []);

  const take = useCallback(async (token: string | null, forget: () => void) => {
    caller.token = token;
    // Whoever comes sees nothing that was answered to somebody else before.
    queries.clear();
    if (token === null) return setState({ kind: 'signedOut', why: 'none' });
    try {
      setState({ kind: 'signedIn', person: await get('/api/me') });
    } catch (failure) {
      caller.token = null;
      const status = (failure as { status?: number }).status;
      if (status === 401 || status === 403) forget();
      setState({ kind: 'signedOut', why: status === 401 ? 'expired' : status === 403 ? 'noRole' : 'noAnswer' });
    }
  }, [queries]);

  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    const ended = () => {
      caller.token = null;
      forgetDemo();
      queries.clear();
      setState((now) => (now.kind === 'signedIn' ? { kind: 'signedOut', why: 'expired' } : now));
    };
    caller.onRefused = ended;
    void (async () => {
      try {
        const found = await get('/api/sign-in');
        setSettings(found);
        if (!found.provider) return await take(readKept('sessionStorage', KEPT), forgetDemo);
        const oidc = await import('./oidc');
        caller.renew = async () => (await oidc.renew()) !== null;
        await take(await oidc.resume(found.provider, (token) => { caller.token = token; }, ended), () => void oidc.forget());
      } catch (failure) {
        refused(failure);
      }
    })();
  }, [take, refused, queries]);

  const signIn = useCallback<Session['signIn']>(async ({ demoPerson, another = false } = {}) => {
    try {
      if (demoPerson === undefined) return await (await import('./oidc')).begin(another);
      const answer = await fetch(`/.local/tokens/${encodeURIComponent(demoPerson)}`, { method: 'POST' });
      if (!answer.ok) return setState({ kind: 'signedOut', why: 'noAnswer' });
      const token = await answer.text();
      keep('sessionStorage', KEPT, token);
      await take(token, forgetDemo);
    } catch (failure) {
      refused(failure);
    }
  }, [take, refused]);

  const signOut = useCallback(async () => {
    forgetDemo();
    caller.token = null;
    queries.clear();
    setState({ kind: 'signedOut', why: 'none' });
    if (settings?.provider) await (await import('./oidc')).end();
  }, [queries, settings]);

  const value = useMemo(() => ({ state, settings, signIn, signOut }), [state, settings, signIn, signOut]);
  return <Current.Provider value={value}>{children}</Current.Provider>;
}

export function useSession(): Session {
  const session = useContext(Current);
  if (!session) throw new Error('There is no session around this.');
  return session;
}

/** The person who is signed in; only below the sign-in page. */
export function usePerson(): Person {
  const { state } = useSession();
  if (state.kind !== 'signedIn') throw new Error('Nobody is signed in.');
  return state.person;
}

/** Whether the person has a role. The server asks again, whatever is shown here. */
export const useMay = (role: Role): boolean => usePerson().roles.includes(role);
