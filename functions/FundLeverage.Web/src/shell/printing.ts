let printing = false;
const changed = new Set<() => void>();
const set = (now: boolean) => () => {
  printing = now;
  changed.forEach((tell) => tell());
};
addEventListener('beforeprint', set(true));
addEventListener('afterprint', set(false));

/** Whether the page is being printed: then it is light, and long tables are drawn whole. For `useSyncExternalStore`. */
export const isPrinting = (): boolean => printing;

export const onPrinting = (tell: () => void): (() => void) => {
  changed.add(tell);
  return () => changed.delete(tell);
};
