import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { post, type Schemas } from '../../api/client';
import { useAll, useWrite } from '../../api/hooks';
import { FigureControls } from '../../parts/controls';
import { failureBeside, Field, findingsAt } from '../../parts/Field';
import { Failed } from '../../parts/states';
import { useScope, useTimes } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { PlanRow } from './PlanRow';
import { EMPTY, requestOf, type Plan } from './plans';
import { ScenarioResult } from './ScenarioResult';

type Asked = { body: Schemas['ScenarioRequest']; rows: number[]; basis: Schemas['SizeBasis'] };

/** What plans would make of the multiple. Nothing is recorded. */
export default function Scenario() {
  const t = useTexts();
  const { fund, basis: scopeBasis, set } = useScope();
  const times = useTimes();
  const basis: Schemas['SizeBasis'] = scopeBasis === 'target' ? 'target' : 'committed';
  const [plans, setPlans] = useState<Plan[]>([EMPTY]);
  const [wished, setWished] = useState('');
  const subFunds = useAll('/api/funds/{fund}/sub-funds', { path: { fund: fund.id }, query: times });
  const attempt = useWrite<Asked, Schemas['Scenario']>(({ body }) => post('/api/funds/{fund}/leverage/scenario', { path: { fund: fund.id }, query: { basis, ...times }, body }));
  const request = requestOf(plans, wished);
  const change = (next: Plan[]) => { setPlans(next); attempt.reset(); };
  // A refusal counts the plans that were sent.
  const rows = attempt.variables?.rows ?? [];
  const failuresOf = (row: number) => (rows.includes(row) ? findingsAt(attempt.error, `/plans/${rows.indexOf(row)}`) : []);
  const rest = failureBeside(attempt.error, [...rows.map((_, i) => `/plans/${i}`), '/wishedMultiple']);
  const isEmpty = request.rows.length === 0 && !request.body.wishedMultiple;
  return (
    <div className="view">
      <div className="head">
        <div><h1>{t('scenario.title')}</h1><p className="muted">{t('scenario.why')}</p></div>
        <div className="controls">
          <fieldset className="control">
            <legend>{t('scope.basis')}</legend>
            <Segmented<Schemas['SizeBasis']> aria-label={t('scope.basis')} name="basis" value={basis} onChange={(chosen) => { set({ basis: chosen }); attempt.reset(); }} options={(['committed', 'target'] as const).map((one) => ({ value: one, label: t(`basis.${one}`) }))} />
          </fieldset>
          <FigureControls withBasis={false} />
        </div>
      </div>
      <Alert type="info" showIcon title={t('scenario.nothingRecorded')} />
      <form className="card" aria-labelledby="plans" onSubmit={(event) => { event.preventDefault(); attempt.mutate({ ...request, basis }); }}>
        <header><h2 id="plans">{t('scenario.plans')}</h2></header>
        <div className="view">
          {plans.map((plan, row) => (
            <PlanRow
              key={row}
              number={row + 1}
              plan={plan}
              failures={failuresOf(row)}
              pointer={`/plans/${rows.indexOf(row)}`}
              subFunds={subFunds.data?.value ?? []}
              onChange={(changes) => change(plans.map((other, i) => (i === row ? { ...other, ...changes } : other)))}
              onRemove={plans.length > 1 ? () => change(plans.filter((_, i) => i !== row)) : undefined}
            />
          ))}
          <div className="controls">
            <Button icon={<PlusOutlined />} onClick={() => change([...plans, EMPTY])} disabled={plans.length >= 100}>{t('scenario.add')}</Button>
          </div>
          <div className="controls aligned">
            <Field id="wished" label={t('scenario.wished')} failures={findingsAt(attempt.error, '/wishedMultiple')} help={t('scenario.wishedHelp')}>
              <Input id="wished" value={wished} placeholder="40" inputMode="decimal" onChange={(event) => { setWished(event.target.value); attempt.reset(); }} style={{ width: 140 }} />
            </Field>
          </div>
          <div className="controls"><Button type="primary" htmlType="submit" disabled={isEmpty} loading={attempt.isPending}>{t('scenario.try')}</Button></div>
          {attempt.error && (rest ? <Failed failure={rest} /> : <Alert type="error" showIcon title={t('scenario.refused')} />)}
        </div>
      </form>
      <div role="status" className="view">{attempt.data && <ScenarioResult found={attempt.data} names={new Map((subFunds.data?.value ?? []).map((one) => [one.id, one.name]))} />}</div>
    </div>
  );
}
