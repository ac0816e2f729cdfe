import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { theme } from 'antd';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** A drawing on canvas, whose hints are drawn too: HTML with styles of its own would be against the page's policy. */
export function Chart({ option, label, onChoose }: { option: EChartsCoreOption; label: string; onChoose?: (index: number) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const { token } = theme.useToken();
  useEffect(() => {
    const chart = init(place.current);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: token.fontFamily, color: token.colorText },
      ...option,
      tooltip: {
        renderMode: 'richText', confine: true, backgroundColor: token.colorBgElevated, borderColor: token.colorBorder,
        textStyle: { color: token.colorText }, ...(option.tooltip as object),
      },
    });
    if (onChoose) chart.on('click', ({ dataIndex }) => onChoose(dataIndex));
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(place.current!);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [option, token, onChoose]);
  return <div className="chart" role="img" aria-label={label} ref={place} />;
}
