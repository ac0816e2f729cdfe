import { Table, type TableColumnsType } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { periodText } from '../../parts/periodText';
import { Nothing } from '../../parts/states';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Earlier } from './Earlier';
import type { Series } from './latest';
import { completion, growth, pace, target } from './figures';

type Indicator = Schemas['Indicator'];

/** Each indicator's newest value against its plan, the year before, and its target; opened, in words and with what was before. */
export function IndicatorTable({ series }: { series: Series[] }) {
  const t = useTexts();
  const links = useLinks();
  const columns = useMemo<TableColumnsType<Series>>(() => {
    const column = (title: string, width: number, render: (indicator: Indicator) => ReactNode) => ({ title, key: title, width, align: 'right' as const, render: (_: unknown, { latest }: Series) => <span className="number">{render(latest)}</span> });
    return [
      { title: t('field.name'), key: 'name', width: 160, fixed: 'start', sorter: (a, b) => a.latest.name.localeCompare(b.latest.name, 'zh-CN'), render: (_, { latest }) => <Link to={links(`/records/${latest.seq}`)}>{latest.name}</Link> },
      column(t('field.value'), 120, (one) => one.display ?? '–'),
      { title: t('field.period'), key: 'period', width: 160, sorter: (a, b) => a.latest.periodTo.localeCompare(b.latest.periodTo), render: (_, { latest }) => <span className="number">{periodText(latest.period, t)}</span> },
      column(t('indicators.completion'), 200, (one) => completion(one, t)),
      column(t('projects.growth'), 110, (one) => growth(one, t)),
      column(t('indicators.target'), 170, (one) => target(one, t)),
      column(t('indicators.pace'), 180, (one) => pace(one, t)),
    ];
  }, [links, t]);
  return (
    <Table<Series>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={series}
      pagination={false}
      scroll={{ x: 1150 }}
      locale={{ emptyText: <Nothing>{t('indicators.none')}</Nothing> }}
      expandable={{ expandedRowRender: (one) => <Earlier series={one} /> }}
    />
  );
}
