import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useAll } from '../../api/hooks';
import { FigureControls } from '../../parts/controls';
import { Download } from '../../parts/Download';
import { worded } from '../../parts/RecordFacts';
import { Scroll } from '../../parts/Scroll';
import { Shown } from '../../parts/states';
import { Tag } from '../../parts/Tag';
import { useMay } from '../../session/session';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { useLanguage, useTexts } from '../../texts/texts';

/** What counted as landed, and when; which rule is in force. */
export default function LandedRules() {
  const t = useTexts();
  const links = useLinks();
  const navigate = useNavigate();
  const maySubmit = useMay('submit');
  const { language } = useLanguage();
  const { fund } = useScope();
  const times = useTimes();
  const rules = useAll('/api/funds/{fund}/landed-rules', { path: { fund: fund.id }, query: times });
  const all = (name: string, kinds: string[]) => (kinds.length === 0 ? '–' : worded(name, kinds, t, language));
  return (
    <div className="view">
      <div className="head">
        <div><h1>{t('rules.title')}</h1><p className="muted">{t('rules.why')} <Link to={links('/projects')}>{t('rules.back')}</Link></p></div>
        <FigureControls withBasis={false} />
      </div>
      <section className="card" aria-labelledby="rules">
        <header>
          <h2 id="rules">{t('rules.versions')}</h2>
          <div className="controls">
            {maySubmit && <Button type="primary" onClick={() => navigate(links('/entry/landed-rules'))}>{t('rules.record')}</Button>}
            <Download path="/api/funds/{fund}/landed-rules" values={{ fund: fund.id }} query={{ ...times, format: 'xlsx' }}>Excel</Download>
          </div>
        </header>
        <Shown query={rules}>
          {({ value }) => (
            <Scroll>
              <table className="simple">
                <thead><tr><th scope="col">{t('field.name')}</th><th scope="col">{t('field.version')}</th><th scope="col">{t('field.effectiveOn')}</th><th scope="col">{t('field.stages')}</th><th scope="col">{t('field.evidence.allOf')}</th><th scope="col">{t('field.evidence.anyOf')}</th><th scope="col">{t('record.document')}</th><th scope="col">{t('field.status')}</th></tr></thead>
                <tbody>
                  {value.map((rule) => (
                    <tr key={`${rule.id}-${rule.version}`}>
                      <th scope="row" style={{ minWidth: 110 }}>{rule.seq === undefined ? t('projects.defaultRule') : <Link to={links(`/records/${rule.seq}`)}>{rule.name}</Link>}</th>
                      <td className="number">{rule.version}</td>
                      <td className="number">{rule.effectiveOn ?? '–'}</td>
                      <td>{all('stages', rule.stages)}</td>
                      <td>{all('allOf', rule.evidence.allOf)}</td>
                      <td>{all('anyOf', rule.evidence.anyOf)}</td>
                      <td>{rule.document ?? '–'}</td>
                      <td>{rule.inForce ? <Tag tone="good">{t('rules.inForce')}</Tag> : rule.status === 'pending' ? <Tag tone="warn">{t('status.pending')}</Tag> : <span className="muted">{t('rules.notInForce')}</span>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )}
        </Shown>
      </section>
    </div>
  );
}
