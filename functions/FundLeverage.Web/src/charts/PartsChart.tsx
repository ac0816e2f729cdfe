import { theme } from 'antd';
import { useMemo } from 'react';
import type { Schemas } from '../api/client';
import { useTexts } from '../texts/texts';
import { Chart } from './Chart';

/** What was introduced and what landed in each part of a period. */
export default function PartsChart({ parts, onChoose }: { parts: Schemas['ProjectGroup'][]; onChoose: (index: number) => void }) {
  const t = useTexts();
  const { token } = theme.useToken();
  const option = useMemo(() => ({
    grid: { left: 36, right: 12, top: 34, bottom: 28 },
    legend: { top: 0, textStyle: { color: token.colorText } },
    xAxis: { type: 'category', data: parts.map((part) => part.key), axisLabel: { color: token.colorTextDescription, hideOverlap: true }, axisLine: { lineStyle: { color: token.colorBorder } } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: token.colorTextDescription }, splitLine: { lineStyle: { color: token.colorBorderSecondary } } },
    tooltip: { trigger: 'axis', formatter: (shown: { dataIndex: number }[]) => describe(parts[shown[0]!.dataIndex]!, t) },
    series: [
      { type: 'bar', name: t('projects.introduced'), barMaxWidth: 22, itemStyle: { color: token.colorPrimary }, data: parts.map((part) => part.introduced.count) },
      { type: 'bar', name: t('projects.landed'), barMaxWidth: 22, itemStyle: { color: token.colorSuccess }, data: parts.map((part) => part.landed.count) },
    ],
  }), [parts, t, token]);
  return <Chart option={option} onChoose={onChoose} label={t('chart.parts', { from: parts[0]?.name ?? '', to: parts.at(-1)?.name ?? '', what: parts.map((part) => describe(part, t, ' ')).join('; ') })} />;
}

const describe = (part: Schemas['ProjectGroup'], t: ReturnType<typeof useTexts>, between = '\n'): string =>
  [part.name, `${t('projects.introduced')} ${part.introduced.count}`, `${t('projects.landed')} ${part.landed.count}`].join(between);
