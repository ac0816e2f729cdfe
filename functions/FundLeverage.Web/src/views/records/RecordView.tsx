import { Alert, Button } from 'antd';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { useGet } from '../../api/hooks';
import { Instant } from '../../parts/figures';
import { RecordFacts } from '../../parts/RecordFacts';
import { Shown } from '../../parts/states';
import { useMay, usePerson } from '../../session/session';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts, type Texts } from '../../texts/texts';
import { Tag } from '../../parts/Tag';
import { formOf } from '../entry/forms';

export const STATUS_TONES = { pending: 'warn', approved: 'good', rejected: 'bad', reversed: 'plain' } as const;

/** A record's status; of a fund without review nobody reviewed it. */
export const statusOf = (record: Pick<Schemas['Record'], 'status' | 'review'>, t: Texts): string =>
  record.status === 'approved' && record.review === null ? t('record.noReview') : t(`status.${record.status}`);

export default function RecordView() {
  const { seq } = useParams();
  const { fund } = useScope();
  const record = useGet('/api/funds/{fund}/records/{seq}', { path: { fund: fund.id, seq: seq! } });
  return <Shown query={record}>{(found) => <Found record={found} />}</Shown>;
}

function Found({ record }: { record: Schemas['Record'] }) {
  const t = useTexts();
  const links = useLinks();
  const navigate = useNavigate();
  // Opened by its address, in a tab of its own, it has nothing behind it.
  const isFirst = useLocation().key === 'default';
  const maySubmit = useMay('submit');
  const { subject } = usePerson();
  const isOwn = record.status === 'pending' && record.submittedBy.subject === subject;
  const form = formOf(record.type);
  const again = maySubmit && record.status === 'rejected' && record.correction === null && form;
  const canUndo = maySubmit && record.status === 'approved' && record.type !== 'reversal' && record.reversal === null;
  return (
    <div className="view">
      <div className="head">
        <div>
          <h1>{t('record.numbered', { type: t(`type.${record.type}`), seq: record.seq })}</h1>
          <Tag tone={STATUS_TONES[record.status]}>{statusOf(record, t)}</Tag>
        </div>
        <div className="controls">
          <Button onClick={() => (isFirst ? navigate(links('/records')) : navigate(-1))}>{t('record.back')}</Button>
          {again && <Button type="primary" onClick={() => navigate(links(`/entry/${again.kind}`, { from: String(record.seq) }))}>{t('record.again')}</Button>}
          {canUndo && <Button onClick={() => navigate(links(`/records/${record.seq}/correction`))}>{t('record.correct')}</Button>}
        </div>
      </div>
      {isOwn && <Alert type="info" showIcon title={t('record.ownPending')} />}
      <div className="two">
        <section className="card" aria-labelledby="content">
          <header><h2 id="content">{t('record.content')}</h2></header>
          <RecordFacts record={record} />
        </section>
        <section className="card" aria-labelledby="history">
          <header><h2 id="history">{t('record.history')}</h2></header>
          <dl className="facts">
            <dt>{t('record.submitter')}</dt><dd>{record.submittedBy.name} · <Instant at={record.recordedAt} /></dd>
            {record.review && (
              <>
                <dt>{t('record.reviewer')}</dt>
                <dd>{record.review.by.name} · {t(`status.${record.review.decision}`)} · <Instant at={record.review.at} />{record.review.reason && ` · ${record.review.reason}`}</dd>
              </>
            )}
            {record.reversal && (
              <>
                <dt>{t('record.reversal')}</dt>
                <dd>
                  {record.reversal.by.name} · <Instant at={record.reversal.at} /> · <Link to={links(`/records/${record.reversal.seq}`)}>{t(`status.${record.reversal.status}`)}</Link> · {record.reversal.reason}
                  {record.reversal.replacement !== null && <> · <Link to={links(`/records/${record.reversal.replacement}`)}>{t('record.replacedBy', { seq: record.reversal.replacement })}</Link></>}
                </dd>
              </>
            )}
            {record.correction !== null && <><dt>{t('record.correction')}</dt><dd><Link to={links(`/records/${record.correction}`)}>{t('record.correctionOf', { seq: record.correction })}</Link></dd></>}
            {record.importedFrom && (
              <>
                <dt>{t('record.importedFrom')}</dt>
                <dd>{t('record.importedRow', { sheet: record.importedFrom.sheet || '–', row: record.importedFrom.row })}: {record.importedFrom.cells.map((cell) => `${cell.address} ${cell.text}`).join(' · ')}</dd>
              </>
            )}
            <dt>{t('record.id')}</dt><dd className="hash">{record.recordId}</dd>
            <dt>{t('record.hash')}</dt><dd className="hash">{record.hash}</dd>
          </dl>
        </section>
      </div>
    </div>
  );
}
