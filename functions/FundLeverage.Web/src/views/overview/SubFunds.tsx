import { Input, Select, type TableColumnsType } from 'antd';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { compareYuan, type AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useGet } from '../../api/hooks';
import { Download } from '../../parts/Download';
import { Amount, Multiple } from '../../parts/figures';
import { LongTable } from '../../parts/LongTable';
import { Shown } from '../../parts/states';
import { useNarrow } from '../../shell/narrow';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { GROUPINGS as EVIDENCE_GROUPINGS } from '../evidence/chosen';

type Group = Schemas['LeverageGroup'];
type Grouping = Schemas['LeverageGrouping'];
const GROUPINGS: Grouping[] = ['subFund', ...EVIDENCE_GROUPINGS];

export default function SubFunds({ unit }: { unit: AmountUnit }) {
  const t = useTexts();
  const { fund, basis, set } = useScope();
  const times = useTimes();
  const [asked] = useSearchParams();
  const groupBy = GROUPINGS.find((one) => one === asked.get('groupBy')) ?? 'subFund';
  const [sought, setSought] = useState('');
  const query = { basis, groupBy, ...times };
  const leverage = useGet('/api/funds/{fund}/leverage', { path: { fund: fund.id }, query }, { kept: true });
  return (
    <section className="card" aria-labelledby="sub-funds">
      <header>
        <h2 id="sub-funds">{t('overview.subFunds')}</h2>
        <div className="controls">
          <Input.Search allowClear aria-label={t('overview.seek')} placeholder={t('overview.seek')} value={sought} onChange={(event) => setSought(event.target.value)} style={{ width: 200 }} />
          <Select<Grouping> aria-label={t('overview.groupBy')} value={groupBy} onChange={(chosen) => set({ groupBy: chosen })} style={{ width: 150 }} options={GROUPINGS.map((one) => ({ value: one, label: t(`group.${one}`) }))} />
          <Download path="/api/funds/{fund}/leverage" values={{ fund: fund.id }} query={{ ...query, unit, format: 'xlsx' }}>Excel</Download>
          <Download path="/api/funds/{fund}/leverage" values={{ fund: fund.id }} query={{ ...query, unit, format: 'csv' }}>CSV</Download>
        </div>
      </header>
      <Shown kept query={leverage}>{(found) => <Groups groups={found.groups} sought={sought} unit={unit} groupBy={found.groupBy} />}</Shown>
    </section>
  );
}

const Groups = memo(function Groups({ groups, sought, unit, groupBy }: { groups: Group[]; sought: string; unit: AmountUnit; groupBy: Grouping }) {
  const t = useTexts();
  const links = useLinks();
  const isNarrow = useNarrow();
  // Letters appear as they are typed; the table follows.
  const filter = useDeferredValue(sought.trim().toLowerCase());
  const rows = useMemo(() => groups.filter((group) => group.name.toLowerCase().includes(filter)), [groups, filter]);
  const columns = useMemo<TableColumnsType<Group>>(() => {
    // Every figure leads to its evidence, by the measure in which its amount stands.
    const evidence = (measure: Schemas['MeasureId'], group: Group) => links('/evidence', { measure, ...(groupBy === 'subFund' ? { subFund: group.key ?? '' } : { by: groupBy, group: group.key ?? '' }) });
    const amount = (title: string, measure: Schemas['MeasureId'], of: (group: Group) => string | null) => ({
      title: `${title} (${t(`unit.${unit}`)})`,
      key: title,
      align: 'right' as const,
      width: 150,
      sorter: (a: Group, b: Group) => compareYuan(of(a), of(b)),
      render: (_: unknown, group: Group) => of(group) === null ? <Amount yuan={null} unit={unit} /> : <Link to={evidence(measure, group)}><Amount yuan={of(group)} unit={unit} /></Link>,
    });
    const multiple: TableColumnsType<Group>[number] = {
      title: t('multiple.name'), dataIndex: 'multiple', align: 'right', width: 120, sorter: (a, b) => (a.multiple ?? -1) - (b.multiple ?? -1), defaultSortOrder: 'descend',
      render: (_, group) => <Multiple value={group.multiple} display={group.display} to={evidence('M1', group)} />,
    };
    return [
      {
        title: t(`group.${groupBy}`), dataIndex: 'name', width: isNarrow ? 124 : 220, fixed: 'start', sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
        render: (name: string, group) => <Link to={evidence('M1', group)}>{name}</Link>,
      },
      ...(isNarrow ? [multiple] : []),
      ...(groupBy === 'subFund' ? [] : [{ title: t('overview.count'), dataIndex: 'subFunds', align: 'right' as const, width: 90, sorter: (a: Group, b: Group) => a.subFunds - b.subFunds }]),
      amount(t('term.G.short'), 'M1', (group) => group.guidanceCommitmentYuan),
      amount(t('term.T.short'), 'M1', (group) => group.totalFundSizeYuan),
      ...(isNarrow ? [] : [multiple]),
      amount(t('term.F.short'), 'M5', (group) => group.capital.otherFiscalYuan),
      amount(t('term.E.short'), 'M3', (group) => group.capital.stateOwnedYuan),
      amount(t('term.P.short'), 'M4', (group) => group.capital.privateYuan),
    ];
  }, [groupBy, isNarrow, links, t, unit]);
  return <LongTable rows={rows} columns={columns} rowKey={keyOf} width={1100} none={t('overview.noSubFunds')} />;
});

const keyOf = (group: Group) => group.key ?? '';
