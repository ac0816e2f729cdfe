import type { Schemas } from '../../api/client';

type Indicator = Schemas['Indicator'];

/** An indicator with its newest period, and the ones before it, newest first. */
export type Series = { id: string; latest: Indicator; earlier: Indicator[] };

/** Periods by indicator: shown is the newest that has a value, or the newest plan or target where none has. */
export function seriesOf(indicators: readonly Indicator[]): Series[] {
  const byId = new Map<string, Indicator[]>();
  for (const one of indicators) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  return [...byId].map(([id, all]) => {
    const newestFirst = [...all].sort((a, b) => b.periodTo.localeCompare(a.periodTo) || b.seq - a.seq);
    const latest = newestFirst.find((one) => one.value !== null) ?? newestFirst[0]!;
    return { id, latest, earlier: newestFirst.filter((one) => one !== latest) };
  });
}
