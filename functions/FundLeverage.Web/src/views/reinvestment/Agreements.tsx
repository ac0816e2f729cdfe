import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { compareYuan, type AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount } from '../../parts/figures';
import { Tag } from '../../parts/Tag';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Categories } from './Categories';

type Agreement = Schemas['Reinvestment'];
const TONES = { met: 'good', open: 'info', overdue: 'bad' } as const satisfies Record<Schemas['ReinvestmentStatus'], string>;

/** Each agreement in force, with how far its sub-fund is; opened, by category. */
export function Agreements({ agreements, unit }: { agreements: Agreement[]; unit: AmountUnit }) {
  const t = useTexts();
  const links = useLinks();
  const columns = useMemo<TableColumnsType<Agreement>>(() => {
    const amount = (title: string, of: (agreement: Agreement) => string | null) => ({
      title: `${title} (${t(`unit.${unit}`)})`, key: title, align: 'right' as const, width: 140,
      sorter: (a: Agreement, b: Agreement) => compareYuan(of(a), of(b)), render: (_: unknown, agreement: Agreement) => <Amount yuan={of(agreement)} unit={unit} />,
    });
    return [
      { title: t('group.subFund'), dataIndex: 'name', width: 150, fixed: 'start', sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'), render: (name: string, agreement) => <Link to={links(`/records/${agreement.agreementSeq}`)}>{name}</Link> },
      { title: t('reinvestment.completion'), dataIndex: 'completionPercent', align: 'right', width: 130, sorter: (a, b) => (a.completionPercent ?? -1) - (b.completionPercent ?? -1), render: (percent: number | null) => (percent === null ? '–' : <span className="number">{percent.toFixed(2)}%</span>) },
      { title: t('field.status'), key: 'status', width: 110, render: (_, agreement) => (agreement.status ? <Tag tone={TONES[agreement.status]}>{agreement.statusText}</Tag> : <span className="muted">{agreement.unavailableText}</span>) },
      amount(t('reinvestment.required'), (agreement) => agreement.requiredYuan),
      amount(t('reinvestment.recognised'), (agreement) => agreement.recognisedYuan),
      amount(t('reinvestment.gap'), (agreement) => agreement.gapYuan),
      {
        title: t('field.deadline'), key: 'deadline', width: 210, sorter: (a, b) => (a.agreement.deadline ?? '9').localeCompare(b.agreement.deadline ?? '9'),
        render: (_, { agreement, daysLeft, status }) => (agreement.deadline ? <>{agreement.deadline}{status === 'open' && daysLeft !== null && <span className="muted"> · {t('reinvestment.daysLeft', { days: daysLeft })}</span>}</> : <span className="muted">{t('reinvestment.noDeadline')}</span>),
      },
    ];
  }, [links, t, unit]);
  return (
    <Table<Agreement>
      size="small"
      rowKey="subFund"
      columns={columns}
      dataSource={agreements}
      pagination={false}
      scroll={{ x: 1070 }}
      expandable={{ expandedRowRender: (agreement) => <Categories agreement={agreement} unit={unit} />, defaultExpandAllRows: agreements.length <= 3 }}
    />
  );
}
