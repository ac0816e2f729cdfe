import { Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { unitFor } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useGet } from '../../api/hooks';
import { DayChoice, FigureControls } from '../../parts/controls';
import { Download } from '../../parts/Download';
import { UnitChoice } from '../../parts/figures';
import { Loading, Shown } from '../../parts/states';
import { useScope, useTimes } from '../../shell/scope';
import { todayInShanghai } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/texts';
import { YearOnYear } from '../overview/ProjectsCard';
import { ProjectGroups } from './ProjectGroups';
import { ProjectList } from './ProjectList';

const FunnelChart = lazy(() => import('../../charts/StageChart'));
type Grouping = Schemas['ProjectGrouping'];
const GROUPINGS: Grouping[] = ['introducer', 'industry', 'kind', 'stage', 'region'];

export default function Projects() {
  const t = useTexts();
  const { language } = useLanguage();
  const { fund, asOf, unit, set } = useScope();
  const { knownAt } = useTimes();
  const to = asOf ?? todayInShanghai();
  const [since, setSince] = useState<string>();
  const [groupBy, setGroupBy] = useState<Grouping>('introducer');
  const from = since && since <= to ? since : `${to.slice(0, 4)}-01-01`;
  const query = { from, to, groupBy, ...(knownAt && { knownAt }) };
  const statistics = useGet('/api/funds/{fund}/projects/statistics', { path: { fund: fund.id }, query }, { kept: true });
  const shownUnit = unit ?? unitFor([statistics.data?.introduced.totalInvestmentYuan ?? null, statistics.data?.pipeline.totalInvestmentYuan ?? null]);
  return (
    <div className="view">
      <div className="head">
        <div><h1>{t('projects.title')}</h1><p className="muted">{t('projects.period', { from, to })}</p></div>
        <FigureControls withBasis={false} />
      </div>
      <div className="controls">
        <DayChoice label={t('projects.from')} day={since} onChange={setSince} placeholder={from} />
        <div className="control">
          <label htmlFor="group">{t('overview.groupBy')}</label>
          <Select<Grouping> id="group" value={groupBy} onChange={setGroupBy} style={{ width: 150 }} options={GROUPINGS.map((one) => ({ value: one, label: t(`projectGroup.${one}`) }))} />
        </div>
        <UnitChoice unit={shownUnit} onChange={(chosen) => set({ unit: chosen })} />
        <Download path="/api/funds/{fund}/projects/statistics" values={{ fund: fund.id }} query={{ ...query, unit: shownUnit, format: 'xlsx' }}>Excel</Download>
      </div>
      <Shown kept query={statistics}>
        {(found) => (
          <>
            <section className="card" aria-labelledby="says">
              <header><h2 id="says">{language === 'zh-CN' ? found.sentenceZh : found.sentenceEn}</h2></header>
              <YearOnYear found={found} unit={shownUnit} />
              <p className="muted" style={{ marginTop: 8 }}>{t('projects.rule', { name: found.rule.version === 0 ? t('projects.defaultRule') : found.rule.name, version: found.rule.version })}{found.pendingRecords > 0 && ` · ${t('overview.pending', { count: found.pendingRecords })}`}</p>
            </section>
            <div className="two">
              <section className="card" aria-labelledby="funnel">
                <header><h2 id="funnel">{t('projects.funnel', { day: found.to })}</h2></header>
                <Suspense fallback={<Loading />}><FunnelChart stages={found.stocks.byStage} unit={shownUnit} /></Suspense>
              </section>
              <ProjectGroups groups={found.groups} groupBy={found.groupBy} unit={shownUnit} />
            </div>
          </>
        )}
      </Shown>
      <ProjectList unit={shownUnit} />
    </div>
  );
}
