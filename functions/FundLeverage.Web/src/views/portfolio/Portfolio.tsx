import { Link } from 'react-router';
import { shortYuan, unitFor, type AmountUnit, type Yuan } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useGet } from '../../api/hooks';
import { FigureControls } from '../../parts/controls';
import { Download } from '../../parts/Download';
import { Amount, Multiple, multipleText, UnitChoice } from '../../parts/figures';
import { Scroll } from '../../parts/Scroll';
import { Nothing, Shown } from '../../parts/states';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { longDay } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/texts';
import { Tile } from '../overview/Hero';
import { Eliminated } from './Eliminated';

type Found = Schemas['Portfolio'];

/** All the funds that somebody sees as one, with what is left out so that nothing counts twice. */
export default function Portfolio() {
  const t = useTexts();
  const { basis, unit, set } = useScope();
  const query = { basis, ...useTimes() };
  const portfolio = useGet('/api/leverage', { query });
  const shownUnit = unit ?? unitFor([portfolio.data?.guidanceCommitmentYuan ?? null]);
  return (
    <div className="view">
      <div className="head">
        <div><h1>{t('portfolio.title')}</h1><p className="muted">{t('portfolio.why')}</p></div>
        <div className="controls">
          <FigureControls />
          <UnitChoice unit={shownUnit} onChange={(chosen) => set({ unit: chosen })} />
        </div>
      </div>
      <Shown query={portfolio}>
        {(found) => (
          <>
            <Whole found={found} unit={shownUnit} />
            <section className="card" aria-labelledby="funds">
              <header>
                <h2 id="funds">{t('portfolio.funds')}</h2>
                <div className="controls">
                  <Download path="/api/leverage" query={{ ...query, unit: shownUnit, format: 'xlsx' }}>Excel</Download>
                  <Download path="/api/leverage" query={{ ...query, unit: shownUnit, format: 'csv' }}>CSV</Download>
                </div>
              </header>
              {found.funds.length === 0 ? <Nothing>{t('portfolio.none')}</Nothing> : <Funds found={found} unit={shownUnit} />}
            </section>
            <Eliminated found={found} unit={shownUnit} />
          </>
        )}
      </Shown>
    </div>
  );
}

function Whole({ found, unit }: { found: Found; unit: AmountUnit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const amount = (yuan: Yuan) => language === 'en' ? t('amount.yuan', { yuan: shortYuan(yuan, 'yuan') }) : `${shortYuan(yuan, unitFor([yuan]))}${t(`unit.${unitFor([yuan])}`)}`;
  const display = found.display ? multipleText(found.display, t) : null;
  return (
    <section className="card" aria-labelledby="sentence">
      <div className="hero">
        <div>
          <span className={display ? 'multiple' : 'multiple muted'}>{display ?? '–'}</span>
          <p className="muted">{t('measure.M1')}</p>
        </div>
        <div className="view">
          <p className="sentence" id="sentence">
            {display && found.guidanceCommitmentYuan !== null && found.totalFundSizeYuan !== null
              ? t('portfolio.sentence', { day: longDay(found.asOf, language), count: found.funds.length, guidance: amount(found.guidanceCommitmentYuan), basis: language === 'en' ? t(`basis.${found.basis}`).toLowerCase() : t(`basis.${found.basis}`), total: amount(found.totalFundSizeYuan), multiple: display })
              : t('portfolio.noMultiple', { day: longDay(found.asOf, language), count: found.funds.length })}
          </p>
          {found.unavailable && <p className="muted">{t(`unavailable.${found.unavailable}`)}</p>}
          <div className="tiles">
            <Tile name={t('portfolio.guidance')}><Amount yuan={found.guidanceCommitmentYuan} unit={unit} named /></Tile>
            <Tile name={t('term.T')}><Amount yuan={found.totalFundSizeYuan} unit={unit} named /></Tile>
            <Tile name={t('overview.exact')}><Multiple value={found.multiple} display={found.multiple?.toFixed(4) ?? null} /></Tile>
          </div>
          <p className="muted">{t('overview.named', { basis: t(`basis.${found.basis}`), day: found.asOf })}</p>
        </div>
      </div>
    </section>
  );
}

function Funds({ found, unit }: { found: Found; unit: AmountUnit }) {
  const t = useTexts();
  const links = useLinks();
  const sum = (name: string, of: Pick<Found, 'guidanceCommitmentYuan' | 'totalFundSizeYuan' | 'multiple' | 'display' | 'unavailable'>) => (
    <tr>
      <th scope="row">{name}</th><td className="wide-only" />
      <td className="amount wide-only"><Amount yuan={of.guidanceCommitmentYuan} unit={unit} /></td><td className="amount"><Amount yuan={of.totalFundSizeYuan} unit={unit} /></td>
      <td className="amount"><Multiple value={of.multiple} display={of.display} why={of.unavailable && t(`unavailable.${of.unavailable}`)} /></td>
    </tr>
  );
  return (
    <Scroll>
      <table className="simple">
        <thead>
          <tr>
            <th scope="col">{t('scope.fund')}</th><th scope="col" className="wide-only">{t('field.level')}</th>
            <th scope="col" className="amount wide-only">{t('portfolio.guidanceShort')} ({t(`unit.${unit}`)})</th><th scope="col" className="amount">{t('term.T.short')} ({t(`unit.${unit}`)})</th>
            <th scope="col" className="amount">{t('multiple.name')}</th>
          </tr>
        </thead>
        <tbody>
          {found.funds.map((fund) => (
            <tr key={fund.fund}>
              <th scope="row"><Link to={links('/', { fund: fund.fund })}>{fund.name}</Link></th><td className="wide-only">{fund.level ? t(`choice.${fund.level}`) : '–'}</td>
              <td className="amount wide-only"><Amount yuan={fund.guidanceCommitmentYuan} unit={unit} /></td><td className="amount"><Amount yuan={fund.totalFundSizeYuan} unit={unit} /></td>
              <td className="amount"><Multiple value={fund.multiple} display={fund.display} why={fund.unavailable && t(`unavailable.${fund.unavailable}`)} /></td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {found.eliminated.length > 0 && sum(t('portfolio.summed'), found.summed)}
          {sum(t('portfolio.whole'), found)}
        </tfoot>
      </table>
    </Scroll>
  );
}
