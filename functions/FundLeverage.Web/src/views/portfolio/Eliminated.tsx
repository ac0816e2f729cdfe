import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount, Multiple } from '../../parts/figures';
import { Scroll } from '../../parts/Scroll';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';

/** What is left out between the sum of the funds and all of them as one, and why; and what must not be multiplied. */
export function Eliminated({ found, unit }: { found: Schemas['Portfolio']; unit: AmountUnit }) {
  const t = useTexts();
  const { funds } = useScope();
  const nameOf = (id: string) => funds.find((fund) => fund.id === id)?.name ?? id;
  return (
    <section className="card" aria-labelledby="eliminated">
      <header><h2 id="eliminated">{t('portfolio.eliminated')}</h2></header>
      {found.eliminated.length === 0 ? <p className="muted">{t('portfolio.noneEliminated')}</p> : (
        <Scroll>
          <table className="simple">
            <thead>
              <tr>
                <th scope="col">{t('field.subFund')}</th><th scope="col">{t('portfolio.countedBy')}</th><th scope="col">{t('portfolio.reason')}</th><th scope="col">{t('portfolio.counterpart')}</th>
                <th scope="col" className="amount">{t('portfolio.guidanceShort')} ({t(`unit.${unit}`)})</th><th scope="col" className="amount">{t('term.T.short')} ({t(`unit.${unit}`)})</th>
              </tr>
            </thead>
            <tbody>
              {found.eliminated.map((one) => (
                <tr key={`${one.fund}|${one.subFund}`}>
                  <th scope="row">{one.name}</th><td>{nameOf(one.fund)}</td><td>{one.reasonText}</td><td>{nameOf(one.counterpart)}</td>
                  <td className="amount"><Amount yuan={one.guidanceCommitmentYuan} unit={unit} /></td><td className="amount"><Amount yuan={one.totalFundSizeYuan} unit={unit} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {found.chained.length > 0 && (
        <>
          <h3 style={{ margin: '16px 0 8px' }}>{t('portfolio.chained')}</h3>
          <Scroll>
            <table className="simple">
              <thead><tr><th scope="col">{t('scope.fund')}</th><th scope="col">{t('portfolio.through')}</th><th scope="col" className="amount">{t('portfolio.first')}</th><th scope="col" className="amount">{t('portfolio.second')}</th><th scope="col" className="amount">{t('portfolio.product')}</th></tr></thead>
              <tbody>
                {found.chained.map((chain) => (
                  <tr key={`${chain.fund}|${chain.through}`}>
                    <th scope="row">{nameOf(chain.fund)}</th><td>{nameOf(chain.through)}</td>
                    {[chain.first, chain.second, chain.multiple].map((value, i) => <td key={i} className="amount"><Multiple value={value} display={value?.toFixed(4) ?? null} /></td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          <p className="muted" style={{ marginTop: 8 }}>{found.chained[0]!.label}</p>
        </>
      )}
    </section>
  );
}
