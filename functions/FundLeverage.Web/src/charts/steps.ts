import type { Schemas } from '../api/client';

export type Step = { name: string; kind: 'total' | 'up' | 'down'; below: number; height: number; label: string; cause?: Schemas['BridgeCause'] };

/** The bars of a waterfall: each cause stands on what the ones before it led to. Multiples are pure numbers to four decimals. */
export function steps(bridge: Pick<Schemas['Bridge'], 'from' | 'to' | 'before' | 'after' | 'causes'>): Step[] {
  let level = bridge.before.multiple ?? 0;
  const bars: Step[] = [{ name: bridge.from, kind: 'total', below: 0, height: level, label: level.toFixed(4) }];
  for (const cause of bridge.causes) {
    const change = cause.multiple ?? 0;
    const next = level + change;
    bars.push({ name: cause.causeText, cause: cause.cause, kind: change < 0 ? 'down' : 'up', below: Math.min(level, next), height: Math.abs(change), label: `${change > 0 ? '+' : ''}${change.toFixed(4)}` });
    level = next;
  }
  const end = bridge.after.multiple ?? 0;
  bars.push({ name: bridge.to, kind: 'total', below: 0, height: end, label: end.toFixed(4) });
  return bars;
}
