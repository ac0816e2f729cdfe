import { theme } from 'antd';
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '../api/client';
import { Multiple, multipleText } from '../parts/figures';
import { useLinks } from '../shell/scope';
import { useTexts } from '../texts/texts';
import { Chart } from './Chart';
import { newestFirst, trendOption } from './trendOption';
import { WithTable } from './WithTable';

/** The multiple over time; each point leads to the evidence of its day. */
export default function TrendChart({ points }: { points: Schemas['TrendPoint'][] }) {
  const t = useTexts();
  const { token } = theme.useToken();
  const links = useLinks();
  const navigate = useNavigate();
  const evidence = useCallback((asOf: string) => links('/evidence', { measure: 'M1', asOf }), [links]);
  const choose = useCallback((index: number) => void navigate(evidence(points[index]!.asOf)), [evidence, navigate, points]);
  const option = useMemo(() => ({ ...trendOption(points, token), tooltip: { trigger: 'axis', formatter: (shown: { dataIndex: number }[]) => describe(points[shown[0]!.dataIndex]!, t) } }), [points, t, token]);
  const last = points.at(-1);
  return (
    <WithTable
      chart={<Chart option={option} label={t('chart.trend', { from: points[0]?.asOf ?? '', to: last?.asOf ?? '', value: said(last?.display, t) })} onChoose={choose} />}
      table={
        <table className="simple">
          <thead><tr><th scope="col">{t('scope.asOf')}</th><th scope="col" className="amount">{t('multiple.name')}</th><th scope="col" className="amount">{t('overview.count')}</th></tr></thead>
          <tbody>{newestFirst(points).map((point) => <tr key={point.asOf}><th scope="row">{point.asOf}</th><td className="amount"><Multiple value={point.multiple} display={point.display} to={evidence(point.asOf)} /></td><td className="amount">{point.subFunds}</td></tr>)}</tbody>
        </table>
      }
    />
  );
}

const said = (display: string | null | undefined, t: ReturnType<typeof useTexts>): string => (display ? multipleText(display, t) : '–');
const describe = (point: Schemas['TrendPoint'], t: ReturnType<typeof useTexts>): string => `${point.asOf}\n${t('multiple.name')} ${said(point.display, t)}\n${t('overview.count')} ${point.subFunds}`;
