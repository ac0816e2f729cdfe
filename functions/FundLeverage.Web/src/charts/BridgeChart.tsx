import { theme } from 'antd';
import { useMemo } from 'react';
import type { Schemas } from '../api/client';
import { multipleText } from '../parts/figures';
import { useTexts } from '../texts/texts';
import { BridgeTable } from './BridgeTable';
import { Chart } from './Chart';
import { steps } from './steps';
import { WithTable } from './WithTable';

/** From one multiple to the other, cause by cause, as a waterfall. */
export default function BridgeChart({ bridge }: { bridge: Schemas['Bridge'] }) {
  const t = useTexts();
  const { token } = theme.useToken();
  const bars = useMemo(() => steps(bridge), [bridge]);
  const option = useMemo(() => ({
    grid: { left: 44, right: 12, top: 28, bottom: 52 },
    xAxis: { type: 'category', data: bars.map((bar) => bar.name), axisLabel: { color: token.colorTextDescription, interval: 0, width: 84, overflow: 'break', lineHeight: 15 }, axisLine: { lineStyle: { color: token.colorBorder } } },
    yAxis: { type: 'value', axisLabel: { color: token.colorTextDescription }, splitLine: { lineStyle: { color: token.colorBorderSecondary } } },
    tooltip: { trigger: 'item', formatter: ({ dataIndex }: { dataIndex: number }) => `${bars[dataIndex]!.name}\n${bars[dataIndex]!.label}` },
    series: [
      { type: 'bar', stack: 'bridge', silent: true, itemStyle: { color: 'transparent' }, tooltip: { show: false }, data: bars.map((bar) => bar.below) },
      {
        type: 'bar', stack: 'bridge', barMaxWidth: 46,
        label: { show: true, position: 'top', fontSize: 11, color: token.colorText, formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]!.label },
        data: bars.map((bar) => ({ value: bar.height, itemStyle: { color: bar.kind === 'total' ? token.colorPrimary : bar.kind === 'up' ? token.colorSuccess : token.colorError } })),
      },
    ],
  }), [bars, token]);
  return (
    <WithTable
      chart={<Chart option={option} label={t('chart.bridge', { before: multipleText(bridge.before.display ?? '', t), after: multipleText(bridge.after.display ?? '', t) })} />}
      table={<BridgeTable bars={bars} bridge={bridge} />}
    />
  );
}
