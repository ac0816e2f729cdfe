import { Alert, Button, Input, InputNumber, Segmented, Select } from 'antd';
import { useState } from 'react';
import { newKey, post, type Schemas } from '../../api/client';
import { useWrite } from '../../api/hooks';
import { failureBeside, Field, findingsAt } from '../../parts/Field';
import { Failed } from '../../parts/states';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Recipients } from './Recipients';
import { askedOf, MEMBERS, NEW, requestOf, zones, type Asked } from './schedule';

const KINDS: Schemas['ScheduleKind'][] = ['monthly', 'quarterly', 'halfYearly', 'yearly', 'weekly'];

/** Sets a schedule, or changes one from now on. */
export function SetSchedule({ schedule, onDone }: { schedule: Schemas['ReportSchedule'] | null; onDone: (saved: boolean) => void }) {
  const t = useTexts();
  const { fund } = useScope();
  const [asked, setAsked] = useState<Asked>(schedule ? askedOf(schedule) : NEW);
  const [key, setKey] = useState(newKey);
  const write = useWrite<Schemas['ReportScheduleRequest'], unknown>((body) => post('/api/funds/{fund}/report-schedules', { path: { fund: fund.id }, body, idempotencyKey: key }));
  const set = (changes: Partial<Asked>) => { setAsked({ ...asked, ...changes }); setKey(newKey()); write.reset(); };
  const at = (member: string) => findingsAt(write.error, `/${member}`);
  const rest = failureBeside(write.error, MEMBERS);
  const isByCron = asked.rule === 'cron';
  return (
    <form style={{ marginTop: 16 }} aria-labelledby="set" onSubmit={(event) => { event.preventDefault(); write.mutate(requestOf(asked), { onSuccess: () => onDone(true) }); }}>
      <h3 id="set" tabIndex={-1} style={{ marginBottom: 8 }}>{schedule ? t('schedules.change', { id: schedule.id }) : t('schedules.set')}</h3>
      <div className="controls aligned">
        <Field id="schedule-id" label={t('schedules.id')} failures={at('id')}>
          <Input id="schedule-id" required disabled={schedule !== null} value={asked.id} placeholder="monthly" onChange={(event) => set({ id: event.target.value })} style={{ width: 150 }} />
        </Field>
        <Field id="schedule-kind" label={t('schedules.kind')} failures={at('kind')}>
          <Select id="schedule-kind" value={asked.kind} onChange={(kind: Schemas['ScheduleKind']) => set({ kind })} options={KINDS.map((one) => ({ value: one, label: t(`schedule.${one}`) }))} style={{ width: 120 }} />
        </Field>
        <fieldset className="control">
          <legend>{t('schedules.rule')}</legend>
          <Segmented<Asked['rule']> aria-label={t('schedules.rule')} name="rule" value={asked.rule} onChange={(rule) => set({ rule })} options={(['workingDay', 'cron'] as const).map((one) => ({ value: one, label: t(`schedules.rule.${one}`) }))} />
        </fieldset>
        {isByCron ? (
          <Field id="schedule-cron" label={t('schedules.cron')} failures={at('cron')} help={t('schedules.cronHelp')}>
            <Input id="schedule-cron" required value={asked.cron} placeholder="0 9 5 * *" onChange={(event) => set({ cron: event.target.value })} style={{ width: 190 }} />
          </Field>
        ) : (
          <>
            <Field id="schedule-day" label={t('schedules.nth')} failures={at('workingDay')}>
              <InputNumber id="schedule-day" min={1} max={20} precision={0} value={asked.workingDay} onChange={(workingDay) => set({ workingDay })} style={{ width: 110 }} />
            </Field>
            <Field id="schedule-time" label={t('schedules.time')} failures={at('time')}>
              <Input id="schedule-time" value={asked.time} placeholder="08:30" onChange={(event) => set({ time: event.target.value })} style={{ width: 90 }} />
            </Field>
          </>
        )}
        <Field id="schedule-zone" label={t('schedules.zone')} failures={at('zone')}>
          <Select id="schedule-zone" showSearch value={asked.zone} onChange={(zone: string) => set({ zone })} options={zones(asked.zone).map((zone) => ({ value: zone, label: zone }))} style={{ width: 210 }} />
        </Field>
        <Field id="schedule-language" label={t('reports.language')} failures={at('language')}>
          <Select id="schedule-language" value={asked.language} onChange={(language: Schemas['ReportLanguage']) => set({ language })} options={[{ value: 'zh', label: t('reports.zh') }, { value: 'en', label: t('reports.en') }]} style={{ width: 110 }} />
        </Field>
        <Recipients id="schedule" recipients={asked.recipients} failures={at('recipients')} onChange={(recipients) => set({ recipients })} />
      </div>
      <div className="controls" style={{ marginTop: 12 }}>
        <Button type="primary" htmlType="submit" disabled={asked.id.trim() === '' || (isByCron && asked.cron.trim() === '')} loading={write.isPending}>{t('schedules.save')}</Button>
        {schedule && <Button onClick={() => onDone(false)}>{t('schedules.leave')}</Button>}
      </div>
      {write.error && <div style={{ marginTop: 8 }}>{rest ? <Failed failure={rest} /> : <Alert type="error" showIcon title={t('schedules.refused')} />}</div>}
    </form>
  );
}
