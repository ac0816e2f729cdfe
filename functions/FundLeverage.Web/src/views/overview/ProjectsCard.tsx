import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useGet } from '../../api/hooks';
import { Shown } from '../../parts/states';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { todayInShanghai } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/texts';
import { Scroll } from '../../parts/Scroll';
import { filterOfFigure } from '../projects/filter';
import { Investment } from '../projects/Investment';

/** Introduced projects of the year, beside the same days of the year before. */
export function ProjectsCard({ asOf, unit }: { asOf: string; unit: AmountUnit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const links = useLinks();
  const { fund } = useScope();
  const { knownAt } = useTimes();
  const statistics = useGet('/api/funds/{fund}/projects/statistics', { path: { fund: fund.id }, query: { from: `${asOf.slice(0, 4)}-01-01`, to: asOf, ...(knownAt && { knownAt }) } }, { kept: true });
  return (
    <section className="card" aria-labelledby="projects">
      <header>
        <h2 id="projects">{t('overview.projects', { year: asOf.slice(0, 4) })}</h2>
        <Link to={links('/projects')}>{t('overview.allProjects')}</Link>
      </header>
      <Shown kept query={statistics}>
        {(found) => (
          <>
            <p>{language === 'zh-CN' ? found.sentenceZh : found.sentenceEn}</p>
            <YearOnYear found={found} unit={unit} />
          </>
        )}
      </Shown>
    </section>
  );
}

export function YearOnYear({ found, unit }: { found: Schemas['ProjectStatistics']; unit: AmountUnit }) {
  const t = useTexts();
  const links = useLinks();
  const { asOf = todayInShanghai() } = useScope();
  // The list stands as of the day that is looked at: what was in stock when an earlier period ended, it cannot show.
  const listed = (figure: 'introduced' | 'landed' | 'pipeline', shown: ReactNode) => figure === 'pipeline' && found.to !== asOf ? shown : <Link to={links('/projects', filterOfFigure(figure, found) as Record<string, string>)}>{shown}</Link>;
  const percent = (value: number | null, why: string | null) => value === null ? <span className="muted" title={why ?? undefined}>–</span> : <span className={value < 0 ? 'down' : 'up'}>{value > 0 ? '+' : ''}{value}%</span>;
  return (
    <Scroll>
      <table className="simple">
        <thead>
          <tr>
            <th scope="col">{t('projects.figure')}</th>
            <th scope="col" className="amount">{t('projects.count')}</th>
            <th scope="col" className="amount">{t('projects.before')}</th>
            <th scope="col" className="amount">{t('projects.growth')}</th>
            <th scope="col" className="amount">{t('projects.investment')} ({t(`unit.${unit}`)})</th>
            <th scope="col" className="amount">{t('projects.growth')}</th>
          </tr>
        </thead>
        <tbody>
          {(['introduced', 'landed', 'pipeline'] as const).map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`projects.${figure}`)}</th>
              <td className="amount">{listed(figure, found[figure].count)}</td>
              <td className="amount">{found.previousPeriod[figure].count}</td>
              <td className="amount">{percent(found.growth[figure].countPercent, found.growth[figure].unavailableText)}</td>
              <td className="amount">{listed(figure, <Investment of={found[figure]} unit={unit} />)}</td>
              <td className="amount">{percent(found.growth[figure].totalInvestmentPercent, found.growth[figure].unavailableText)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
