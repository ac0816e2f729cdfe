import { lazy, Suspense, useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { WithTable } from '../../charts/WithTable';
import { Scroll } from '../../parts/Scroll';
import { Loading, Nothing } from '../../parts/states';
import { useTexts } from '../../texts/texts';
import { filterOfGroup, withFilter } from './filter';
import { Investment } from './Investment';

const PartsChart = lazy(() => import('../../charts/PartsChart'));
type Group = Schemas['ProjectGroup'];

/** The projects by what they have in common; over time as a drawing, else as a table with bars. Each group leads to its projects. */
export function ProjectGroups({ groups, groupBy, unit }: { groups: Group[]; groupBy: Schemas['ProjectGrouping']; unit: AmountUnit }) {
  const t = useTexts();
  const [, setAsked] = useSearchParams();
  const choose = useCallback((index: number) => {
    setAsked((now) => withFilter(now, filterOfGroup(groups[index]!, groupBy)));
    toList();
  }, [groups, groupBy, setAsked]);
  const isByTime = groups[0]?.from !== undefined;
  // The largest first, over time as time goes; what was not recorded last.
  const shown = isByTime ? groups : [...groups].sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.introduced.count - a.introduced.count);
  const table = <GroupTable groups={shown} groupBy={groupBy} unit={unit} hasBars={!isByTime} />;
  return (
    <section className="card" aria-labelledby="groups">
      <header><h2 id="groups">{t('projects.by', { group: t(`projectGroup.${groupBy}`) })}</h2></header>
      {groups.length === 0 ? <Nothing>{t('projects.none')}</Nothing>
        : isByTime ? <WithTable chart={<Suspense fallback={<Loading />}><PartsChart parts={groups} onChoose={choose} /></Suspense>} table={table} />
          : <Scroll maxHeight={460}>{table}</Scroll>}
    </section>
  );
}

const toList = () => document.getElementById('list')?.scrollIntoView();

function GroupTable({ groups, groupBy, unit, hasBars }: { groups: Group[]; groupBy: Schemas['ProjectGrouping']; unit: AmountUnit; hasBars: boolean }) {
  const t = useTexts();
  const [asked] = useSearchParams();
  const most = Math.max(1, ...groups.map((group) => group.introduced.count));
  return (
    <table className="simple">
      <thead>
        <tr>
          <th scope="col">{t(`projectGroup.${groupBy}`)}</th>
          <th scope="col" className={hasBars ? undefined : 'amount'}>{t('projects.introduced')}</th>
          <th scope="col" className="amount">{t('projects.landed')}</th>
          <th scope="col" className="amount">{t('projects.pipeline')}</th>
          <th scope="col" className="amount">{t('projects.introducedInvestment')} ({t(`unit.${unit}`)})</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={`${group.introducerKind ?? ''}|${group.key}`}>
            <th scope="row"><Link to={{ search: `?${withFilter(asked, filterOfGroup(group, groupBy))}` }} onClick={toList}>{group.name}</Link></th>
            {hasBars
              ? <td className="barred"><span className="number">{group.introduced.count}</span><span className="bar" style={{ width: `${(group.introduced.count / most) * 72}px` }} /></td>
              : <td className="amount">{group.introduced.count}</td>}
            <td className="amount">{group.landed.count}</td>
            <td className="amount">{group.pipeline.count}</td>
            <td className="amount"><Investment of={group.introduced} unit={unit} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
