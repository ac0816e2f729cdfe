import { Button } from 'antd';
import { createContext, useCallback, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useAll } from '../api/hooks';
import { keep, LAST_FUND, readKept } from '../kept';
import type { Schemas } from '../api/client';
import type { AmountUnit } from '../amounts/money';
import { Nothing, Shown } from '../parts/states';
import { useMay, useSession } from '../session/session';
import { knownOn } from '../texts/dates';
import { useTexts } from '../texts/texts';

type Fund = Schemas['FundSummary'];
export type Basis = Schemas['LeverageBasis'];

/** What every figure on the page is asked for: of which fund, as of when, on which basis, as known when. It stands in the address. */
export type Scope = {
  funds: Fund[];
  fund: Fund;
  /** True for the demo fund, whose division among sub-funds is illustrative. */
  isDemo: boolean;
  asOf: string | undefined;
  basis: Basis;
  /** The day at whose end things were known; undefined for now. */
  knownOn: string | undefined;
  unit: AmountUnit | undefined;
  /** Changes the address: what is looked at, or what a view keeps there itself, so that Back and bookmarks know it. */
  set: (changes: Record<string, string | undefined>) => void;
};

/** The day of the printed figures; the demo fund is looked at as of it unless somebody chooses another. */
const DEMO = { fund: 'xm-torch', asOf: '2021-11-30' };
const SCOPE = ['fund', 'asOf', 'basis', 'knownOn', 'unit'];
const Current = createContext<Scope | null>(null);

export function ScopeProvider({ children }: { children: ReactNode }) {
  const funds = useAll('/api/funds');
  return <Shown query={funds}>{(list) => <OfFunds funds={list.value}>{children}</OfFunds>}</Shown>;
}

function OfFunds({ funds, children }: { funds: Fund[]; children: ReactNode }) {
  const [asked, setAsked] = useSearchParams();
  const t = useTexts();
  const isAdmin = useMay('admin');
  const isDemoHost = (useSession().settings?.demoPeople.length ?? 0) > 0;
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const set = useCallback<Scope['set']>((changes) => setAsked((now) => {
    const next = new URLSearchParams(now);
    for (const [name, value] of Object.entries(changes)) value === undefined ? next.delete(name) : next.set(name, value);
    return next;
  }), [setAsked]);

  const value = useMemo<Scope | null>(() => {
    const fund = funds.find((one) => one.id === (asked.get('fund') ?? readKept('sessionStorage', LAST_FUND))) ?? funds[0];
    if (!fund) return null;
    const isDemo = isDemoHost && fund.id === DEMO.fund;
    const [basis, unit] = [asked.get('basis'), asked.get('unit')];
    return {
      funds,
      fund,
      isDemo,
      asOf: asked.get('asOf') ?? (isDemo ? DEMO.asOf : undefined),
      basis: basis === 'paidIn' || basis === 'target' ? basis : 'committed',
      knownOn: asked.get('knownOn') ?? undefined,
      unit: unit === 'yuan' || unit === 'wan' || unit === 'yi' ? unit : undefined,
      set,
    };
  }, [funds, asked, set, isDemoHost]);

  const wanted = asked.get('fund');
  const shown = value?.fund.id;
  // The address names the fund at once: it means the same to whoever opens it, and when another fund becomes the first.
  useEffect(() => {
    if (shown === undefined) return;
    if (wanted === null) setAsked((now) => new URLSearchParams([...now, ['fund', shown]]), { replace: true });
    else if (wanted === shown) keep('sessionStorage', LAST_FUND, shown);
  }, [wanted, shown, setAsked]);
  if (value && wanted !== null && wanted !== value.fund.id) {
    return (
      <main className="alone">
        <Nothing>{t('scope.unknownFund', { fund: wanted })}</Nothing>
        <Button type="primary" onClick={() => navigate('/')}>{t('scope.otherFunds')}</Button>
      </main>
    );
  }
  if (value) return <Current.Provider value={value}>{children}</Current.Provider>;
  if (isAdmin && pathname === '/settings') return <Current.Provider value={null}>{children}</Current.Provider>;
  return (
    <main className="alone">
      <Nothing>{t('scope.noFunds')}</Nothing>
      {isAdmin && <Button type="primary" onClick={() => navigate('/settings')}>{t('scope.openFund')}</Button>}
    </main>
  );
}

export const useScopeIfAny = () => useContext(Current);

export function useScope(): Scope {
  const scope = useContext(Current);
  if (!scope) throw new Error('There is no fund around this.');
  return scope;
}

/** The query of every figure: `asOf` and `knownAt` as far as they are chosen. */
export function useTimes(): { asOf?: string; knownAt?: string } {
  const { asOf, knownOn: day } = useScope();
  return useMemo(() => {
    const knownAt = day ? knownOn(day) : null;
    return { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
  }, [asOf, day]);
}

/** An address inside the page that keeps what is looked at. */
export function useLinks(): (path: string, more?: Record<string, string>) => string {
  const { search } = useLocation();
  return useCallback((path, more = {}) => {
    const now = new URLSearchParams(search);
    const kept = new URLSearchParams(SCOPE.flatMap((name) => (now.has(name) ? [[name, now.get(name)!]] : [])));
    for (const [name, value] of Object.entries(more)) kept.set(name, value);
    return kept.size > 0 ? `${path}?${kept}` : path;
  }, [search]);
}
