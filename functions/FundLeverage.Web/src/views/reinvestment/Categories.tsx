import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount } from '../../parts/figures';
import { Scroll } from '../../parts/Scroll';
import { useTexts } from '../../texts/texts';

/** What is agreed, and what is recognised of it, by category. */
export function Categories({ agreement: { agreement, denominatorYuan, categories }, unit }: { agreement: Schemas['Reinvestment']; unit: AmountUnit }) {
  const t = useTexts();
  return (
    <div className="view" style={{ gap: 8 }}>
      <p>{t(agreement.denominator === 'committed' ? 'reinvestment.ofCommitted' : 'reinvestment.ofPaidIn', { multiple: agreement.multiple })} <Amount yuan={denominatorYuan} unit={unit} named />{agreement.rule && <span className="muted"> · {agreement.rule}</span>}</p>
      <Scroll><table className="simple">
        <thead>
          <tr>
            <th scope="col">{t('field.category')}</th>
            <th scope="col" className="amount">{t('field.categories.weight')}</th>
            <th scope="col" className="amount">{t('reinvestment.invested')}</th>
            <th scope="col" className="amount">{t('reinvestment.weighted')}</th>
            <th scope="col" className="amount">{t('reinvestment.cap')}</th>
            <th scope="col" className="amount">{t('reinvestment.recognised')}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((one) => (
            <tr key={one.category}>
              <th scope="row">{one.name}</th>
              <td className="amount">{one.weight}</td>
              <td className="amount"><Amount yuan={one.amountYuan} unit={unit} /></td>
              <td className="amount"><Amount yuan={one.weightedYuan} unit={unit} /></td>
              <td className="amount">{one.capYuan === null ? '–' : <Amount yuan={one.capYuan} unit={unit} />}</td>
              <td className="amount"><Amount yuan={one.recognisedYuan} unit={unit} /></td>
            </tr>
          ))}
        </tbody>
      </table></Scroll>
    </div>
  );
}
