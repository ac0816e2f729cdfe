import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAll } from '../../api/hooks';
import { FigureControls } from '../../parts/controls';
import { Download } from '../../parts/Download';
import { Nothing, Shown } from '../../parts/states';
import { useMay } from '../../session/session';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { IndicatorTable } from './IndicatorTable';
import { seriesOf } from './latest';

/** What the zone reports, against its plans and targets. */
export default function Indicators() {
  const t = useTexts();
  const links = useLinks();
  const navigate = useNavigate();
  const maySubmit = useMay('submit');
  const { fund } = useScope();
  const times = useTimes();
  const [sought, setSought] = useState('');
  const found = useAll('/api/funds/{fund}/indicators', { path: { fund: fund.id }, query: times });
  return (
    <div className="view">
      <div className="head">
        <div><h1>{t('indicators.title')}</h1><p className="muted">{t('indicators.why')}</p></div>
        <FigureControls withBasis={false} />
      </div>
      <Shown query={found}>
        {({ value }) => value.length === 0 ? (
          <section className="card">
            <Nothing>{t('indicators.none')}</Nothing>
            {maySubmit && <div className="controls" style={{ justifyContent: 'center' }}><Button onClick={() => navigate(links('/entry/indicators'))}>{t('indicators.record')}</Button></div>}
          </section>
        ) : (
          <section className="card" aria-labelledby="indicators">
            <header>
              <h2 id="indicators">{t('indicators.latest')}</h2>
              <div className="controls">
                <Input.Search allowClear aria-label={t('overview.seek')} placeholder={t('overview.seek')} value={sought} onChange={(event) => setSought(event.target.value)} style={{ width: 200 }} />
                <Download path="/api/funds/{fund}/indicators" values={{ fund: fund.id }} query={{ ...times, format: 'xlsx' }}>Excel</Download>
              </div>
            </header>
            <IndicatorTable series={seriesOf(value).filter(({ latest }) => latest.name.toLowerCase().includes(sought.trim().toLowerCase()))} />
          </section>
        )}
      </Shown>
    </div>
  );
}
