import { Select } from 'antd';
import type { Schemas } from '../../api/client';
import type { Finding } from '../../api/failures';
import { useAll } from '../../api/hooks';
import { Field } from '../../parts/Field';
import { useTexts } from '../../texts/texts';
import { FORMATS } from './formats';
import { withChannels } from './schedule';

type Recipient = Schemas['Recipient'];

/** The channels to send to, and for each which files go to it. */
export function Recipients({ id, recipients, failures, onChange }: { id: string; recipients: Recipient[]; failures?: Finding[]; onChange: (recipients: Recipient[]) => void }) {
  const t = useTexts();
  const channels = useAll('/api/delivery-channels');
  const options = (channels.data?.value ?? []).map((one) => ({ value: one.name, label: `${one.name} (${t(`channel.${one.kind}`)})` }));
  return (
    <>
      <Field id={`${id}-channels`} label={t('schedules.to')} failures={failures}>
        <Select id={`${id}-channels`} mode="multiple" value={recipients.map((one) => one.channel)} onChange={(chosen: string[]) => onChange(withChannels(recipients, chosen))} options={options} notFoundContent={t('deliveries.noChannels')} style={{ width: 240 }} />
      </Field>
      {recipients.map((one) => (
        <Field key={one.channel} id={`${id}-files-${one.channel}`} label={t('deliveries.filesTo', { channel: one.channel })}>
          <Select id={`${id}-files-${one.channel}`} mode="multiple" value={one.formats} onChange={(formats: Schemas['ReportFormat'][]) => onChange(recipients.map((other) => other === one ? { ...one, formats } : other))} options={FORMATS.map((format) => ({ value: format, label: t(`reports.format.${format}`) }))} style={{ width: 210 }} />
        </Field>
      ))}
    </>
  );
}
