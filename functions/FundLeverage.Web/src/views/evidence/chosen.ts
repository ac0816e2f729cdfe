import type { Schemas } from '../../api/client';

type SubFund = Schemas['SubFund'];
export type Grouping = Exclude<Schemas['LeverageGrouping'], 'subFund'>;
export const GROUPINGS: readonly Grouping[] = ['manager', 'industry', 'vintage', 'level', 'region'];

/** What a sub-fund is grouped by; null where it was not recorded. */
const KEYS: Record<Grouping, (subFund: SubFund) => string | null> = {
  manager: (one) => one.manager,
  industry: (one) => one.industry,
  vintage: (one) => one.formedOn?.slice(0, 4) ?? null,
  level: (one) => one.level,
  region: (one) => one.region,
};

/** The sub-funds of one group, by their ids; a group without a key holds those of which none was recorded. */
export const membersOf = (subFunds: SubFund[], by: Grouping, key: string): ReadonlySet<string> =>
  new Set(subFunds.filter((one) => (KEYS[by](one) ?? '') === key).map((one) => one.id));
