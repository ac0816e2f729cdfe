import { lazy, Suspense } from 'react';
import { useAll, useGet } from '../../api/hooks';
import { multipleText } from '../../parts/figures';
import { Loading, Nothing, Shown } from '../../parts/states';
import { useScope, useTimes } from '../../shell/scope';
import { yearBefore } from '../../texts/dates';
import { useTexts } from '../../texts/texts';

const BridgeChart = lazy(() => import('../../charts/BridgeChart'));

const BRIDGE = '/api/funds/{fund}/leverage/bridge';

/** What moved the multiple since the last report, or where none is published since the same day a year before. */
export function ChangeCard({ asOf }: { asOf: string }) {
  const t = useTexts();
  const { fund, basis } = useScope();
  const { knownAt } = useTimes();
  const reports = useAll('/api/funds/{fund}/reports', { path: { fund: fund.id } });
  const last = reports.data?.value.map((report) => report.asOf).filter((day) => day < asOf).sort().at(-1);
  const year = yearBefore(asOf);
  const since = (from: string) => ({ path: { fund: fund.id }, query: { from, to: asOf, basis, ...(knownAt && { knownAt }) } });
  const overYear = useGet(BRIDGE, since(year), { enabled: !reports.isPending && !last });
  // A fund younger than a year is compared with its first month.
  const isYoung = overYear.data?.before.multiple === null;
  const trend = useGet('/api/funds/{fund}/leverage/trend', { ...since(year), query: { ...since(year).query, every: 'month' } }, { enabled: !last && isYoung });
  const isDecided = last !== undefined || (!reports.isPending && !overYear.isPending && !(isYoung && trend.isPending));
  const from = last ?? (isYoung ? trend.data?.points.find((point) => point.multiple !== null)?.asOf : undefined) ?? year;
  // Until it is decided nothing is asked, so that what stood there before goes on standing.
  const bridge = useGet(BRIDGE, since(isDecided ? from : ''), { kept: true, enabled: isDecided });
  return (
    <section className="card" aria-labelledby="change">
      <header>
        <h2 id="change">{t(last ? 'overview.sinceReport' : 'overview.since', { day: bridge.data?.from ?? from })}</h2>
      </header>
      <Shown kept query={bridge}>
        {(found) => found.before.multiple !== null && found.after.multiple !== null
          ? found.causes.length > 0
            ? <Suspense fallback={<Loading />}><BridgeChart bridge={found} /></Suspense>
            : <Nothing>{t('overview.noChange', { value: multipleText(found.after.display ?? '', t) })}</Nothing>
          : <Nothing>{t('overview.noBridge')}</Nothing>}
      </Shown>
    </section>
  );
}
