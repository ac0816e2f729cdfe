import { lazy, Suspense } from 'react';
import { useAll, useGet } from '../../api/hooks';
import { multipleText } from '../../parts/figures';
import { Loading, Nothing, Shown } from '../../parts/states';
import { useScope, useTimes } from '../../shell/scope';
import { yearBefore } from '../../texts/dates';
import { useTexts } from '../../texts/texts';

const BridgeChart = lazy(() => import('../../charts/BridgeChart'));

/** What moved the multiple since the last report, or in a year where none is published. */
export function ChangeCard({ asOf }: { asOf: string }) {
  const t = useTexts();
  const { fund, basis } = useScope();
  const { knownAt } = useTimes();
  const reports = useAll('/api/funds/{fund}/reports', { path: { fund: fund.id } });
  const last = reports.data?.value.map((report) => report.asOf).filter((day) => day < asOf).sort().at(-1);
  // A fund younger than a year is compared with its first month.
  const trend = useGet('/api/funds/{fund}/leverage/trend', { path: { fund: fund.id }, query: { from: yearBefore(asOf), to: asOf, every: 'month', basis, ...(knownAt && { knownAt }) } }, { enabled: reports.isSuccess && !last });
  const from = last ?? trend.data?.points.find((point) => point.multiple !== null)?.asOf ?? yearBefore(asOf);
  const bridge = useGet('/api/funds/{fund}/leverage/bridge', { path: { fund: fund.id }, query: { from, to: asOf, basis, ...(knownAt && { knownAt }) } }, { kept: true, enabled: !reports.isPending && (last !== undefined || !trend.isPending) });
  return (
    <section className="card" aria-labelledby="change">
      <header>
        <h2 id="change">{t(last ? 'overview.sinceReport' : 'overview.since', { day: bridge.data?.from ?? from })}</h2>
      </header>
      <Shown kept query={bridge}>
        {(found) => found.before.multiple !== null && found.after.multiple !== null
          ? found.causes.length > 0
            ? <Suspense fallback={<Loading />}><BridgeChart bridge={found} /></Suspense>
            : <Nothing>{t('overview.noChange', { value: multipleText(found.after.display!, t) })}</Nothing>
          : <Nothing>{t('overview.noBridge')}</Nothing>}
      </Shown>
    </section>
  );
}
