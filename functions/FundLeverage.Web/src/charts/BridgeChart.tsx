import { theme } from 'antd';
import { useMemo } from 'react';
import type { Schemas } from '../api/client';
import { multipleText } from '../parts/figures';
import { useTexts } from '../texts/texts';
import { bridgeOption } from './bridgeOption';
import { BridgeTable } from './BridgeTable';
import { Chart } from './Chart';
import { steps } from './steps';
import { WithTable } from './WithTable';

/** From one multiple to the other, cause by cause, as a waterfall. */
export default function BridgeChart({ bridge }: { bridge: Schemas['Bridge'] }) {
  const t = useTexts();
  const { token } = theme.useToken();
  const bars = useMemo(() => steps(bridge), [bridge]);
  const option = useMemo(() => bridgeOption(bars, token), [bars, token]);
  return (
    <WithTable
      chart={<Chart option={option} label={t('chart.bridge', { before: multipleText(bridge.before.display ?? '', t), after: multipleText(bridge.after.display ?? '', t) })} />}
      table={<BridgeTable bars={bars} bridge={bridge} />}
    />
  );
}
