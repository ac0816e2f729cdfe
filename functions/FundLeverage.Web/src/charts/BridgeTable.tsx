import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { useLinks } from '../shell/scope';
import { useTexts } from '../texts/texts';
import type { Step } from './steps';

/** The steps of the waterfall as numbers, and under each cause the sub-funds that it is about, leading to their records. */
export function BridgeTable({ bars, bridge }: { bars: Step[]; bridge: Schemas['Bridge'] }) {
  const t = useTexts();
  const links = useLinks();
  return (
    <table className="simple">
      <thead><tr><th scope="col">{t('chart.cause')}</th><th scope="col" className="amount">{t('multiple.name')}</th></tr></thead>
      <tbody>
        {bars.map((bar) => (
          <Fragment key={bar.name}>
            <tr><th scope="row">{bar.name}</th><td className="amount">{bar.label}</td></tr>
            {bar.cause && bridge.subFunds.filter((one) => one.causes.some(({ cause }) => cause === bar.cause)).map((one) => {
              const part = one.causes.find(({ cause }) => cause === bar.cause)!;
              return (
                <tr key={one.subFund}>
                  <td style={{ paddingLeft: 28 }}><Link to={links('/records', { about: one.subFund })}>{one.name}</Link></td>
                  <td className="amount muted">{part.multiple === null ? '–' : `${part.multiple > 0 ? '+' : ''}${part.multiple.toFixed(4)}`}</td>
                </tr>
              );
            })}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
