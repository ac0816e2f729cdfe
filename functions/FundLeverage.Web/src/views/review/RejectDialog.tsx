import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/texts';

/** Why something is rejected; the letters are this dialog's own, so that typing draws nothing behind it. */
export function RejectDialog({ count, isBusy, reject, close }: { count: number; isBusy: boolean; reject: (reason: string) => void; close: () => void }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={t('review.rejectTitle', { count })}
      okText={t('review.reject')}
      okButtonProps={{ disabled: reason.trim() === '', danger: true, loading: isBusy }}
      onOk={() => reject(reason.trim())}
      onCancel={close}
    >
      <label htmlFor="reason">{t('review.reason')}</label>
      <Input.TextArea id="reason" rows={3} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}
