import { Link } from 'react-router';
import { useGet } from '../../api/hooks';
import { Instant } from '../../parts/figures';
import { Shown } from '../../parts/states';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Scroll } from '../../parts/Scroll';

/** The latest imports. */
export function History() {
  const t = useTexts();
  const links = useLinks();
  const { fund } = useScope();
  const list = useGet('/api/funds/{fund}/imports', { path: { fund: fund.id }, query: { maxpagesize: 20 } });
  return (
    <section className="card" aria-labelledby="before">
      <header><h2 id="before">{t('imports.before')}</h2></header>
      <Shown query={list}>
        {({ value }) => value.length === 0 ? <p className="muted">{t('imports.noneBefore')}</p> : (
          <Scroll>
            <table className="simple">
              <thead><tr><th scope="col">{t('imports.file')}</th><th scope="col">{t('imports.status')}</th><th scope="col" className="amount">{t('imports.written')}</th><th scope="col" className="amount">{t('imports.failedRows')}</th><th scope="col">{t('record.submitter')}</th><th scope="col">{t('imports.at')}</th></tr></thead>
              <tbody>
                {value.map((one) => (
                  <tr key={one.id}>
                    <th scope="row"><Link to={links(`/imports/${one.id}`)}>{one.file.name ?? one.id}</Link></th>
                    <td>{t(`import.${one.status}`)}</td><td className="amount">{one.written}</td><td className="amount">{one.failedRows}</td><td>{one.submittedBy.name}</td><td><Instant at={one.submittedAt} /></td>
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
