import { Link } from 'react-router';
import type { AmountUnit } from '../../amounts/money';
import { useGet } from '../../api/hooks';
import { Amount, Multiple, Signed } from '../../parts/figures';
import { useNames } from '../../parts/names';
import { Scroll } from '../../parts/Scroll';
import { Shown } from '../../parts/states';
import { Tag } from '../../parts/Tag';
import { useLinks, useScope } from '../../shell/scope';
import { useLanguage, useTexts } from '../../texts/texts';
import { gistOf } from '../records/gist';

/** The same day's figure as it was known then and as it is known now, and each record that makes the difference. */
export function Restatement({ knownFrom, unit }: { knownFrom: string; unit: AmountUnit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const links = useLinks();
  const { fund, asOf, basis } = useScope();
  const nameOf = useNames(false);
  const restatement = useGet('/api/funds/{fund}/leverage/restatement', { path: { fund: fund.id }, query: { knownFrom, basis, ...(asOf && { asOf }) } });
  return (
    <section className="card" aria-labelledby="restatement">
      <header><h2 id="restatement">{t('restatement.title')}</h2></header>
      <Shown query={restatement}>
        {({ before, after, records }) => (
          <>
            <p>{t('restatement.then')} <Multiple value={before.multiple} display={before.display} why={t('imports.noMultiple')} /> → {t('restatement.now')} <strong><Multiple value={after.multiple} display={after.display} why={t('imports.noMultiple')} /></strong></p>
            {records.length === 0 ? <p className="muted">{t('restatement.none')}</p> : (
              <Scroll maxHeight={360}>
                <table className="simple">
                  <thead><tr><th scope="col">{t('record')}</th><th scope="col">{t('restatement.change')}</th><th scope="col">{t('records.what')}</th><th scope="col" className="amount">{t('field.amount')} ({t(`unit.${unit}`)})</th><th scope="col">{t('record.effectiveOn')}</th><th scope="col">{t('restatement.decided')}</th><th scope="col">{t('member.reason')}</th></tr></thead>
                  <tbody>
                    {records.map((one) => {
                      const gist = gistOf(one.content, nameOf, t, language);
                      return (
                        <tr key={`${one.seq} ${one.change}`}>
                          <th scope="row"><Link to={links(`/records/${one.seq}`)}>{t('record.numbered', { type: t(`type.${one.type}`), seq: one.seq })}</Link></th>
                          <td><Tag tone={one.change === 'added' ? 'good' : 'bad'}>{t(`restatement.${one.change}`)}</Tag></td>
                          <td>{gist.about}<div className="muted">{gist.says}</div></td>
                          <td className="amount"><Amount yuan={gist.yuan} unit={unit} /></td>
                          <td className="date">{one.effectiveOn}</td>
                          <td><Signed by={one.decided.by.name} at={one.decided.at} /></td>
                          <td>{one.reason ?? '–'}</td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </Scroll>
            )}
          </>
        )}
      </Shown>
    </section>
  );
}
