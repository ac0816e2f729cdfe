import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { describe, expect, it } from 'vitest';
import { bridgeOption } from './bridgeOption';
import { steps } from './steps';
import { newestFirst, trendOption } from './trendOption';

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);
// jsdom has no canvas to measure letters on; without one ECharts goes by their number.
HTMLCanvasElement.prototype.getContext = () => null;
const colours = { colorTextDescription: '#666', colorBorder: '#ccc', colorBorderSecondary: '#eee', colorText: '#000', colorPrimary: '#00f', colorSuccess: '#0a0', colorError: '#a00' };

type Box = { text: string; left: number; right: number; top: number; bottom: number };

/** Where the words of a drawing stand, as wide as Chinese and digits are at their size. */
function wordsOf(option: EChartsCoreOption, width: number): Box[] {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: 300 });
  chart.setOption({ animation: false, ...option });
  const drawn = new DOMParser().parseFromString(chart.renderToSVGString(), 'image/svg+xml');
  chart.dispose();
  return [...drawn.querySelectorAll('text')].map((one) => {
    const [x = 0, y = 0] = (/translate\(([^)]+)\)/.exec(one.getAttribute('transform') ?? '')?.[1] ?? '0 0').split(/[ ,]+/).map(Number);
    const text = one.textContent;
    const size = Number(/font-size:\s*(\d+)/.exec(one.getAttribute('style') ?? '')?.[1] ?? 12);
    const wide = [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? size : size * 0.55), 0);
    const anchor = one.getAttribute('text-anchor');
    const left = (anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x) + Number(one.getAttribute('x') ?? 0);
    const middle = y + Number(one.getAttribute('y') ?? 0);
    return { text, left, right: left + wide, top: middle - size / 2, bottom: middle + size / 2 };
  });
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const overlaps = (words: Box[]) => words.flatMap((a, i) => words.slice(i + 1).filter((b) => overlap(a, b)).map((b) => `${a.text} | ${b.text}`));

describe('the waterfall', () => {
  const causes = ['开始计入', '不再计入', '认缴增加', '认缴减少', '认缴转出', '规模变动'];
  const bars = steps({
    from: '2020-11-30', to: '2021-11-30', before: { multiple: 30 }, after: { multiple: 32.8182 },
    causes: causes.map((causeText, i) => ({ causeText, multiple: i % 2 ? -1.2 : 2.1394 })),
  } as Parameters<typeof steps>[0]);

  it.each([290, 340, 400, 640])('%i px wide names every cause, and no two words overlap', (width) => {
    const words = wordsOf(bridgeOption(bars, colours), width);
    const said = words.map((one) => one.text);
    expect(said).toEqual(expect.arrayContaining([...causes, '2020-11-30', '2021-11-30', '32.8182']));
    expect(overlaps(words)).toEqual([]);
    expect(words.filter((one) => one.left < 0 || one.right > width).map((one) => one.text)).toEqual([]);
  });
});

describe('the trend', () => {
  const points = Array.from({ length: 25 }, (_, i) => ({ asOf: `20${19 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-28`, multiple: i < 3 ? null : 32.8 }));

  it.each([290, 480, 700])('%i px wide names its last day, inside the drawing', (width) => {
    const words = wordsOf(trendOption(points, colours), width);
    expect(words.some((one) => one.text === '2021-01-28' && one.right <= width)).toBe(true);
    expect(overlaps(words)).toEqual([]);
  });

  it('fills nothing under a line whose axis does not begin at zero', () => expect(trendOption(points, colours).series[0]).not.toHaveProperty('areaStyle'));

  it('as a table is newest first, and leaves out the days before the first figure', () => {
    const days = newestFirst(points).map((point) => point.asOf);
    expect([days[0], days.at(-1), days.length]).toEqual(['2021-01-28', '2019-04-28', 22]);
    expect(newestFirst(points.slice(0, 2))).toEqual([]);
  });
});
