import { Alert, Button, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { newKey, post, send, type Schemas } from '../../api/client';
import { useAll, useWrite } from '../../api/hooks';
import { DayChoice } from '../../parts/controls';
import { Failed, Nothing, Shown } from '../../parts/states';
import { useTexts } from '../../texts/texts';
import { Copy, Snippets } from './Snippets';
import { Scroll } from '../../parts/Scroll';
import { Tag } from '../../parts/Tag';

const COLOURS = { active: 'good', expired: 'plain', revoked: 'bad' } as const;

/** Keys for Excel, Power BI and Grafana: read only, shown once, revocable. */
export function ReaderKeys({ funds, current }: { funds: Schemas['FundSummary'][]; current: string | undefined }) {
  const t = useTexts();
  const keys = useAll('/api/reader-keys');
  const [name, setName] = useState('');
  const [fund, setFund] = useState<string | null>(null);
  const [expiresOn, setExpiresOn] = useState<string>();
  const [isUnread, setUnread] = useState(false);
  const [request, setRequest] = useState(newKey);
  const issue = useWrite<Schemas['ReaderKeyRequest'], Schemas['IssuedReaderKey']>((body) => post('/api/reader-keys', { body, idempotencyKey: request }));
  const revoke = useWrite<string, unknown>((id) => send('delete', '/api/reader-keys/{id}', { path: { id } }));
  // Another request is not the one before it sent again; the key that was issued stays in sight.
  const change = () => setRequest(newKey());
  const submit = () => issue.mutate({ name: name.trim(), ...(fund && { fund }), ...(expiresOn && { expiresOn }) }, { onSuccess: () => { setName(''); change(); } });
  return (
    <section className="card" aria-labelledby="keys">
      <header><h2 id="keys">{t('keys.title')}</h2></header>
      <form className="controls" aria-label={t('keys.issue')} onSubmit={(event) => { event.preventDefault(); if (!isUnread) submit(); }}>
        <div className="control"><label htmlFor="key-name">{t('keys.name')}</label><Input id="key-name" required value={name} onChange={(event) => { setName(event.target.value); change(); }} style={{ width: 220 }} /></div>
        <div className="control"><label htmlFor="key-fund">{t('scope.fund')}</label><Select id="key-fund" allowClear placeholder={t('keys.allFunds')} value={fund} onChange={(chosen: string | null) => { setFund(chosen ?? null); change(); }} options={funds.map((one) => ({ value: one.id, label: one.name }))} style={{ width: 240 }} /></div>
        <DayChoice label={t('keys.expiresOn')} day={expiresOn} onChange={(day) => { setExpiresOn(day); change(); }} onUnread={setUnread} placeholder={t('keys.inAYear')} />
        <Button htmlType="submit" disabled={name.trim() === ''} loading={issue.isPending}>{t('keys.issue')}</Button>
      </form>
      {[issue.error, revoke.error].map((failure, i) => failure && <div key={i} style={{ marginTop: 8 }}><Failed failure={failure} /></div>)}
      {issue.data?.key && (
        <div style={{ marginTop: 12 }}>
          <Alert role="status" type="warning" showIcon title={t('keys.once')} description={<code data-testid="key">{issue.data.key}</code>} action={<Copy text={issue.data.key} />} />
          <Snippets readerKey={issue.data.key} fund={issue.data.fund ?? current ?? 'FUND'} />
        </div>
      )}
      <Shown query={keys}>
        {({ value }) => value.length === 0 ? <Nothing>{t('keys.none')}</Nothing> : (
          <Scroll>
            <table className="simple">
              <thead><tr><th scope="col">{t('keys.name')}</th><th scope="col">{t('scope.fund')}</th><th scope="col">{t('imports.status')}</th><th scope="col">{t('keys.expiresOn')}</th><th scope="col">{t('keys.lastUsedOn')}</th><th scope="col"><span className="unseen">{t('keys.revoke')}</span></th></tr></thead>
              <tbody>
                {value.map((key) => (
                  <tr key={key.id}>
                    <th scope="row">{key.name}</th><td>{key.fund ?? t('keys.allFunds')}</td><td><Tag tone={COLOURS[key.status]}>{t(`keys.${key.status}`)}</Tag></td><td className="date">{key.expiresOn}</td><td className="date">{key.lastUsedOn ?? '–'}</td>
                    <td>{key.status === 'active' && <Popconfirm title={t('keys.sure', { name: key.name })} okText={t('keys.revoke')} onConfirm={() => revoke.mutate(key.id)}><Button size="small">{t('keys.revoke')}</Button></Popconfirm>}</td>
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
