import { Button, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { compareYuan, type AmountUnit } from '../../amounts/money';
import { Amount } from '../../parts/figures';
import { LongTable } from '../../parts/LongTable';
import { useNarrow } from '../../shell/narrow';
import { useTexts } from '../../texts/texts';
import type { Contribution } from './contributions';

/** What each sub-fund brings to the figure; choosing one shows its records alone. */
export function Contributions({ rows, unit, choose }: { rows: Contribution[]; unit: AmountUnit; choose: (subFund: string) => void }) {
  const t = useTexts();
  const isNarrow = useNarrow();
  const columns = useMemo<TableColumnsType<Contribution>>(() => {
    const amount = (title: string, of: (row: Contribution) => string) => ({ title: `${title} (${t(`unit.${unit}`)})`, key: title, align: 'right' as const, width: 150, sorter: (a: Contribution, b: Contribution) => compareYuan(of(a), of(b)), render: (_: unknown, row: Contribution) => <Amount yuan={of(row)} unit={unit} /> });
    return [
      { title: t('group.subFund'), dataIndex: 'name', width: isNarrow ? 120 : 260, fixed: 'start', render: (name: string, row) => <Button type="link" className="in-text" onClick={() => choose(row.subFund)}>{name}</Button> },
      amount(t('evidence.numerator'), (row) => row.numerator),
      amount(t('evidence.denominator'), (row) => row.denominator),
      { title: t('multiple.name'), dataIndex: 'multiple', align: 'right', width: 120, sorter: (a, b) => Number(a.multiple ?? -1) - Number(b.multiple ?? -1), render: (multiple: string | null) => multiple ?? '–' },
      { title: t('evidence.count'), dataIndex: 'records', align: 'right', width: 90 },
    ];
  }, [choose, isNarrow, t, unit]);
  return <LongTable rows={rows} columns={columns} rowKey="subFund" width={640} none={t('evidence.none')} />;
}
