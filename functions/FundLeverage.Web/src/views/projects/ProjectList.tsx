import { Input, Select, Table, type TableColumnsType } from 'antd';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { compareYuan, type AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useAll } from '../../api/hooks';
import { Download } from '../../parts/Download';
import { Amount } from '../../parts/figures';
import { Nothing, Shown } from '../../parts/states';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Tag } from '../../parts/Tag';

type Project = Schemas['Project'];
const STAGES: Schemas['ProjectStage'][] = ['pipeline', 'negotiating', 'signed', 'landed', 'underConstruction', 'inProduction', 'withdrawn'];

export function ProjectList({ unit }: { unit: AmountUnit }) {
  const t = useTexts();
  const links = useLinks();
  const { fund } = useScope();
  const times = useTimes();
  const [stage, setStage] = useState<Schemas['ProjectStage']>();
  const [sought, setSought] = useState('');
  const query = { ...times, ...(stage && { stage }) };
  // Letters appear as they are typed; the table follows.
  const filter = useDeferredValue(sought.trim().toLowerCase());
  const list = useAll('/api/funds/{fund}/projects', { path: { fund: fund.id }, query }, { kept: true });
  const columns = useMemo<TableColumnsType<Project>>(() => [
    { title: t('field.name'), dataIndex: 'name', width: 220, fixed: 'start', sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'), render: (name: string, project) => <Link to={links(`/records/${project.links.record.split('/').at(-1)}`)}>{name}</Link> },
    { title: t('field.stage'), dataIndex: 'stage', width: 110, sorter: (a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage), render: (of: Project['stage'], project) => <>{t(`choice.${of}`)} {project.status === 'pending' && <Tag tone="warn">{t('status.pending')}</Tag>}</> },
    { title: t('projects.daysInStage'), dataIndex: 'daysInStage', align: 'right', width: 110, sorter: (a, b) => (a.daysInStage ?? -1) - (b.daysInStage ?? -1), render: (days: number | null) => days ?? '–' },
    { title: `${t('field.totalInvestment')} (${t(`unit.${unit}`)})`, key: 'investment', align: 'right', width: 150, sorter: (a, b) => compareYuan(a.totalInvestmentYuan, b.totalInvestmentYuan), render: (_, project) => <Amount yuan={project.totalInvestmentYuan} unit={unit} /> },
    { title: t('projectGroup.introducer'), key: 'introducer', width: 180, render: (_, project) => project.introducers.map((one) => one.name ?? one.id).join(' · ') },
    { title: t('field.industry'), dataIndex: 'industry', width: 130, render: (industry: string | null) => industry ?? '–' },
    { title: t('projects.introducedOn'), dataIndex: 'introducedOn', width: 110, sorter: (a, b) => a.introducedOn.localeCompare(b.introducedOn) },
    { title: t('projects.landedOn'), dataIndex: 'landedOn', width: 110, render: (day: string | null) => day ?? '–' },
  ], [links, t, unit]);
  return (
    <section className="card" aria-labelledby="list">
      <header>
        <h2 id="list">{t('projects.list')}</h2>
        <div className="controls">
          <Input.Search allowClear aria-label={t('overview.seek')} placeholder={t('overview.seek')} value={sought} onChange={(event) => setSought(event.target.value)} style={{ width: 180 }} />
          <Select<Schemas['ProjectStage']> aria-label={t('field.stage')} allowClear placeholder={t('projects.anyStage')} value={stage ?? null} onChange={(chosen: Schemas['ProjectStage'] | null) => setStage(chosen ?? undefined)} style={{ width: 140 }} options={STAGES.map((one) => ({ value: one, label: t(`choice.${one}`) }))} />
          <Download path="/api/funds/{fund}/projects" values={{ fund: fund.id }} query={{ ...query, unit, format: 'xlsx' }}>Excel</Download>
        </div>
      </header>
      <Shown kept query={list}>
        {({ value }) => <Rows projects={value} filter={filter} columns={columns} />}
      </Shown>
    </section>
  );
}

const Rows = memo(function Rows({ projects, filter, columns }: { projects: Project[]; filter: string; columns: TableColumnsType<Project> }) {
  const t = useTexts();
  const rows = useMemo(() => projects.filter((project) => project.name.toLowerCase().includes(filter)), [projects, filter]);
  const isLong = rows.length > 60;
  return <Table<Project> size="small" rowKey="id" columns={columns} dataSource={rows} pagination={false} virtual={isLong} scroll={isLong ? { x: 1140, y: 480 } : { x: 1140 }} locale={{ emptyText: <Nothing>{t('projects.none')}</Nothing> }} />;
});
