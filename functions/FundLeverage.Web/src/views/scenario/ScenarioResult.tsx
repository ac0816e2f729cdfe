import { Alert } from 'antd';
import { unitFor, type AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount, Multiple, multipleText, UnitChoice } from '../../parts/figures';
import { Scroll } from '../../parts/Scroll';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';

type Found = Schemas['Scenario'];
type Headline = Pick<Schemas['LeverageHeadline'], 'guidanceCommitmentYuan' | 'totalFundSizeYuan' | 'multiple' | 'display' | 'unavailable'>;

/** The multiple before and after, of all and of each plan's sub-fund. */
export function ScenarioResult({ found, names }: { found: Found; names: Map<string, string> }) {
  const t = useTexts();
  const scope = useScope();
  const unit = scope.unit ?? unitFor([found.planned.guidanceCommitmentYuan]);
  const { wished } = found;
  return (
    <>
      <section className="card planned" aria-labelledby="result">
        <header>
          <h2 id="result">{t('scenario.result')}</h2>
          <UnitChoice unit={unit} onChange={(chosen) => scope.set({ unit: chosen })} />
        </header>
        <div className="turn">
          <Figure name={t('scenario.now')} figure={found.current} />
          <span className="arrow" aria-hidden="true">→</span>
          <Figure name={t('scenario.planned')} figure={found.planned} />
        </div>
        <p className="muted">{t('overview.named', { basis: t(`basis.${found.basis}`), day: found.asOf })} · {t('scenario.notRecorded')}</p>
        {wished && (
          <Alert
            style={{ marginTop: 12 }}
            type={wished.isReached ? 'success' : 'warning'}
            showIcon
            title={t(wished.isReached ? 'scenario.isReached' : 'scenario.isMissed', { multiple: wished.multiple })}
            description={<>{t('scenario.leastSize')} <Amount yuan={wished.totalFundSizeYuan} unit={unit} named />{!wished.isReached && <>{t('scenario.missing')} <Amount yuan={wished.missingYuan} unit={unit} named /></>}</>}
          />
        )}
        <Scroll>
          <table className="simple" style={{ marginTop: 12 }}>
            <thead>
              <tr>
                <th scope="col" /><th scope="col" className="amount">{t('term.G.short')} ({t(`unit.${unit}`)})</th><th scope="col" className="amount">{t('term.T.short')} ({t(`unit.${unit}`)})</th><th scope="col" className="amount">{t('multiple.name')}</th>
              </tr>
            </thead>
            <tbody>
              <Row name={t('scenario.fundNow')} figure={found.current} unit={unit} />
              <Row name={t('scenario.fundPlanned')} figure={found.planned} unit={unit} />
              {found.plans.flatMap((plan) => [
                <Row key={`${plan.subFund}|now`} name={`${names.get(plan.subFund) ?? plan.subFund} · ${t('scenario.now')}`} figure={plan.before} unit={unit} />,
                <Row key={`${plan.subFund}|planned`} name={`${names.get(plan.subFund) ?? plan.subFund} · ${t('scenario.planned')}`} figure={plan.after} unit={unit} />,
              ])}
            </tbody>
          </table>
        </Scroll>
      </section>
      <MeasuresTurned found={found} />
    </>
  );
}

function Figure({ name, figure }: { name: string; figure: Headline }) {
  const t = useTexts();
  return (
    <div>
      <span className="muted">{name}</span>
      <div className="multiple">{figure.display ? multipleText(figure.display, t) : '–'}</div>
      <span className="muted">{figure.multiple?.toFixed(4) ?? (figure.unavailable && t(`unavailable.${figure.unavailable}`))}</span>
    </div>
  );
}

function Row({ name, figure, unit }: { name: string; figure: Headline | null; unit: AmountUnit }) {
  const t = useTexts();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="amount"><Amount yuan={figure?.guidanceCommitmentYuan} unit={unit} /></td><td className="amount"><Amount yuan={figure?.totalFundSizeYuan} unit={unit} /></td>
      <td className="amount"><Multiple value={figure?.multiple ?? null} display={figure?.display ?? null} why={figure?.unavailable && t(`unavailable.${figure.unavailable}`)} /></td>
    </tr>
  );
}

function MeasuresTurned({ found }: { found: Found }) {
  const t = useTexts();
  return (
    <section className="card" aria-labelledby="measures">
      <header><h2 id="measures">{t('overview.measures')}</h2></header>
      <Scroll>
        <table className="simple">
          <thead><tr><th scope="col">{t('measure')}</th><th scope="col" className="amount">{t('scenario.now')}</th><th scope="col" className="amount">{t('scenario.planned')}</th></tr></thead>
          <tbody>
            {found.current.measures.map((measure, i) => (
              <tr key={measure.id}>
                <th scope="row">{t(`measure.${measure.id}`)}</th>
                {[measure, found.planned.measures[i]!].map((one, side) => (
                  <td key={side} className="amount">{'multiple' in one ? <Multiple value={one.multiple} display={one.multiple?.toFixed(4) ?? null} why={one.unavailableText} /> : '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
