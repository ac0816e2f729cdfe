import { useCallback, useState } from 'react';
import { newKey } from '../../api/client';
import { keep, readKept } from '../../kept';
import type { Value, Values } from './fields';

/** What somebody is writing, with the idempotency key that its record will have. */
export type Draft = { key: string; values: Values };

/** `isSafe` is false where the browser could not keep what was written last: full, or denied to the page. */
type State = { at: string; draft: Draft; isKept: boolean; isSafe: boolean };

const place = (subject: string, fund: string, form: string) => `fundleverage.draft:${subject}:${fund}:${form}`;

/**
 * A draft that survives a reload, a lost connection and an expired sign-in. The key lives with it: sent twice, it is
 * recorded once. It is kept in this browser until it is recorded or thrown away; no token is.
 */
export function useDraft(subject: string, fund: string, form: string, initial: () => Values) {
  const at = place(subject, fund, form);
  const [state, setState] = useState<State>(() => load(at, initial));
  // Another form is another draft.
  const current = state.at === at ? state : load(at, initial);
  if (current !== state) setState(current);

  const write = useCallback((draft: Draft | null, begun: Values = {}) => {
    const isSafe = keep('localStorage', at, draft && JSON.stringify(draft));
    setState({ at, draft: draft ?? fresh(() => ({ ...initial(), ...begun })), isKept: draft !== null, isSafe });
  }, [at, initial]);
  const { draft } = current;
  return {
    ...current,
    set: (name: string, value: Value, also: Values = {}) => write({ ...draft, values: { ...draft.values, [name]: value, ...also } }),
    /** Before it is sent: what began filled in has to keep its key as what was typed does. */
    keep: () => write(draft),
    withNewKey: () => {
      const key = newKey();
      write({ ...draft, key });
      return key;
    },
    /** Begins anew, with what the next record has in common with the last. */
    clear: (begun?: Values) => write(null, begun),
  };
}

const fresh = (initial: () => Values): Draft => ({ key: newKey(), values: initial() });

function load(at: string, initial: () => Values): State {
  try {
    const kept = JSON.parse(readKept('localStorage', at) ?? 'null') as Draft | null;
    if (kept?.key && kept.values) return { at, draft: kept, isKept: true, isSafe: true };
  } catch {
    // What cannot be read is no draft.
  }
  return { at, draft: fresh(initial), isKept: false, isSafe: true };
}
