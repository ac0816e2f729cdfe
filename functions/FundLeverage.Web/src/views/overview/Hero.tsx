import { Link, useLocation } from 'react-router';
import type { Schemas } from '../../api/client';
import { compareYuan, sumYuan, type AmountUnit } from '../../amounts/money';
import { Amount, amountText, Instant, Multiple, multipleText } from '../../parts/figures';
import { Tile } from '../../parts/Tile';
import { useLinks } from '../../shell/scope';
import { useLanguage, useTexts } from '../../texts/texts';
import { EXCLUDED } from './QualityCard';

/** The sentence and the multiple, large; basis and date stand in the sentence and beside it. */
export function Hero({ leverage, unit }: { leverage: Schemas['Leverage']; unit: AmountUnit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const links = useLinks();
  const evidence = links('/evidence', { measure: 'M1' });
  return (
    <section className="card" aria-labelledby="sentence">
      <div className="hero">
        <div>
          {leverage.multiple === null
            ? <span className="multiple muted">–</span>
            : <Link className="multiple" to={evidence} aria-label={t('overview.multipleLink', { value: multipleText(leverage.display!, t) })}>{multipleText(leverage.display!, t)}</Link>}
          <p className="muted">{t('measure.M1')}</p>
        </div>
        <div className="view">
          <p className="sentence" id="sentence">{language === 'zh-CN' ? leverage.sentenceZh : leverage.sentenceEn}</p>
          {leverage.unavailableText && <p className="muted">{leverage.unavailableText}</p>}
          <div className="tiles">
            <Tile name={t('term.G')}><Link to={evidence}><Amount yuan={leverage.guidanceCommitmentYuan} unit={unit} named /></Link></Tile>
            <Tile name={t('term.T')}><Link to={evidence}><Amount yuan={leverage.totalFundSizeYuan} unit={unit} named /></Link></Tile>
            <Tile name={t('overview.exact')}><Multiple value={leverage.multiple} display={leverage.multiple?.toFixed(4) ?? null} to={evidence} /></Tile>
          </div>
          <LeftOut excluded={leverage.excluded} unit={unit} />
          <p className="muted">{t('overview.named', { basis: t(`basis.${leverage.basis}`), day: leverage.asOf })} · {t('overview.known')} <Instant at={leverage.knownAt} /></p>
        </div>
      </div>
    </section>
  );
}

/** What was committed to sub-funds that do not count: a multiple that rose because they fell away says so itself. */
function LeftOut({ excluded, unit }: { excluded: Schemas['ExcludedSubFund'][]; unit: AmountUnit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { pathname, search } = useLocation();
  const committed = excluded.filter((one) => compareYuan(one.guidanceCommitmentYuan, '0') > 0);
  if (committed.length === 0) return null;
  const amount = amountText(sumYuan(committed.map((one) => one.guidanceCommitmentYuan)), unit, t, language);
  const toList = () => {
    const list = document.getElementById(EXCLUDED);
    list?.scrollIntoView();
    list?.focus({ preventScroll: true });
  };
  return <p><Link className="warn" to={{ pathname, search }} replace onClick={toList}>{t('overview.leftOut', { amount, count: committed.length })}</Link></p>;
}
