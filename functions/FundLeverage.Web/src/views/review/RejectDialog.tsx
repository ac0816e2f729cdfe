import { Input, Modal } from 'antd';
import { useState } from 'react';
import { Failed } from '../../parts/states';
import { useTexts } from '../../texts/texts';
import { titleOf, type Item } from './items';

/** So many records are named in the dialog. */
const NAMED = 8;

/** Why something is rejected, until it is; the letters are this dialog's own, so that typing draws nothing behind it. */
export function RejectDialog({ items, isBusy, failure, reject, close }: { items: Item[]; isBusy: boolean; failure: Error | null; reject: (reason: string) => void; close: () => void }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={t('review.rejectTitle', { count: items.length })}
      okText={t('review.reject')}
      okButtonProps={{ disabled: reason.trim() === '', danger: true, loading: isBusy }}
      onOk={() => reject(reason.trim())}
      onCancel={close}
    >
      <p style={{ marginBottom: 8 }}>{items.slice(0, NAMED).map((item) => titleOf(item, t)).join(' · ')}{items.length > NAMED && ' …'}</p>
      <label htmlFor="reason">{t('review.reason')}</label>
      <Input.TextArea id="reason" rows={3} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      {failure && <div style={{ marginTop: 8 }}><Failed failure={failure} /></div>}
    </Modal>
  );
}
