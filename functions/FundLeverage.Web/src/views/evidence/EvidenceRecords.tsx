import { Select, Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount, Instant } from '../../parts/figures';
import { Nothing } from '../../parts/states';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';

type Line = Schemas['Evidence']['value'][number];
const MANY = 60;

/** Every record behind the figure, with what it adds, who submitted and who approved it. */
export function EvidenceRecords({ lines, unit, subFund, onSubFund }: { lines: Line[]; unit: AmountUnit; subFund: string | undefined; onSubFund: (id: string | undefined) => void }) {
  const t = useTexts();
  const links = useLinks();
  const subFunds = useMemo(() => [...new Map(lines.map((line) => [line.subFund, line.subFundName]))].map(([value, label]) => ({ value, label })), [lines]);
  const rows = subFund ? lines.filter((line) => line.subFund === subFund) : lines;
  const columns = useMemo<TableColumnsType<Line>>(() => {
    const amount = (title: string, of: (line: Line) => string | null) => ({ title: `${title} (${t(`unit.${unit}`)})`, key: title, align: 'right' as const, width: 156, render: (_: unknown, line: Line) => of(line) === '0.00' ? <span className="muted">–</span> : <Amount yuan={of(line)} unit={unit} /> });
    const adds = (term: keyof Schemas['Capital']) => (line: Line) => ('adds' in line ? line.adds[term] : null);
    return [
      { title: t('group.subFund'), dataIndex: 'subFundName', width: 180, fixed: 'start' },
      { title: t('record'), key: 'record', width: 150, render: (_, line) => <Link to={links(`/records/${line.seq}`)}>{t('record.numbered', { type: t(`type.${line.type}`), seq: line.seq })}</Link> },
      { title: t('record.effectiveOn'), dataIndex: 'effectiveOn', width: 110 },
      ...(lines.some((line) => 'adds' in line)
        ? [amount(t('term.G.short'), adds('guidanceYuan')), amount(t('term.T.short'), adds('totalYuan'))]
        : []),
      amount(t('evidence.numerator'), (line) => line.numeratorYuan),
      amount(t('evidence.denominator'), (line) => line.denominatorYuan),
      { title: t('record.document'), dataIndex: 'document', width: 200, ellipsis: true, render: (text: string | null) => text ?? <span className="muted">–</span> },
      { title: t('record.submitter'), key: 'submitter', width: 110, render: (_, line) => line.submittedBy.name },
      { title: t('record.reviewer'), key: 'reviewer', width: 110, render: (_, line) => line.review?.by.name ?? <span className="muted">{t('record.noReview')}</span> },
      { title: t('record.recordedAt'), key: 'at', width: 150, render: (_, line) => <Instant at={line.recordedAt} /> },
      { title: t('record.hash'), dataIndex: 'hash', width: 120, render: (hash: string) => <span className="hash" title={hash}>{hash.slice(0, 10)}…</span> },
    ];
  }, [lines, links, t, unit]);
  const isLong = rows.length > MANY;
  return (
    <section className="card" aria-labelledby="records">
      <header>
        <h2 id="records">{t('evidence.records', { count: rows.length })}</h2>
        <Select aria-label={t('group.subFund')} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t('evidence.allSubFunds')} value={subFund ?? null} onChange={(value: string | null) => onSubFund(value ?? undefined)} options={subFunds} style={{ width: 240 }} />
      </header>
      <Table<Line> size="small" rowKey="seq" columns={columns} dataSource={rows} pagination={false} virtual={isLong} scroll={isLong ? { x: 1720, y: 560 } : { x: 1720 }} locale={{ emptyText: <Nothing>{t('evidence.none')}</Nothing> }} />
    </section>
  );
}
