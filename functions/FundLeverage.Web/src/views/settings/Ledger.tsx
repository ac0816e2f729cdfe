import { Alert, Button } from 'antd';
import { get } from '../../api/client';
import { useGet, useWrite } from '../../api/hooks';
import { Download } from '../../parts/Download';
import { Instant } from '../../parts/figures';
import { Failed, Shown } from '../../parts/states';
import { useTexts } from '../../texts/texts';

/** The fund's ledger: where it stands, whether every row is what was written, and all of it to take away. */
export function Ledger({ fund }: { fund: string }) {
  const t = useTexts();
  const found = useGet('/api/funds/{fund}', { path: { fund } });
  const verify = useWrite<void, Awaited<ReturnType<typeof ask>>>(() => ask(fund));
  return (
    <section className="card" aria-labelledby="ledger">
      <header>
        <h2 id="ledger">{t('settings.ledger')}</h2>
        <div className="controls">
          <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>{t('settings.verify')}</Button>
          <Download path="/api/funds/{fund}/export" values={{ fund }} query={{ format: 'jsonlGz' }}>{t('settings.export')}</Download>
          <Download path="/api/funds/{fund}/records" values={{ fund }} query={{ format: 'xlsx' }}>{t('settings.records')}</Download>
        </div>
      </header>
      <div role="status">
        {verify.data && (
          <Alert
            type={verify.data.valid ? 'success' : 'error'}
            showIcon
            style={{ marginBottom: 12 }}
            title={verify.data.valid ? t('settings.valid', { events: verify.data.events }) : t('settings.invalid', { row: verify.data.firstInvalid?.row ?? '' })}
            description={verify.data.valid ? <span className="hash">{verify.data.lastHash}</span> : verify.data.firstInvalid?.message}
          />
        )}
      </div>
      {verify.error && <Failed failure={verify.error} />}
      <Shown query={found}>
        {(one) => (
          <dl className="facts">
            <dt>{t('settings.lastSeq')}</dt><dd>{one.lastSeq} · <Instant at={one.lastRecordedAt} /></dd>
            <dt>{t('settings.counted')}</dt><dd>{t('settings.counts', { subFunds: one.counted.subFunds, projects: one.counted.projects, records: one.counted.records })}</dd>
            <dt>{t('settings.pending')}</dt><dd>{one.pendingRecords}</dd>
            <dt>{t('record.hash')}</dt><dd className="hash">{one.lastHash}</dd>
          </dl>
        )}
      </Shown>
    </section>
  );
}

const ask = (fund: string) => get('/api/funds/{fund}/verification', { path: { fund } });
