import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useAll } from '../../api/hooks';
import { worded } from '../../parts/RecordFacts';
import { useScope, useTimes } from '../../shell/scope';
import { useLanguage, useTexts } from '../../texts/texts';
import { GROUPINGS, membersOf, type Grouping } from './chosen';
import type { Line } from './contributions';

/** The part of a figure that is looked at, as it stands in the address: one sub-fund, or a group of them. */
export type Part = {
  subFund: string | undefined;
  by: Grouping | undefined;
  /** What it is called; null where all of the figure is looked at. */
  name: string | null;
  /** False while it is not known yet which sub-funds a group has. */
  isKnown: boolean;
  has: (subFund: string) => boolean;
};

export function usePart(lines: Line[] | undefined): Part {
  const t = useTexts();
  const { language } = useLanguage();
  const { fund } = useScope();
  const times = useTimes();
  const [asked] = useSearchParams();
  const subFund = asked.get('subFund') ?? undefined;
  const by = GROUPINGS.find((one) => one === asked.get('by'));
  const group = asked.get('group') ?? '';
  const subFunds = useAll('/api/funds/{fund}/sub-funds', { path: { fund: fund.id }, query: times }, { enabled: by !== undefined });
  const members = useMemo(() => (by && subFunds.data ? membersOf(subFunds.data.value, by, group) : undefined), [by, group, subFunds.data]);
  const has = useCallback((id: string) => (subFund ? id === subFund : members ? members.has(id) : true), [subFund, members]);
  const value = by === 'level' && group ? worded('level', group, t, language) : group || t('evidence.notRecorded');
  const name = subFund ? lines?.find((line) => line.subFund === subFund)?.subFundName ?? subFund : by ? `${t(`group.${by}`)} ${value}` : null;
  return { subFund, by, name, isKnown: subFund !== undefined || by === undefined || members !== undefined, has };
}
