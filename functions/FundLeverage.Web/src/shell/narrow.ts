import { useSyncExternalStore } from 'react';

/** The width below which the page is laid out for a phone; style.css says the same. */
const query = matchMedia('(max-width: 800px)');
const subscribe = (changed: () => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
