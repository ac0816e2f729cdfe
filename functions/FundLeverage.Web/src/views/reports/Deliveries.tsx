import { Link } from 'react-router';
import { useAll } from '../../api/hooks';
import { Instant } from '../../parts/figures';
import { Shown } from '../../parts/states';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Scroll } from '../../parts/Scroll';
import { Tag } from '../../parts/Tag';

const COLOURS = { pending: 'warn', delivered: 'good', dead: 'bad' } as const;

/** What was sent to whom, and what could not be. */
export function Deliveries({ report }: { report?: string }) {
  const t = useTexts();
  const links = useLinks();
  const { fund } = useScope();
  const deliveries = useAll('/api/funds/{fund}/deliveries', { path: { fund: fund.id }, query: { ...(report && { report }) } });
  return (
    <section className="card" aria-labelledby="deliveries">
      <header><h2 id="deliveries">{t('deliveries.title')}</h2></header>
      <Shown query={deliveries}>
        {({ value }) => value.length === 0 ? <p className="muted">{t('deliveries.none')}</p> : (
          <Scroll>
            <table className="simple">
              <thead><tr><th scope="col">{t('reports.period')}</th><th scope="col">{t('deliveries.channel')}</th><th scope="col">{t('deliveries.files')}</th><th scope="col">{t('imports.status')}</th><th scope="col">{t('deliveries.at')}</th><th scope="col">{t('reports.note')}</th></tr></thead>
              <tbody>
                {value.map((one) => (
                  <tr key={one.id}>
                    <th scope="row"><Link to={links(`/reports/${one.report}`)}>{one.report}</Link></th>
                    <td>{one.channel}</td>
                    <td>{one.formats.map((format) => t(`reports.format.${format}`)).join(', ')}</td>
                    <td><Tag tone={COLOURS[one.status]}>{t(`deliveries.${one.status}`)}</Tag></td>
                    <td><Instant at={one.deliveredAt ?? one.lastAttemptAt ?? one.requestedAt} /></td>
                    <td>{one.failure?.message ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Shown>
    </section>
  );
}
