import { Link } from 'react-router';
import { Scroll } from '../../parts/Scroll';
import { useLinks } from '../../shell/scope';
import { useLanguage, useTexts } from '../../texts/texts';
import { periodText } from '../../parts/periodText';
import { completion, growth } from './figures';
import type { Series } from './latest';

/** An indicator in a sentence to print, and its periods before. */
export function Earlier({ series: { latest, earlier } }: { series: Series }) {
  const t = useTexts();
  const links = useLinks();
  const { language } = useLanguage();
  return (
    <div className="view" style={{ gap: 8 }}>
      <p>{language === 'zh-CN' ? latest.sentenceZh : latest.sentenceEn}</p>
      {earlier.length > 0 && (
        <Scroll><table className="simple">
          <thead><tr><th scope="col">{t('field.period')}</th><th scope="col" className="amount">{t('field.value')}</th><th scope="col" className="amount">{t('indicators.completion')}</th><th scope="col" className="amount">{t('projects.growth')}</th><th scope="col">{t('field.source')}</th></tr></thead>
          <tbody>
            {earlier.map((one) => (
              <tr key={one.seq}>
                <th scope="row"><Link to={links(`/records/${one.seq}`)}>{periodText(one.period, t)}</Link></th>
                <td className="amount">{one.display ?? '–'}</td>
                <td className="amount">{completion(one, t)}</td>
                <td className="amount">{growth(one, t)}</td>
                <td>{one.source ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table></Scroll>
      )}
    </div>
  );
}
