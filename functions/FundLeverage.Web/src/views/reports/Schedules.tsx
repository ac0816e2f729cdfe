import { Alert, Button, Popconfirm } from 'antd';
import { useEffect, useState } from 'react';
import { send, type Schemas } from '../../api/client';
import { useAll, useWrite } from '../../api/hooks';
import { Instant } from '../../parts/figures';
import { Failed, Nothing, Shown } from '../../parts/states';
import { useMay } from '../../session/session';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { SetSchedule } from './SetSchedule';
import { Scroll } from '../../parts/Scroll';
import { Tag } from '../../parts/Tag';

type Schedule = Schemas['ListedReportSchedule'];

/** Reports that are published when their period has ended, and to whom they go. */
export function Schedules() {
  const t = useTexts();
  const isAdmin = useMay('admin');
  const { fund } = useScope();
  const [edited, setEdited] = useState<Schedule | null>(null);
  const [saved, setSaved] = useState(0);
  const schedules = useAll('/api/funds/{fund}/report-schedules', { path: { fund: fund.id } });
  const end = useWrite<string, unknown>((schedule) => send('delete', '/api/funds/{fund}/report-schedules/{schedule}', { path: { fund: fund.id, schedule } }));
  useEffect(() => { if (edited) document.getElementById('set')?.focus(); }, [edited]);
  return (
    <section className="card" aria-labelledby="schedules">
      <header><h2 id="schedules">{t('schedules.title')}</h2></header>
      {end.error && <Failed failure={end.error} />}
      <Shown query={schedules}>
        {({ value }) => value.length === 0 ? <Nothing>{t('schedules.none')}</Nothing> : (
          <Scroll>
            <table className="simple">
              <thead><tr><th scope="col">{t('schedules.id')}</th><th scope="col">{t('schedules.kind')}</th><th scope="col">{t('schedules.when')}</th><th scope="col">{t('schedules.next')}</th><th scope="col">{t('schedules.to')}</th><th scope="col">{t('imports.status')}</th><th scope="col"><span className="unseen">{t('schedules.edit')}</span></th></tr></thead>
              <tbody>
                {value.map((one) => (
                  <tr key={one.id}>
                    <th scope="row"><code>{one.id}</code></th>
                    <td>{t(`schedule.${one.kind}`)} · {t(`reports.${one.language}`)}</td>
                    <td>{one.cron ? <code>{one.cron}</code> : t('schedules.workingDay', { day: one.workingDay ?? 1, time: one.time ?? '' })} · {one.zone}</td>
                    <td>{one.next[0] ? <>{one.next[0].period} · <Instant at={one.next[0].dueAt} /></> : '–'}</td>
                    <td>{one.recipients.map((to) => `${to.channel} (${to.formats.map((format) => t(`reports.format.${format}`)).join(', ')})`).join(' · ') || '–'}</td>
                    <td><Tag tone={one.status === 'active' ? 'good' : 'plain'}>{t(`schedules.${one.status}`)}</Tag></td>
                    <td>
                      {isAdmin && (
                        <div className="controls">
                          <Button size="small" onClick={() => setEdited(one)}>{t('schedules.edit')}</Button>
                          {one.status === 'active' && <Popconfirm title={t('schedules.sure', { id: one.id })} okText={t('schedules.end')} onConfirm={() => end.mutate(one.id)}><Button size="small">{t('schedules.end')}</Button></Popconfirm>}
                        </div>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Shown>
      <div role="status">{saved > 0 && !edited && <Alert style={{ marginTop: 12 }} type="success" showIcon title={t('schedules.saved')} />}</div>
      {isAdmin && <SetSchedule key={`${edited?.id ?? ''}|${saved}`} schedule={edited} onDone={(isSaved) => { setEdited(null); if (isSaved) setSaved(saved + 1); }} />}
    </section>
  );
}
