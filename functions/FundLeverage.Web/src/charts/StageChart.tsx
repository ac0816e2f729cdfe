import { theme } from 'antd';
import { useMemo } from 'react';
import type { AmountUnit } from '../amounts/money';
import type { Schemas } from '../api/client';
import { Amount } from '../parts/figures';
import { useTexts } from '../texts/texts';
import { Chart } from './Chart';
import { WithTable } from './WithTable';

/** How many projects stand in each stage, from the first to the last. */
export default function StageChart({ stages, unit }: { stages: Schemas['ProjectStatistics']['stocks']['byStage']; unit: AmountUnit }) {
  const t = useTexts();
  const { token } = theme.useToken();
  const option = useMemo(() => ({
    grid: { left: 96, right: 40, top: 8, bottom: 28 },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: token.colorTextDescription }, splitLine: { lineStyle: { color: token.colorBorderSecondary } } },
    yAxis: { type: 'category', inverse: true, data: stages.map((stage) => stage.name), axisLabel: { color: token.colorText, width: 88, overflow: 'truncate' }, axisLine: { show: false }, axisTick: { show: false } },
    tooltip: { trigger: 'item' },
    series: [{ type: 'bar', barMaxWidth: 22, label: { show: true, position: 'right', color: token.colorText }, itemStyle: { color: token.colorPrimary }, data: stages.map((stage) => stage.count) }],
  }), [stages, token]);
  return (
    <WithTable
      chart={<Chart option={option} label={t('chart.stages', { what: stages.map((stage) => `${stage.name} ${stage.count}`).join(', ') })} />}
      table={
        <table className="simple">
          <thead><tr><th scope="col">{t('field.stage')}</th><th scope="col" className="amount">{t('projects.count')}</th><th scope="col" className="amount">{t('projects.investment')} ({t(`unit.${unit}`)})</th></tr></thead>
          <tbody>{stages.map((stage) => <tr key={stage.stage}><th scope="row">{stage.name}</th><td className="amount">{stage.count}</td><td className="amount"><Amount yuan={stage.totalInvestmentYuan} unit={unit} /></td></tr>)}</tbody>
        </table>
      }
    />
  );
}
