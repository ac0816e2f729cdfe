let since: Date | null = null;
const changed = new Set<() => void>();

/** Since when the service has given no answer; null while it does. For `useSyncExternalStore`. */
export const silentSince = (): Date | null => since;

export const onConnection = (tell: () => void): (() => void) => {
  changed.add(tell);
  return () => changed.delete(tell);
};

export function answered(isAnswer: boolean): void {
  if (isAnswer === (since === null)) return;
  since = isAnswer ? null : new Date();
  changed.forEach((tell) => tell());
}
