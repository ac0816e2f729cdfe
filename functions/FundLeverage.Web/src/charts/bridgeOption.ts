import type { GlobalToken } from 'antd';
import type { Step } from './steps';

type Colours = Pick<GlobalToken, 'colorTextDescription' | 'colorBorder' | 'colorBorderSecondary' | 'colorText' | 'colorPrimary' | 'colorSuccess' | 'colorError'>;

/** The waterfall, lying: a cause has a line of its own for its name, and names never overlap however narrow the page is. */
export const bridgeOption = (bars: Step[], token: Colours) => ({
  grid: { left: 104, right: 62, top: 8, bottom: 28 },
  xAxis: { type: 'value', axisLabel: { color: token.colorTextDescription, hideOverlap: true }, splitLine: { lineStyle: { color: token.colorBorderSecondary } } },
  yAxis: { type: 'category', inverse: true, data: bars.map((bar) => bar.name), axisTick: { show: false }, axisLabel: { color: token.colorTextDescription, interval: 0, width: 94, overflow: 'break', lineHeight: 14 }, axisLine: { lineStyle: { color: token.colorBorder } } },
  tooltip: { trigger: 'item', formatter: ({ dataIndex }: { dataIndex: number }) => `${bars[dataIndex]!.name}\n${bars[dataIndex]!.label}` },
  series: [
    { type: 'bar', stack: 'bridge', silent: true, itemStyle: { color: 'transparent' }, tooltip: { show: false }, data: bars.map((bar) => bar.below) },
    {
      type: 'bar', stack: 'bridge', barMaxWidth: 24,
      label: { show: true, position: 'right', fontSize: 11, color: token.colorText, formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]!.label },
      data: bars.map((bar) => ({ value: bar.height, itemStyle: { color: bar.kind === 'total' ? token.colorPrimary : bar.kind === 'up' ? token.colorSuccess : token.colorError } })),
    },
  ],
});
