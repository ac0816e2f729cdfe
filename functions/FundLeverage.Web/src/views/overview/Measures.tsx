import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import type { AmountUnit } from '../../amounts/money';
import { Amount, Multiple } from '../../parts/figures';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Scroll } from '../../parts/Scroll';

export function Measures({ leverage, unit }: { leverage: Schemas['Leverage']; unit: AmountUnit }) {
  const t = useTexts();
  const links = useLinks();
  return (
    <section className="card" aria-labelledby="measures">
      <header><h2 id="measures">{t('overview.measures')}</h2></header>
      <Scroll>
        <table className="simple">
          <thead><tr><th scope="col">{t('measure')}</th><th scope="col" className="wide-only">{t('formula')}</th><th scope="col" className="amount">{t('result')}</th></tr></thead>
          <tbody>
            {leverage.measures.map((measure) => (
              <tr key={measure.id}>
                <th scope="row">{t(`measure.${measure.id}`)}</th>
                <td className="wide-only"><code>{measure.id === 'M7' ? t('formula.M7') : measure.formula}</code></td>
                <td className="amount">
                  {'amountYuan' in measure
                    ? measure.amountYuan === null ? <span className="muted">{measure.unavailableText}</span> : <Link to={links('/evidence', { measure: 'M6' })}><Amount yuan={measure.amountYuan} unit={unit} named /></Link>
                    : <Multiple value={measure.multiple} display={measure.display} to={links('/evidence', { measure: measure.id })} why={measure.unavailableText} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
