import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAll } from '../../api/hooks';
import { keep, readKept } from '../../kept';
import { usePerson } from '../../session/session';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { rejectedSince } from './rejectedSince';

/** What was rejected lately of what somebody submitted, until they have seen it: nobody else tells them. */
export function Rejected() {
  const t = useTexts();
  const links = useLinks();
  const { subject } = usePerson();
  const { fund } = useScope();
  const place = `fundleverage.seen-rejection:${subject}:${fund.id}`;
  const [seen, setSeen] = useState(() => Number(readKept('localStorage', place) ?? 0));
  const rejected = useAll('/api/funds/{fund}/records', { path: { fund: fund.id }, query: { status: 'rejected', submittedBy: subject } }, { enabled: fund.approval === 'required', refetchInterval: 60_000 });
  const news = rejectedSince(rejected.data?.value ?? [], seen);
  if (news.length === 0) return null;
  const close = () => {
    const last = Math.max(...news.map((record) => record.review!.seq));
    keep('localStorage', place, String(last));
    setSeen(last);
  };
  return (
    <Alert
      role="status"
      type="warning"
      showIcon
      title={t('entry.rejected', { count: news.length })}
      description={<ul className="plain">{news.map((record) => <li key={record.seq}><Link to={links(`/records/${record.seq}`)}>{t('record.numbered', { type: t(`type.${record.type}`), seq: record.seq })}</Link>: {record.review!.reason}</li>)}</ul>}
      action={<Button size="small" onClick={close}>{t('entry.seen')}</Button>}
    />
  );
}
