import { Alert, Button } from 'antd';
import { useState } from 'react';
import { newKey, post, type Schemas } from '../../api/client';
import { useWrite } from '../../api/hooks';
import { Failed } from '../../parts/states';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Recipients } from './Recipients';

/** Sends a published report to channels, by hand. */
export function SendNow({ id }: { id: string }) {
  const t = useTexts();
  const { fund } = useScope();
  const [recipients, setRecipients] = useState<Schemas['Recipient'][]>([]);
  const [key, setKey] = useState(newKey);
  const write = useWrite<Schemas['Recipient'][], Schemas['SentReport']>((to) => post('/api/funds/{fund}/reports/{id}/deliveries', { path: { fund: fund.id, id }, body: { recipients: to }, idempotencyKey: key }));
  return (
    <form className="card" aria-labelledby="send" onSubmit={(event) => { event.preventDefault(); write.mutate(recipients, { onSuccess: () => setKey(newKey()) }); }}>
      <header><h2 id="send">{t('deliveries.send')}</h2></header>
      <div className="controls">
        <Recipients id="send" recipients={recipients} onChange={(to) => { setRecipients(to); setKey(newKey()); write.reset(); }} />
        <Button htmlType="submit" disabled={recipients.length === 0} loading={write.isPending}>{t('deliveries.sendNow')}</Button>
      </div>
      {write.error && <Failed failure={write.error} />}
      {write.data && <Alert role="status" type="success" showIcon title={t('deliveries.queued', { count: write.data.deliveries.length })} />}
    </form>
  );
}
