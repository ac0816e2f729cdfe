import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { newKey, post, type Schemas } from '../../api/client';
import { useWrite } from '../../api/hooks';
import { Failed } from '../../parts/states';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Recipients } from './Recipients';

const KINDS: Schemas['ScheduleKind'][] = ['monthly', 'quarterly', 'halfYearly', 'yearly', 'weekly'];

/** Sets a schedule, or changes the one of that id from now on. */
export function SetSchedule() {
  const t = useTexts();
  const { fund } = useScope();
  const [asked, setAsked] = useState<Schemas['ReportScheduleRequest']>({ id: '', kind: 'monthly', workingDay: 1, time: '08:30', language: 'zh', recipients: [] });
  const [key, setKey] = useState(newKey);
  const write = useWrite<Schemas['ReportScheduleRequest'], unknown>((body) => post('/api/funds/{fund}/report-schedules', { path: { fund: fund.id }, body, idempotencyKey: key }));
  const set = (changes: Partial<Schemas['ReportScheduleRequest']>) => { setAsked({ ...asked, ...changes }); setKey(newKey()); write.reset(); };
  return (
    <form style={{ marginTop: 16 }} aria-labelledby="set" onSubmit={(event) => { event.preventDefault(); write.mutate(asked); }}>
      <h3 id="set" style={{ marginBottom: 8 }}>{t('schedules.set')}</h3>
      <div className="controls">
        <div className="control"><label htmlFor="schedule-id">{t('schedules.id')}</label><Input id="schedule-id" required value={asked.id} placeholder="monthly" onChange={(event) => set({ id: event.target.value })} style={{ width: 130 }} /></div>
        <div className="control"><label htmlFor="schedule-kind">{t('schedules.kind')}</label><Select id="schedule-kind" value={asked.kind} onChange={(kind: Schemas['ScheduleKind']) => set({ kind })} options={KINDS.map((one) => ({ value: one, label: t(`schedule.${one}`) }))} style={{ width: 120 }} /></div>
        <div className="control"><label htmlFor="schedule-day">{t('schedules.nth')}</label><InputNumber id="schedule-day" min={1} max={20} precision={0} value={asked.workingDay ?? 1} onChange={(workingDay) => set({ workingDay })} style={{ width: 110 }} /></div>
        <div className="control"><label htmlFor="schedule-time">{t('schedules.time')}</label><Input id="schedule-time" value={asked.time ?? ''} onChange={(event) => set({ time: event.target.value })} style={{ width: 90 }} /></div>
        <div className="control"><label htmlFor="schedule-language">{t('reports.language')}</label><Select id="schedule-language" value={asked.language ?? 'zh'} onChange={(language: 'zh' | 'en') => set({ language })} options={[{ value: 'zh', label: t('reports.zh') }, { value: 'en', label: t('reports.en') }]} style={{ width: 110 }} /></div>
        <Recipients id="schedule" recipients={asked.recipients ?? []} onChange={(recipients) => set({ recipients })} />
        <Button htmlType="submit" disabled={asked.id.trim() === ''} loading={write.isPending}>{t('schedules.save')}</Button>
      </div>
      {write.error && <div style={{ marginTop: 8 }}><Failed failure={write.error} /></div>}
    </form>
  );
}
