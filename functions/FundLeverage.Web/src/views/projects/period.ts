export const PERIODS = ['year', 'lastYear', 'threeYears', 'all', 'own'] as const;
export type PeriodChoice = (typeof PERIODS)[number];
export type Days = { from: string; to: string };

/**
 * The days of a choice, seen from a day.
 * @param asOf The day; nothing later is in any period.
 * @param own What the reader chose; what is missing is the year's first day, and the day.
 * @param first The day on which the first project was introduced, if any was.
 */
export function daysOf(choice: PeriodChoice, asOf: string, own: Partial<Days>, first?: string): Days {
  const year = Number(asOf.slice(0, 4));
  const began = (of: number) => `${String(of).padStart(4, '0')}-01-01`;
  switch (choice) {
    case 'lastYear': return { from: began(year - 1), to: `${String(year - 1).padStart(4, '0')}-12-31` };
    case 'threeYears': return { from: began(year - 2), to: asOf };
    case 'all': return { from: first && first < asOf ? first : began(year), to: asOf };
    case 'own': {
      const to = own.to && own.to < asOf ? own.to : asOf;
      return { from: own.from && own.from <= to ? own.from : began(Number(to.slice(0, 4))), to };
    }
    default: return { from: began(year), to: asOf };
  }
}

export const periodOf = (text: string | null): PeriodChoice => PERIODS.find((one) => one === text) ?? 'year';
