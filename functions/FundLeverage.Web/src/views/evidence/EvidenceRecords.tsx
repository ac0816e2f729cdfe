import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { AmountUnit } from '../../amounts/money';
import { Amount, Signed } from '../../parts/figures';
import { LongTable } from '../../parts/LongTable';
import { useNarrow } from '../../shell/narrow';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import type { Line } from './contributions';

/** A financing can stand in one line with each of its sub-funds. */
const keyOf = (line: Line) => `${line.seq} ${line.subFund}`;

/** Every record behind the figure, with what it adds, its document, who submitted and who approved it, and its hash. */
export function EvidenceRecords({ lines, unit }: { lines: Line[]; unit: AmountUnit }) {
  const t = useTexts();
  const links = useLinks();
  const isNarrow = useNarrow();
  const columns = useMemo<TableColumnsType<Line>>(() => {
    const amount = (title: string, of: (line: Line) => string | null) => ({ title: `${title} (${t(`unit.${unit}`)})`, key: title, align: 'right' as const, width: 122, render: (_: unknown, line: Line) => of(line) === '0.00' ? <span className="muted">–</span> : <Amount yuan={of(line)} unit={unit} /> });
    return [
      { title: t('record'), key: 'record', width: isNarrow ? 112 : 140, fixed: 'start', render: (_, line) => <Link to={links(`/records/${line.seq}`)}>{t('record.numbered', { type: t(`type.${line.type}`), seq: line.seq })}</Link> },
      { title: t('group.subFund'), dataIndex: 'subFundName', width: 140 },
      { title: t('record.effectiveOn'), dataIndex: 'effectiveOn', width: 104 },
      amount(t('evidence.numerator'), (line) => line.numeratorYuan),
      amount(t('evidence.denominator'), (line) => line.denominatorYuan),
      { title: t('record.document'), dataIndex: 'document', width: 160, render: (text: string | null) => text ?? <span className="muted">–</span> },
      { title: t('record.submitter'), key: 'submitter', width: 142, render: (_, line) => <Signed by={line.submittedBy.name} at={line.recordedAt} /> },
      { title: t('record.reviewer'), key: 'reviewer', width: 142, render: (_, { review }) => review ? <Signed by={review.by.name} at={review.at} /> : <span className="muted">{t('record.noReview')}</span> },
      { title: t('record.hash'), dataIndex: 'hash', width: 88, render: (hash: string) => <span className="hash" title={hash}>{hash.slice(0, 8)}…</span> },
    ];
  }, [isNarrow, links, t, unit]);
  return (
    <section className="card" aria-labelledby="records">
      <header><h2 id="records">{t('evidence.records', { count: lines.length })}</h2></header>
      <LongTable rows={lines} columns={columns} rowKey={keyOf} width={1160} height={560} none={t('evidence.none')} />
    </section>
  );
}
