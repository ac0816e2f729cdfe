import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { LEVELS } from '../../api/choices';
import { newKey, post, type Schemas } from '../../api/client';
import { useAll, useWrite } from '../../api/hooks';
import { failureBeside, Field, findingsAt } from '../../parts/Field';
import { Failed, Shown } from '../../parts/states';
import { useMay } from '../../session/session';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Scroll } from '../../parts/Scroll';

export function Funds() {
  const t = useTexts();
  const isAdmin = useMay('admin');
  const funds = useAll('/api/funds');
  return (
    <section className="card" aria-labelledby="funds">
      <header><h2 id="funds">{t('settings.funds')}</h2></header>
      <Shown query={funds}>
        {({ value }) => (
          <Scroll>
            <table className="simple">
              <thead><tr><th scope="col">{t('field.name')}</th><th scope="col">{t('field.id')}</th><th scope="col">{t('field.level')}</th><th scope="col">{t('settings.zone')}</th><th scope="col">{t('settings.approval')}</th></tr></thead>
              <tbody>{value.map((fund) => <tr key={fund.id}><th scope="row">{fund.name}</th><td className="date"><code>{fund.id}</code></td><td>{fund.level ? t(`choice.${fund.level}`) : '–'}</td><td>{fund.zone ?? '–'}</td><td>{t(`approval.${fund.approval}`)}</td></tr>)}</tbody>
            </table>
          </Scroll>
        )}
      </Shown>
      {isAdmin && <OpenFund />}
    </section>
  );
}

type Asked = { name: string; id: string; zone: string; level: Schemas['GovernmentLevel'] | ''; approval: Schemas['ApprovalPolicy'] };

function OpenFund() {
  const t = useTexts();
  const empty: Asked = { name: '', id: '', zone: '', level: '', approval: 'required' };
  const [asked, setAsked] = useState(empty);
  const [key, setKey] = useState(newKey);
  const open = useWrite<Asked, unknown>(({ name, id, zone, level, approval }) => post('/api/funds', { body: { name: name.trim(), id: id.trim(), approval, ...(zone.trim() && { zone: zone.trim() }), ...(level && { level }) }, idempotencyKey: key }));
  const set = (changes: Partial<Asked>) => { setAsked({ ...asked, ...changes }); setKey(newKey()); };
  const at = (member: keyof Asked) => findingsAt(open.error, `/${member}`);
  const rest = failureBeside(open.error, ['/name', '/id', '/zone', '/level', '/approval']);
  return (
    <form style={{ marginTop: 16 }} aria-labelledby="open" onSubmit={(event) => { event.preventDefault(); open.mutate(asked, { onSuccess: () => { setAsked(empty); setKey(newKey()); } }); }}>
      <h3 id="open" style={{ marginBottom: 8 }}>{t('scope.openFund')}</h3>
      <div className="controls aligned">
        <Field id="fund-name" required label={t('field.name')} failures={at('name')}><Input id="fund-name" required value={asked.name} onChange={(event) => set({ name: event.target.value })} style={{ width: 240 }} /></Field>
        <Field id="fund-id" required label={t('field.id')} failures={at('id')}><Input id="fund-id" required value={asked.id} placeholder="xm-torch" onChange={(event) => set({ id: event.target.value })} style={{ width: 150 }} /></Field>
        <Field id="fund-zone" label={t('settings.zone')} failures={at('zone')}><Input id="fund-zone" value={asked.zone} onChange={(event) => set({ zone: event.target.value })} style={{ width: 180 }} /></Field>
        <Field id="fund-level" label={t('field.level')} failures={at('level')}><Select id="fund-level" allowClear value={asked.level || null} onChange={(level: Schemas['GovernmentLevel'] | null) => set({ level: level ?? '' })} options={LEVELS.map((one) => ({ value: one, label: t(`choice.${one}`) }))} style={{ width: 110 }} /></Field>
        <Field id="fund-approval" label={t('settings.approval')} failures={at('approval')}><Select id="fund-approval" value={asked.approval} onChange={(approval: Schemas['ApprovalPolicy']) => set({ approval })} options={(['required', 'none'] as const).map((one) => ({ value: one, label: t(`approval.${one}`) }))} style={{ width: 130 }} /></Field>
      </div>
      <div className="controls" style={{ marginTop: 8 }}><Button htmlType="submit" loading={open.isPending} disabled={asked.name.trim() === '' || asked.id.trim() === ''}>{t('settings.open')}</Button></div>
      {rest && <div style={{ marginTop: 8 }}><Failed failure={rest} /></div>}
      <div role="status">{open.isSuccess && <Opened fund={open.variables} />}</div>
    </form>
  );
}

/** That a fund is there, with the way into it: to its first records, or to look at it for whoever records none. */
function Opened({ fund: { id, name } }: { fund: Pick<Asked, 'id' | 'name'> }) {
  const t = useTexts();
  const links = useLinks();
  const maySubmit = useMay('submit');
  return <Alert type="success" showIcon style={{ marginTop: 8 }} title={<>{t('settings.opened', { name: name.trim() })}<Link to={links(maySubmit ? '/entry/sub-funds' : '/', { fund: id.trim() })}>{t(maySubmit ? 'settings.toEntry' : 'settings.toFund')}</Link></>} />;
}
