import { useCallback, useMemo } from 'react';
import { useAll } from '../api/hooks';
import { useScopeIfAny } from '../shell/scope';

/** The names of the fund's sub-funds, and where asked for of its projects, by their ids. */
export function useNames(withProjects: boolean): (id: string) => string | undefined {
  const fund = useScopeIfAny()?.fund.id;
  const path = { fund: fund ?? '' };
  const subFunds = useAll('/api/funds/{fund}/sub-funds', { path }, { staleTime: 300_000, enabled: fund !== undefined });
  const projects = useAll('/api/funds/{fund}/projects', { path }, { staleTime: 300_000, enabled: withProjects && fund !== undefined });
  const names = useMemo(() => new Map([...(subFunds.data?.value ?? []), ...(projects.data?.value ?? [])].map(({ id, name }) => [id, name])), [subFunds.data, projects.data]);
  return useCallback((id: string) => names.get(id), [names]);
}
