import { apartYuan, compareYuan, groupDigits, sumYuan, type AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useGet } from '../../api/hooks';
import { Doubts } from '../../parts/Doubts';
import { amountText, Instant } from '../../parts/figures';
import { Loading } from '../../parts/states';
import { useScope, useTimes } from '../../shell/scope';
import { useLanguage, useTexts } from '../../texts/texts';
import { partOf } from './contributions';
import type { Part } from './part';
import { Terms } from './Terms';

type Evidence = Schemas['Evidence'];

/** The division, as a person does it: of what is looked at first, and of the whole fund; and what is doubtful about it. */
export function Formula({ found, part, unit }: { found: Evidence; part: Part; unit: AmountUnit }) {
  const t = useTexts();
  const whole = found.arithmetic ? groupDigits(found.arithmetic) : found.measure.unavailableText;
  return (
    <section className="card" aria-labelledby="formula">
      <header><h2 id="formula">{part.name === null ? t('evidence.formula') : t('evidence.formulaOf', { what: part.name })}</h2></header>
      {part.name === null
        ? <p className="formula">{whole}</p>
        : <><OfPart found={found} part={part} /><h3 style={{ marginTop: 12 }}>{t('evidence.whole')}</h3><p className="number-line">{whole}</p></>}
      <Terms capital={found.capital} unit={unit} />
      <Doubtful capital={found.capital} unit={unit} />
      <p className="muted">{t('overview.named', { basis: t(`basis.${found.basis}`), day: found.asOf })} · {t('overview.known')} <Instant at={found.knownAt} /></p>
    </section>
  );
}

function OfPart({ found, part }: { found: Evidence; part: Part }) {
  const t = useTexts();
  if (!part.isKnown) return <Loading />;
  const lines = found.value.filter((line) => part.has(line.subFund));
  const sum = partOf(lines);
  return <p className="formula">{lines.length === 0 ? t('evidence.none') : sum === null ? t('evidence.unknownOf') : groupDigits(`${found.measure.formula} = ${sum.numerator} / ${sum.denominator} = ${sum.multiple ?? '–'}`)}</p>;
}

/** What the overview says of the quality of what is counted; and that the terms do not add up, where they do not. */
function Doubtful({ capital, unit }: { capital: Evidence['capital']; unit: AmountUnit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { fund, basis } = useScope();
  const leverage = useGet('/api/funds/{fund}/leverage', { path: { fund: fund.id }, query: { basis, ...useTimes() } });
  const doubts = leverage.data?.warnings ?? [];
  const off = imbalanceOf(capital);
  const said = (yuan: string) => amountText(yuan, unit, t, language);
  if (off === null && doubts.length === 0) return null;
  return (
    <div style={{ marginBottom: 12 }}>
      <h3>{t('overview.doubtful')}</h3>
      {off && <p className="warn">{t('evidence.notBalanced', { sum: said(off.sum), difference: said(off.difference) })}</p>}
      <Doubts doubts={doubts} />
    </div>
  );
}

/** By how much the recorded sources are more or less than the size; null where they are it, or one is not recorded. */
export function imbalanceOf({ guidanceYuan, otherFiscalYuan, stateOwnedYuan, privateYuan, totalYuan }: Evidence['capital']): { sum: string; difference: string } | null {
  if (otherFiscalYuan === null || stateOwnedYuan === null || privateYuan === null) return null;
  const sum = sumYuan([guidanceYuan, otherFiscalYuan, stateOwnedYuan, privateYuan]);
  return compareYuan(sum, totalYuan) === 0 ? null : { sum, difference: apartYuan(sum, totalYuan) };
}
