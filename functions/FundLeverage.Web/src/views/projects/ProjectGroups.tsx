import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount } from '../../parts/figures';
import { Nothing } from '../../parts/states';
import { useTexts } from '../../texts/texts';
import { Scroll } from '../../parts/Scroll';

export function ProjectGroups({ groups, groupBy, unit }: { groups: Schemas['ProjectGroup'][]; groupBy: Schemas['ProjectGrouping']; unit: AmountUnit }) {
  const t = useTexts();
  return (
    <section className="card" aria-labelledby="groups">
      <header><h2 id="groups">{t('projects.by', { group: t(`projectGroup.${groupBy}`) })}</h2></header>
      {groups.length === 0 ? <Nothing>{t('projects.none')}</Nothing> : (
        <Scroll>
          <table className="simple">
            <thead>
              <tr>
                <th scope="col">{t(`projectGroup.${groupBy}`)}</th>
                <th scope="col" className="amount">{t('projects.introduced')}</th>
                <th scope="col" className="amount">{t('projects.landed')}</th>
                <th scope="col" className="amount">{t('projects.pipeline')}</th>
                <th scope="col" className="amount">{t('projects.introducedInvestment')} ({t(`unit.${unit}`)})</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.key ?? ''}>
                  <th scope="row">{group.name}</th>
                  <td className="amount">{group.introduced.count}</td><td className="amount">{group.landed.count}</td><td className="amount">{group.pipeline.count}</td>
                  <td className="amount"><Amount yuan={group.introduced.totalInvestmentYuan} unit={unit} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
