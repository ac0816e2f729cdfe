import type { Schemas } from '../../api/client';

/** A schedule as the form holds it: both rules, of which one is sent. */
export type Asked = {
  id: string;
  kind: Schemas['ScheduleKind'];
  rule: 'workingDay' | 'cron';
  workingDay: number | null;
  time: string;
  cron: string;
  zone: string;
  language: Schemas['ReportLanguage'];
  recipients: Schemas['Recipient'][];
};

export const NEW: Asked = { id: '', kind: 'monthly', rule: 'workingDay', workingDay: 1, time: '08:30', cron: '', zone: 'Asia/Shanghai', language: 'zh', recipients: [] };

/** The members that the form has a place for; a refusal is shown there. */
export const MEMBERS = ['/id', '/kind', '/workingDay', '/time', '/cron', '/zone', '/language', '/recipients'] as const;

export const askedOf = (schedule: Schemas['ReportSchedule']): Asked => ({
  id: schedule.id,
  kind: schedule.kind,
  rule: schedule.cron ? 'cron' : 'workingDay',
  workingDay: schedule.workingDay ?? NEW.workingDay,
  time: schedule.time ?? NEW.time,
  cron: schedule.cron ?? '',
  zone: schedule.zone,
  language: schedule.language,
  recipients: schedule.recipients,
});

export const requestOf = ({ id, kind, rule, workingDay, time, cron, zone, language, recipients }: Asked): Schemas['ReportScheduleRequest'] => ({
  id: id.trim(),
  kind,
  ...(rule === 'cron' ? { cron: cron.trim() } : { workingDay, time: time.trim() }),
  zone,
  language,
  ...(recipients.length > 0 && { recipients }),
});

/** Other channels; those that stay keep the files that go to them. */
export const withChannels = (recipients: Schemas['Recipient'][], channels: string[]): Schemas['Recipient'][] =>
  channels.map((channel) => recipients.find((one) => one.channel === channel) ?? { channel, formats: ['html'] });

/** Every time zone that the browser knows, and the one that is chosen. */
export const zones = (chosen: string): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'Asia/Shanghai', 'UTC', chosen])].sort();
