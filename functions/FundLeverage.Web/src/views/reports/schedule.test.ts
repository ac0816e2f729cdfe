import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { NEW, askedOf, requestOf, withChannels, zones } from './schedule';

const weekly = { id: 'w', kind: 'weekly', workingDay: null, time: null, cron: '0 9 * * 1', zone: 'Europe/Berlin', language: 'en', recipients: [{ channel: 'leaders', formats: ['html', 'xlsx'] }] } as unknown as Schemas['ReportSchedule'];

describe('a schedule', () => {
  it('that is edited asks for what it says', () => {
    expect(requestOf(askedOf(weekly))).toEqual({ id: 'w', kind: 'weekly', cron: '0 9 * * 1', zone: 'Europe/Berlin', language: 'en', recipients: [{ channel: 'leaders', formats: ['html', 'xlsx'] }] });
  });

  it('sends one of the two rules, and nobody where nobody is to get it', () => {
    expect(requestOf({ ...NEW, id: ' m ', cron: '0 9 5 * *' })).toEqual({ id: 'm', kind: 'monthly', workingDay: 1, time: '08:30', zone: 'Asia/Shanghai', language: 'zh' });
    expect(requestOf({ ...NEW, id: 'm', rule: 'cron', cron: ' 0 9 5 * * ' })).toEqual({ id: 'm', kind: 'monthly', cron: '0 9 5 * *', zone: 'Asia/Shanghai', language: 'zh' });
  });

  it('keeps each recipient its own files when others come and go', () =>
    expect(withChannels([{ channel: 'a', formats: ['docx'] }, { channel: 'b', formats: ['csv'] }], ['c', 'a'])).toEqual([{ channel: 'c', formats: ['html'] }, { channel: 'a', formats: ['docx'] }]));

  it('is in any zone, the chosen one among them', () => expect(zones('Mars/Base')).toEqual(expect.arrayContaining(['Asia/Shanghai', 'Europe/Berlin', 'Mars/Base'])));
});
