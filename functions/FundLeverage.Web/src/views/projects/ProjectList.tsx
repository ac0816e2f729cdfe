import { Input, Select, type TableColumnsType } from 'antd';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { compareYuan, type AmountUnit } from '../../amounts/money';
import { PROJECT_KINDS, STAGES } from '../../api/choices';
import type { Schemas } from '../../api/client';
import { Chosen } from '../../parts/Chosen';
import { Download } from '../../parts/Download';
import { Amount } from '../../parts/figures';
import { LongTable } from '../../parts/LongTable';
import { Shown } from '../../parts/states';
import { Tag } from '../../parts/Tag';
import { useNarrow } from '../../shell/narrow';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { filterOf, fits, isAskable, withFilter, type Filter, type FilterName } from './filter';

type Project = Schemas['Project'];
type List = { data: { value: Project[] } | undefined; error: Error | null; refetch: () => unknown };

const STANDINGS: Project['status'][] = ['pending', 'pipeline', 'landed', 'withdrawn', 'merged'];

/** The projects; which of them stands in the address. */
export function ProjectList({ list, unit }: { list: List; unit: AmountUnit }) {
  const t = useTexts();
  const { fund } = useScope();
  const times = useTimes();
  const [asked, setAsked] = useSearchParams();
  const [sought, setSought] = useState('');
  // Letters appear as they are typed; the table follows.
  const name = useDeferredValue(sought.trim().toLowerCase());
  const filter = useMemo(() => filterOf(asked), [asked]);
  const choose = (changes: Filter) => setAsked((now) => withFilter(now, { ...filterOf(now), ...changes }));
  return (
    <section className="card" aria-labelledby="list">
      <header>
        <h2 id="list">{t('projects.list')}</h2>
        <div className="controls">
          <Input.Search allowClear aria-label={t('overview.seek')} placeholder={t('overview.seek')} value={sought} onChange={(event) => setSought(event.target.value)} style={{ width: 170 }} />
          <Filters projects={list.data?.value ?? []} filter={filter} onChange={choose} />
          {isAskable(filter) && <Download path="/api/funds/{fund}/projects" values={{ fund: fund.id }} query={{ ...times, ...filter, unit, format: 'xlsx' }}>Excel</Download>}
        </div>
      </header>
      <Shown kept query={list}>{({ value }) => <Rows projects={value} filter={filter} name={name} unit={unit} />}</Shown>
    </section>
  );
}

function Filters({ projects, filter, onChange }: { projects: Project[]; filter: Filter; onChange: (changes: Filter) => void }) {
  const t = useTexts();
  const introducers = useMemo(() => [...new Map(projects.flatMap((project) => project.introducers.map((one) => [one.id, one.name ?? one.id])))].map(([value, label]) => ({ value, label })), [projects]);
  const industries = useMemo(() => [...new Set(projects.map((project) => project.industry ?? ''))].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'zh-CN')).map((value) => ({ value, label: value || t('projects.notRecorded') })), [projects, t]);
  const select = (name: FilterName, label: string, any: string, options: { value: string; label: string }[]) => (
    <Select<string> aria-label={label} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={any} value={filter[name] ?? null} onChange={(chosen: string | null) => onChange({ [name]: chosen ?? undefined })} style={{ width: 150 }} options={options} popupMatchSelectWidth={false} />
  );
  const { region, introducedFrom: from, introducedTo: to, landedFrom, landedTo } = filter;
  const status = STANDINGS.find((one) => one === filter.status);
  const kind = PROJECT_KINDS.find((one) => one === filter.kind);
  return (
    <>
      {select('stage', t('field.stage'), t('projects.anyStage'), STAGES.map((one) => ({ value: one, label: t(`choice.${one}`) })))}
      {select('introducer', t('projectGroup.introducer'), t('projects.anyIntroducer'), introducers)}
      {select('industry', t('field.industry'), t('projects.anyIndustry'), industries)}
      {status && <Chosen onClear={() => onChange({ status: undefined })}>{t('projects.standing')}: {t(`projects.standing.${status}`)}</Chosen>}
      {kind && <Chosen onClear={() => onChange({ kind: undefined })}>{t(`choice.${kind}`)}</Chosen>}
      {region !== undefined && <Chosen onClear={() => onChange({ region: undefined })}>{t('projectGroup.region')}: {region || t('projects.notRecorded')}</Chosen>}
      {(landedFrom ?? landedTo) !== undefined && <Chosen onClear={() => onChange({ landedFrom: undefined, landedTo: undefined })}>{t('projects.landedOn')}: {t('projects.period', { from: landedFrom ?? '', to: landedTo ?? '' })}</Chosen>}
      {(from ?? to) !== undefined && <Chosen onClear={() => onChange({ introducedFrom: undefined, introducedTo: undefined })}>{t('projects.introducedOn')}: {t('projects.period', { from: from ?? '', to: to ?? '' })}</Chosen>}
    </>
  );
}

function useColumns(unit: AmountUnit): TableColumnsType<Project> {
  const t = useTexts();
  const links = useLinks();
  const isNarrow = useNarrow();
  return useMemo(() => [
    { title: t('field.name'), dataIndex: 'name', width: isNarrow ? 124 : 220, fixed: 'start', sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'), render: (name: string, project) => <Link to={links('/records', { about: project.id })}>{name}</Link> },
    { title: t('field.stage'), dataIndex: 'stage', width: 110, sorter: (a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage), render: (of: Project['stage'], project) => <>{t(`choice.${of}`)} {project.status === 'pending' && <Tag tone="warn">{t('status.pending')}</Tag>}</> },
    { title: t('projects.daysInStage'), dataIndex: 'daysInStage', align: 'right', width: 110, sorter: (a, b) => (a.daysInStage ?? -1) - (b.daysInStage ?? -1), render: (days: number | null) => days ?? '–' },
    { title: `${t('field.totalInvestment')} (${t(`unit.${unit}`)})`, key: 'investment', align: 'right', width: 150, sorter: (a, b) => compareYuan(a.totalInvestmentYuan, b.totalInvestmentYuan), render: (_, project) => <Amount yuan={project.totalInvestmentYuan} unit={unit} /> },
    { title: t('projectGroup.introducer'), key: 'introducer', width: 180, render: (_, project) => project.introducers.map((one) => one.name ?? one.id).join(' · ') },
    { title: t('field.industry'), dataIndex: 'industry', width: 130, render: (industry: string | null) => industry ?? '–' },
    { title: t('projects.introducedOn'), dataIndex: 'introducedOn', width: 126, sorter: (a, b) => a.introducedOn.localeCompare(b.introducedOn) },
    { title: t('projects.landedOn'), dataIndex: 'landedOn', width: 110, render: (day: string | null) => day ?? '–' },
  ], [isNarrow, links, t, unit]);
}

const Rows = memo(function Rows({ projects, filter, name, unit }: { projects: Project[]; filter: Filter; name: string; unit: AmountUnit }) {
  const t = useTexts();
  const columns = useColumns(unit);
  const rows = useMemo(() => projects.filter((project) => fits(project, filter) && project.name.toLowerCase().includes(name)), [projects, filter, name]);
  return (
    <>
      <p className="muted" role="status" style={{ marginBottom: 8 }}>{t('projects.listed', { count: rows.length, all: projects.length })}</p>
      <LongTable rows={rows} columns={columns} rowKey="id" width={1140} none={t('projects.none')} />
    </>
  );
});
