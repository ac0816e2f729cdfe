import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/hooks';
import { Loading, Nothing, Shown } from '../../parts/states';
import { useScope, useTimes } from '../../shell/scope';
import { useTexts } from '../../texts/texts';

const TrendChart = lazy(() => import('../../charts/TrendChart'));
const YEARS = [2, 5, 10] as const;
const SPANS = { 2: 'month', 5: 'quarter', 10: 'quarter' } as const;

export function TrendCard({ asOf }: { asOf: string }) {
  const t = useTexts();
  const { fund, basis, set } = useScope();
  const { knownAt } = useTimes();
  const [asked] = useSearchParams();
  const years = YEARS.find((one) => String(one) === asked.get('years')) ?? 2;
  const from = `${Number(asOf.slice(0, 4)) - years}${asOf.slice(4, 8)}01`;
  const trend = useGet('/api/funds/{fund}/leverage/trend', { path: { fund: fund.id }, query: { from, to: asOf, every: SPANS[years], basis, ...(knownAt && { knownAt }) } }, { kept: true });
  return (
    <section className="card" aria-labelledby="trend">
      <header>
        <h2 id="trend">{t('overview.trend')}</h2>
        <Segmented<2 | 5 | 10> name="years" aria-label={t('overview.years')} value={years} onChange={(chosen) => set({ years: String(chosen) })} options={YEARS.map((one) => ({ value: one, label: t('overview.nYears', { years: one }) }))} />
      </header>
      <Shown kept query={trend}>
        {({ points }) => points.some((point) => point.multiple !== null)
          ? <Suspense fallback={<Loading />}><TrendChart points={points} /></Suspense>
          : <Nothing>{t('overview.noTrend')}</Nothing>}
      </Shown>
    </section>
  );
}
