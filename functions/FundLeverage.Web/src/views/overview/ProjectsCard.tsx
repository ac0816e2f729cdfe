import { Link } from 'react-router';
import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useGet } from '../../api/hooks';
import { Shown } from '../../parts/states';
import { useLinks, useScope, useTimes } from '../../shell/scope';
import { useLanguage, useTexts } from '../../texts/texts';
import { Scroll } from '../../parts/Scroll';
import { pipelineParts, placeOfFigure, placeOfPrevious } from '../projects/figures';
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

const FIGURES = ['introduced', 'landed', 'pipeline'] as const;

/** The figures beside those of the year before, each leading to its projects, and in words what would else seem to contradict them. */
export function YearOnYear({ found, unit }: { found: Schemas['ProjectStatistics']; unit: AmountUnit }) {
  const t = useTexts();
  const links = useLinks();
  const percent = (value: number | null, why: string | null) => value === null ? <span className="muted" title={why ?? undefined}>–</span> : <span className={value < 0 ? 'down' : 'up'}>{value > 0 ? '+' : ''}{value}%</span>;
  return (
    <>
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
            {FIGURES.map((figure) => (
              <tr key={figure}>
                <th scope="row">{t(`projects.${figure}`)}</th>
                <td className="amount"><Link to={links('/projects', placeOfFigure(figure, found))}>{found[figure].count}</Link></td>
                <td className="amount"><Link to={links('/projects', placeOfPrevious(figure, found))}>{found.previousPeriod[figure].count}</Link></td>
                <td className="amount">{percent(found.growth[figure].countPercent, found.growth[figure].unavailableText)}</td>
                <td className="amount"><Link to={links('/projects', placeOfFigure(figure, found))}><Investment of={found[figure]} unit={unit} /></Link></td>
                <td className="amount">{percent(found.growth[figure].totalInvestmentPercent, found.growth[figure].unavailableText)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Reconciled found={found} />
    </>
  );
}

/** Why the sentence tells of fewer than landed, and what the stock at the end is made of. */
function Reconciled({ found }: { found: Schemas['ProjectStatistics'] }) {
  const t = useTexts();
  const links = useLinks();
  const { landed, stillLanded } = found.flows;
  const { stages, unproven } = pipelineParts(found);
  const parts = [...stages.map(({ stage, count }) => t('projects.pipelinePart', { stage: t(`choice.${stage}`), count })), ...(unproven > 0 ? [t('projects.pipelineUnproven', { count: unproven })] : [])];
  return (
    <>
      {landed.count > stillLanded.count && (
        <p className="muted" style={{ marginTop: 8 }}>
          {t('projects.fellBack', { landed: landed.count, gone: landed.count - stillLanded.count, day: found.asOf, still: stillLanded.count })}
          {' '}<Link to={links('/projects', { ...placeOfFigure('landed', found), status: 'landed' })}>{t('projects.seeStillLanded')}</Link>
        </p>
      )}
      <p className="muted" style={{ marginTop: 8 }}>{t('projects.pipelineIs', { day: found.to })}{parts.length > 0 && ` ${t('projects.pipelineParts', { parts: parts.join(t('list.and')) })}`}</p>
    </>
  );
}
