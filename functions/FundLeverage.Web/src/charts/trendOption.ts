import type { GlobalToken } from 'antd';
import type { Schemas } from '../api/client';

type Point = Pick<Schemas['TrendPoint'], 'asOf' | 'multiple'>;
type Colours = Pick<GlobalToken, 'colorTextDescription' | 'colorBorder' | 'colorBorderSecondary' | 'colorPrimary'>;

/** The multiple over time, its last day named. The axis does not begin at zero, so nothing under the line is filled as if it did. */
export const trendOption = (points: Point[], token: Colours) => ({
  grid: { left: 44, right: 36, top: 20, bottom: 28 },
  xAxis: { type: 'category', data: points.map((point) => point.asOf), axisLabel: { color: token.colorTextDescription, hideOverlap: true, showMaxLabel: true }, axisLine: { lineStyle: { color: token.colorBorder } } },
  yAxis: { type: 'value', scale: true, axisLabel: { color: token.colorTextDescription }, splitLine: { lineStyle: { color: token.colorBorderSecondary } } },
  series: [{ type: 'line', step: 'end', symbolSize: 5, showSymbol: points.length < 40, data: points.map((point) => point.multiple), lineStyle: { width: 2, color: token.colorPrimary }, itemStyle: { color: token.colorPrimary } }],
});

/** The points from the first that has a figure, newest first: how a table of them is read. */
export function newestFirst<T extends Point>(points: T[]): T[] {
  const first = points.findIndex((point) => point.multiple !== null);
  return first < 0 ? [] : points.slice(first).reverse();
}
