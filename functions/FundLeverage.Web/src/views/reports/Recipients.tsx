import { Select } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { useAll } from '../../api/hooks';
import { useTexts } from '../../texts/texts';
import { FORMATS } from './formats';

/** The channels to send to, and which files go to them. */
export function Recipients({ id, recipients, onChange }: { id: string; recipients: Schemas['Recipient'][]; onChange: (recipients: Schemas['Recipient'][]) => void }) {
  const t = useTexts();
  const channels = useAll('/api/delivery-channels');
  const [formats, setFormats] = useState<Schemas['ReportFormat'][]>(['xlsx']);
  const choose = (names: string[], files: Schemas['ReportFormat'][]) => onChange(names.map((channel) => ({ channel, formats: files })));
  const names = recipients.map((recipient) => recipient.channel);
  return (
    <>
      <div className="control"><label htmlFor={`${id}-channels`}>{t('schedules.to')}</label><Select id={`${id}-channels`} mode="multiple" value={names} onChange={(chosen: string[]) => choose(chosen, formats)} options={(channels.data?.value ?? []).map((one) => ({ value: one.name, label: `${one.name} (${t(`channel.${one.kind}`)})` }))} notFoundContent={t('deliveries.noChannels')} style={{ width: 220 }} /></div>
      <div className="control"><label htmlFor={`${id}-formats`}>{t('deliveries.files')}</label><Select id={`${id}-formats`} mode="multiple" value={formats} onChange={(chosen: Schemas['ReportFormat'][]) => { setFormats(chosen); choose(names, chosen); }} options={FORMATS.map((one) => ({ value: one, label: t(`reports.format.${one}`) }))} style={{ width: 200 }} /></div>
    </>
  );
}
