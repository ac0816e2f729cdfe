import { Alert } from 'antd';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { unitFor } from '../../amounts/money';
import { useGet } from '../../api/hooks';
import { AsKnownOn, FigureControls } from '../../parts/controls';
import { UnitChoice } from '../../parts/figures';
import { Loading, Shown } from '../../parts/states';
import { useMay } from '../../session/session';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { ChangeCard } from './ChangeCard';
import { Hero } from './Hero';
import { Measures } from './Measures';
import { ProjectsCard } from './ProjectsCard';
import { QualityCard } from './QualityCard';
import { TrendCard } from './TrendCard';

// The table is half of what Ant Design weighs; the sentence does not wait for it.
const SubFunds = lazy(() => import('./SubFunds'));

export function Overview() {
  const t = useTexts();
  const { fund, basis, unit, isDemo, set } = useScope();
  const times = useTimes();
  const links = useLinks();
  const maySubmit = useMay('submit');
  const leverage = useGet('/api/funds/{fund}/leverage', { path: { fund: fund.id }, query: { basis, ...times } }, { kept: true });
  const shownUnit = unit ?? unitFor([leverage.data?.guidanceCommitmentYuan ?? null]);
  return (
    <div className="view">
      <div className="head">
        <div>
          <h1>{fund.name}</h1>
          <p className="muted">{isDemo ? t('overview.illustrative') : fund.zone ?? t('overview.fund')}</p>
        </div>
        <FigureControls><UnitChoice unit={shownUnit} onChange={(chosen) => set({ unit: chosen })} /></FigureControls>
      </div>
      <AsKnownOn />
      <Shown kept query={leverage}>
        {(found) => (
          <>
            {maySubmit && found.groups.length === 0 && found.excluded.length === 0 && found.pendingRecords === 0 && (
              <Alert type="info" showIcon title={<>{t('overview.begin')} <Link to={links('/entry/sub-funds')}>{t('nav.entry')}</Link> · <Link to={links('/imports')}>{t('nav.imports')}</Link></>} />
            )}
            <Hero leverage={found} unit={shownUnit} />
            <div className="two">
              <TrendCard asOf={found.asOf} />
              <ChangeCard asOf={found.asOf} />
            </div>
            <Suspense fallback={<Loading />}><SubFunds unit={shownUnit} /></Suspense>
            <div className="two">
              <Measures leverage={found} unit={shownUnit} />
              <div className="view">
                <ProjectsCard asOf={found.asOf} unit={shownUnit} />
                <QualityCard leverage={found} unit={shownUnit} />
              </div>
            </div>
          </>
        )}
      </Shown>
    </div>
  );
}
