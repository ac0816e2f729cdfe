import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import type { AmountUnit } from '../../amounts/money';
import { Amount, Instant, Multiple, multipleText } from '../../parts/figures';
import { useLinks } from '../../shell/scope';
import { useLanguage, useTexts } from '../../texts/texts';

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
          <p className="muted">{t('overview.named', { basis: t(`basis.${leverage.basis}`), day: leverage.asOf })} · {t('overview.known')} <Instant at={leverage.knownAt} /></p>
        </div>
      </div>
    </section>
  );
}

export function Tile({ name, children }: { name: string; children: React.ReactNode }) {
  return <div className="tile"><span className="muted">{name}</span><b>{children}</b></div>;
}
