import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { caller, get, type Schemas } from '../api/client';

type Person = Schemas['Caller'];
export type Role = Person['roles'][number];
type State =
  | { kind: 'starting' }
  | { kind: 'signedOut'; why: 'none' | 'expired' | 'noAnswer' | 'noRole' }
  | { kind: 'signedIn'; person: Person };

type Session = {
  state: State;
  settings: Schemas['SignIn'] | null;
  signIn: (demoPerson?: string) => Promise<void>;
  signOut: () => Promise<void>;
};

/** Held by this tab alone, and gone with it; never in local storage. */
const KEPT = 'fundleverage.demo-token';
const Current = createContext<Session | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ kind: 'starting' });
  const [settings, setSettings] = useState<Schemas['SignIn'] | null>(null);
  const queries = useQueryClient();

  const take = useCallback(async (token: string | null) => {
    caller.token = token;
    if (token === null) return setState({ kind: 'signedOut', why: 'none' });
    try {
      setState({ kind: 'signedIn', person: await get('/api/me') });
    } catch (failure) {
      caller.token = null;
      sessionStorage.removeItem(KEPT);
      const status = (failure as { status?: number }).status;
      setState({ kind: 'signedOut', why: status === 401 ? 'expired' : status === 403 ? 'noRole' : 'noAnswer' });
    }
  }, []);

  useEffect(() => {
    caller.onRefused = () => {
      caller.token = null;
      sessionStorage.removeItem(KEPT);
      setState((now) => (now.kind === 'signedIn' ? { kind: 'signedOut', why: 'expired' } : now));
    };
    void (async () => {
      try {
        const found = await get('/api/sign-in');
        setSettings(found);
        await take(found.provider ? await (await import('./oidc')).resume(found.provider, (token) => { caller.token = token; }) : sessionStorage.getItem(KEPT));
      } catch {
        setState({ kind: 'signedOut', why: 'noAnswer' });
      }
    })();
  }, [take]);

  const signIn = useCallback(async (demoPerson?: string) => {
    if (demoPerson === undefined) return (await import('./oidc')).begin();
    const answer = await fetch(`/.local/tokens/${encodeURIComponent(demoPerson)}`, { method: 'POST' });
    if (!answer.ok) return setState({ kind: 'signedOut', why: 'noAnswer' });
    const token = await answer.text();
    sessionStorage.setItem(KEPT, token);
    await take(token);
  }, [take]);

  const signOut = useCallback(async () => {
    sessionStorage.removeItem(KEPT);
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
