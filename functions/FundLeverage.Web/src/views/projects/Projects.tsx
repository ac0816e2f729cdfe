import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { unitFor } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useAll, useGet } from '../../api/hooks';
import { FigureControls } from '../../parts/controls';
import { Download } from '../../parts/Download';
import { UnitChoice } from '../../parts/figures';
import { Shown } from '../../parts/states';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { todayInShanghai } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/texts';
import { YearOnYear } from '../overview/ProjectsCard';
import { Funnel } from './Funnel';
import { daysOf, periodOf } from './period';
import { PeriodControls } from './PeriodControls';
import { ProjectGroups } from './ProjectGroups';
import { ProjectList } from './ProjectList';

type Grouping = Schemas['ProjectGrouping'];
const GROUPINGS: Grouping[] = ['introducer', 'industry', 'kind', 'stage', 'region', 'month', 'quarter', 'year'];

export default function Projects() {
  const t = useTexts();
  const { language } = useLanguage();
  const links = useLinks();
  const { fund, asOf, unit, set } = useScope();
  const times = useTimes();
  const [asked] = useSearchParams();
  const list = useAll('/api/funds/{fund}/projects', { path: { fund: fund.id }, query: times }, { kept: true });
  const first = list.data?.value.reduce<string | undefined>((earliest, one) => earliest === undefined || one.introducedOn < earliest ? one.introducedOn : earliest, undefined);
  const period = periodOf(asked.get('period'));
  const days = daysOf(period, asOf ?? todayInShanghai(), { from: asked.get('from') ?? undefined, to: asked.get('to') ?? undefined }, first);
  const groupBy = GROUPINGS.find((one) => one === asked.get('groupBy')) ?? 'introducer';
  const query = { ...days, groupBy, ...(times.knownAt && { knownAt: times.knownAt }) };
  const statistics = useGet('/api/funds/{fund}/projects/statistics', { path: { fund: fund.id }, query }, { enabled: period !== 'all' || !list.isPending, kept: true });
  const shownUnit = unit ?? unitFor([statistics.data?.introduced.totalInvestmentYuan ?? null, statistics.data?.pipeline.totalInvestmentYuan ?? null]);
  return (
    <div className="view">
      <div className="head">
        <div><h1>{t('projects.title')}</h1><p className="muted">{t('projects.period', days)}</p></div>
        <FigureControls withBasis={false} />
      </div>
      <div className="controls">
        <PeriodControls period={period} days={days} onChange={set} />
        <div className="control">
          <label htmlFor="group">{t('overview.groupBy')}</label>
          <Select<Grouping> id="group" value={groupBy} onChange={(chosen) => set({ groupBy: chosen })} style={{ width: 150 }} options={GROUPINGS.map((one) => ({ value: one, label: t(`projectGroup.${one}`) }))} />
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
              <p className="muted" style={{ marginTop: 8 }}>{t('projects.rule', { name: found.rule.version === 0 ? t('projects.defaultRule') : found.rule.name, version: found.rule.version })} · <Link to={links('/projects/rules')}>{t('projects.rules')}</Link>{found.pendingRecords > 0 && ` · ${t('overview.pending', { count: found.pendingRecords })}`}</p>
            </section>
            <div className="two">
              <Funnel found={found} unit={shownUnit} />
              <ProjectGroups groups={found.groups} groupBy={found.groupBy} unit={shownUnit} />
            </div>
          </>
        )}
      </Shown>
      <ProjectList list={list} unit={shownUnit} />
    </div>
  );
}
