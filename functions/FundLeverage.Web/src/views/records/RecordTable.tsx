import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount, Signed } from '../../parts/figures';
import { useNames } from '../../parts/names';
import { LongTable } from '../../parts/LongTable';
import { Tag } from '../../parts/Tag';
import { useLinks } from '../../shell/scope';
import { useNarrow } from '../../shell/narrow';
import { useLanguage, useTexts } from '../../texts/texts';
import { gistOf, type Gist } from './gist';
import { STATUS_TONES, statusOf } from './RecordView';

type Line = Schemas['ListedRecord'] & { gist: Gist };

export function RecordTable({ records, unit }: { records: Schemas['ListedRecord'][]; unit: AmountUnit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const links = useLinks();
  const isNarrow = useNarrow();
  const nameOf = useNames(records.some((record) => 'project' in record.content));
  const lines = useMemo<Line[]>(() => records.map((record) => ({ ...record, gist: gistOf(record.content, nameOf, t, language) })), [records, nameOf, t, language]);
  const columns = useMemo<TableColumnsType<Line>>(() => [
    { title: t('record'), key: 'record', width: isNarrow ? 112 : 150, fixed: 'start', render: (_, line) => <Link to={links(`/records/${line.seq}`)}>{t('record.numbered', { type: t(`type.${line.type}`), seq: line.seq })}</Link> },
    { title: t('imports.status'), key: 'status', width: 90, render: (_, line) => <Tag tone={STATUS_TONES[line.status]}>{statusOf(line, t)}</Tag> },
    { title: t('records.what'), key: 'what', width: 260, render: (_, { gist }) => <>{gist.about}<div className="muted">{gist.says}</div></> },
    { title: `${t('field.amount')} (${t(`unit.${unit}`)})`, key: 'amount', align: 'right', width: 140, render: (_, { gist }) => <Amount yuan={gist.yuan} unit={unit} /> },
    { title: t('record.effectiveOn'), dataIndex: 'effectiveOn', width: 110 },
    { title: t('record.submitter'), key: 'submitter', width: 150, render: (_, line) => <Signed by={line.submittedBy.name} at={line.recordedAt} /> },
    { title: t('record.reviewer'), key: 'reviewer', width: 190, render: (_, { review }) => review ? <><Signed by={review.by.name} at={review.at} />{review.reason && <div className="muted">{review.reason}</div>}</> : '–' },
  ], [isNarrow, links, t, unit]);
  return <LongTable rows={lines} columns={columns} rowKey="seq" width={1090} height={640} none={t('records.none')} />;
}
