import { unitFor } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useLanguage, useTexts, type Language, type Texts } from '../../texts/texts';
import { amountText } from '../../parts/figures';
import { Scroll } from '../../parts/Scroll';
import { Tag } from '../../parts/Tag';

const COLOURS = { holds: 'good', holdsOnAnotherBasis: 'info', doesNotHold: 'bad', notCheckable: 'plain' } as const;

export function ClaimResult({ claim }: { claim: Schemas['Claim'] }) {
  const t = useTexts();
  const { language } = useLanguage();
  return (
    <>
      <section className="card" aria-labelledby="verdict">
        <header><h2 id="verdict"><Tag tone={COLOURS[claim.verdict]}>{t(`verdict.${claim.verdict}`)}</Tag>{claim.measure && <> {measureName(claim.measure, t)}</>}</h2></header>
        <p>{language === 'zh-CN' ? claim.explanationZh : claim.explanationEn}</p>
      </section>
      {claim.checks.map((check, index) => (
        <section key={`${check.kind} ${index}`} className="card" aria-label={check.printed ?? t(`check.${check.kind}`)}>
          <header><h3>{t(`check.${check.kind}`)} {check.printed}</h3><Tag tone={COLOURS[check.verdict]}>{t(`verdict.${check.verdict}`)}</Tag></header>
          <Scroll>
            <table className="simple">
              <thead><tr><th scope="col">{t('claims.reading')}</th><th scope="col">{t('claims.arithmetic')}</th><th scope="col" className="amount">{t('result')}</th><th scope="col">{t('claims.fits')}</th></tr></thead>
              <tbody>
                {check.readings.map((reading, at) => (
                  <tr key={`${reading.measure} ${at}`}>
                    <th scope="row">{measureName(reading.measure, t)}{reading.isTaken && <> <Tag tone="info">{t('claims.taken')}</Tag></>}</th>
                    <td>{reading.arithmetic}</td>
                    <td className="amount">{reading.quotient ?? '–'}</td>
                    <td>{reading.fits === null ? '–' : t(reading.fits ? (reading.onlyByRounding ? 'claims.byRounding' : 'yes') : 'no')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {check.readingsLeftOut > 0 && <p className="muted">{t('claims.leftOut', { count: check.readingsLeftOut })}</p>}
        </section>
      ))}
      {claim.ledger && (
        <section className="card" aria-labelledby="ledger">
          <header><h2 id="ledger">{t('claims.ledger', { day: claim.ledger.asOf })}</h2><Tag tone={COLOURS[claim.ledger.verdict]}>{t(`verdict.${claim.ledger.verdict}`)}</Tag></header>
          <Scroll>
            <table className="simple">
              <thead><tr><th scope="col">{t('claims.printed')}</th><th scope="col">{t('claims.verdict')}</th><th scope="col">{t('claims.found')}</th></tr></thead>
              <tbody>
                {claim.ledger.checks.map((check, index) => (
                  <tr key={`${check.printed} ${index}`}>
                    <th scope="row">{check.printed}</th>
                    <td>{t(`verdict.${check.verdict}`)}</td>
                    <td>{(check.found ? [check.found] : check.compared).map((figure) => <div key={figure.term + figure.basis} className={check.found ? undefined : 'muted'}>{inLedger(figure, t, language)}</div>)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </section>
      )}
    </>
  );
}

const isMeasure = (name: string): name is Schemas['MeasureId'] => /^M[1-7]$/.test(name);
const measureName = (name: string, t: Texts): string => (isMeasure(name) ? `${name} ${t(`measure.${name}`)}` : name);
const inLedger = ({ term, basis, value }: Schemas['LedgerFigure'], t: Texts, language: Language): string =>
  `${termName(term, t)}${basis ? ` (${t(`basis.${basis}`)})` : ''}: ${value === null ? '–' : isMeasure(term) ? t('multiple', { value }) : amountText(value, unitFor([value]), t, language)}`;

const termName = (name: string, t: Texts): string => (isMeasure(name) ? measureName(name, t) : /^[GTFEP]$/.test(name) ? t(`term.${name as 'G' | 'T' | 'F' | 'E' | 'P'}`) : name);
