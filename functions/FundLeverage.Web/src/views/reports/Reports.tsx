import { Link, useParams } from 'react-router';
import { useAll } from '../../api/hooks';
import { Instant } from '../../parts/figures';
import { Nothing, Shown } from '../../parts/states';
import { useMay } from '../../session/session';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Deliveries } from './Deliveries';
import { Preview } from './Preview';
import { Publish } from './Publish';
import { Schedules } from './Schedules';
import { Scroll } from '../../parts/Scroll';

export default function Reports() {
  const { id } = useParams();
  return id ? <Preview id={id} /> : <List />;
}

function List() {
  const t = useTexts();
  const links = useLinks();
  const isAdmin = useMay('admin');
  const { fund } = useScope();
  const reports = useAll('/api/funds/{fund}/reports', { path: { fund: fund.id } });
  return (
    <div className="view">
      <div><h1>{t('reports.title')}</h1><p className="muted">{t('reports.why')}</p></div>
      {isAdmin && <Publish />}
      <section className="card" aria-labelledby="published">
        <header><h2 id="published">{t('reports.published')}</h2></header>
        <Shown query={reports}>
          {({ value }) => value.length === 0 ? <Nothing>{t('reports.none')}</Nothing> : (
            <Scroll>
              <table className="simple">
                <thead><tr><th scope="col">{t('reports.period')}</th><th scope="col">{t('reports.version')}</th><th scope="col">{t('scope.asOf')}</th><th scope="col">{t('reports.publishedAt')}</th><th scope="col">{t('reports.publishedBy')}</th><th scope="col">{t('reports.note')}</th></tr></thead>
                <tbody>
                  {[...value].reverse().map((report) => (
                    <tr key={report.id}>
                      <th scope="row" className="date"><Link to={links(`/reports/${report.id}`)}>{report.period}</Link></th>
                      <td>{t('reports.nth', { version: report.version })} · {t(`reports.${report.language}`)}</td>
                      <td className="date">{report.asOf}</td>
                      <td><Instant at={report.publishedAt} /></td>
                      <td>{report.publishedBy.name}</td>
                      <td>{report.restates ? t('reports.restates', { reason: report.reason ?? '' }) : '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )}
        </Shown>
      </section>
      <Schedules />
      <Deliveries />
    </div>
  );
}
