import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { unitFor } from '../../amounts/money';
import { useAll } from '../../api/hooks';
import { FigureControls } from '../../parts/controls';
import { Download } from '../../parts/Download';
import { UnitChoice } from '../../parts/figures';
import { Nothing, Shown } from '../../parts/states';
import { useMay } from '../../session/session';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Agreements } from './Agreements';
import { Totals } from './Totals';

/** What sub-funds have to invest in the zone, and how far they are. */
export default function Reinvestment() {
  const t = useTexts();
  const links = useLinks();
  const navigate = useNavigate();
  const maySubmit = useMay('submit');
  const { fund, unit, set } = useScope();
  const times = useTimes();
  const found = useAll('/api/funds/{fund}/reinvestment', { path: { fund: fund.id }, query: times });
  const shownUnit = unit ?? unitFor([found.data?.totals.requiredYuan ?? null, found.data?.totals.recognisedYuan ?? null]);
  return (
    <div className="view">
      <div className="head">
        <div><h1>{t('reinvestment.title')}</h1><p className="muted">{t('reinvestment.why')}</p></div>
        <FigureControls withBasis={false} />
      </div>
      <Shown query={found}>
        {({ totals, value }) => value.length === 0 ? (
          <section className="card">
            <Nothing>{t('reinvestment.none')}</Nothing>
            {maySubmit && <div className="controls" style={{ justifyContent: 'center' }}><Button onClick={() => navigate(links('/entry/reinvestment-agreement'))}>{t('reinvestment.agree')}</Button></div>}
          </section>
        ) : (
          <>
            <Totals totals={totals} unit={shownUnit} />
            <section className="card" aria-labelledby="agreements">
              <header>
                <h2 id="agreements">{t('reinvestment.agreements')}</h2>
                <div className="controls">
                  <UnitChoice unit={shownUnit} onChange={(chosen) => set({ unit: chosen })} />
                  <Download path="/api/funds/{fund}/reinvestment" values={{ fund: fund.id }} query={{ ...times, unit: shownUnit, format: 'xlsx' }}>Excel</Download>
                </div>
              </header>
              <Agreements agreements={value} unit={shownUnit} />
            </section>
          </>
        )}
      </Shown>
    </div>
  );
}
