import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { WithTable } from '../../charts/WithTable';
import { useTexts } from '../../texts/texts';
import { Investment } from './Investment';

type Found = Schemas['ProjectStatistics'];
type Step = Schemas['ProjectFunnelStep'] & { days: number | null; here: number };

/** How many projects came to each stage or beyond it, what part of the stage before that is, and how long they stay. */
export function Funnel({ found, unit }: { found: Found; unit: AmountUnit }) {
  const t = useTexts();
  const steps = found.funnel.map<Step>((step, i) => ({ ...step, days: found.conversion[i]?.daysCompleted.median ?? null, here: found.stocks.byStage[i]?.count ?? 0 }));
  const { withdrawn } = found.stocks;
  return (
    <section className="card" aria-labelledby="funnel">
      <header><h2 id="funnel">{t('projects.funnel', { day: found.to })}</h2></header>
      <WithTable chart={<Drawn steps={steps} unit={unit} />} table={<Listed steps={steps} unit={unit} />} />
      <p className="muted">
        {withdrawn.count > 0 && <>{t('projects.withdrawn', { count: withdrawn.count })} (<Investment of={withdrawn} unit={unit} named />). </>}
        {t('projects.funnelNote')}
      </p>
    </section>
  );
}

function Drawn({ steps, unit }: { steps: Step[]; unit: AmountUnit }) {
  const t = useTexts();
  const most = Math.max(1, ...steps.map((step) => step.count));
  return (
    <ol className="funnel">
      <li className="heads" aria-hidden="true"><span>{t('projects.investment')} ({t(`unit.${unit}`)})</span></li>
      {steps.map((step, i) => (
        <li key={step.stage}>
          {i > 0 && (
            <span className="between">
              {step.percent === null ? '–' : t('projects.goOn', { percent: step.percent })}
              {steps[i - 1]!.days !== null && ` · ${t('projects.medianDays', { days: steps[i - 1]!.days! })}`}
            </span>
          )}
          <span className="stage">{step.name}</span>
          <span className="room"><span className={step.count > 0 ? 'bar' : 'bar none'} style={{ width: `${(step.count / most) * 100}%` }}>{step.count}</span></span>
          <span className="worth"><Investment of={step} unit={unit} />{step.withdrawn > 0 && <small>{t('projects.ofWhichWithdrawn', { count: step.withdrawn })}</small>}</span>
        </li>
      ))}
    </ol>
  );
}

function Listed({ steps, unit }: { steps: Step[]; unit: AmountUnit }) {
  const t = useTexts();
  return (
    <table className="simple">
      <thead>
        <tr>
          <th scope="col">{t('field.stage')}</th><th scope="col" className="amount">{t('projects.reached')}</th><th scope="col" className="amount">{t('projects.ofPrevious')}</th>
          <th scope="col" className="amount">{t('projects.investment')} ({t(`unit.${unit}`)})</th><th scope="col" className="amount">{t('choice.withdrawn')}</th>
          <th scope="col" className="amount">{t('projects.here')}</th><th scope="col" className="amount">{t('projects.days')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.stage}>
            <th scope="row">{step.name}</th><td className="amount">{step.count}</td><td className="amount">{step.percent === null ? '–' : `${step.percent}%`}</td>
            <td className="amount"><Investment of={step} unit={unit} /></td><td className="amount">{step.withdrawn}</td>
            <td className="amount">{step.here}</td><td className="amount">{step.days ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
