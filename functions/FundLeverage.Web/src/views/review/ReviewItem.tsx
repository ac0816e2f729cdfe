import { Button, Checkbox } from 'antd';
import { memo } from 'react';
import { Link } from 'react-router';
import { useGet } from '../../api/hooks';
import { Instant, Multiple } from '../../parts/figures';
import { RecordFacts } from '../../parts/RecordFacts';
import { useInWords } from '../../parts/words';
import { Shown } from '../../parts/states';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { titleOf, type Item } from './items';

type Props = { item: Item; isOwn: boolean; isChosen: boolean; isBusy: boolean; choose: (item: Item, isChosen: boolean) => void; approve: (item: Item) => void; reject: (item: Item) => void };

/** What, who, when, what it replaces side by side, and the multiple before and after. */
export const ReviewItem = memo(function ReviewItem({ item, isOwn, isChosen, isBusy, choose, approve, reject }: Props) {
  const { record, replaces } = item;
  const t = useTexts();
  const links = useLinks();
  const title = titleOf(item, t);
  return (
    <section className="card" aria-label={title}>
      <header>
        <Checkbox checked={isChosen} disabled={isOwn} onChange={(event) => choose(item, event.target.checked)} aria-label={t('review.choose', { record: title })}>
          <h2 style={{ display: 'inline' }}><Link to={links(`/records/${record.seq}`)}>{title}</Link></h2>
        </Checkbox>
        <span className="muted">{record.submittedBy.name} · <Instant at={record.recordedAt} /></span>
      </header>
      {replaces === null ? <RecordFacts record={record} /> : <SideBySide item={item} />}
      <Effect record={record} />
      <div className="controls" style={{ marginTop: 12, alignItems: 'center' }}>
        {isOwn
          ? <span className="muted">{t('review.own')}</span>
          : (
            <>
              <Button type="primary" disabled={isBusy || record.effect?.after === null} onClick={() => approve(item)}>{t('review.approve')}</Button>
              <Button disabled={isBusy} onClick={() => reject(item)}>{t('review.reject')}</Button>
            </>
          )}
      </div>
    </section>
  );
});

function SideBySide({ item: { record, replacement, replaces } }: { item: Item }) {
  const t = useTexts();
  const { fund } = useScope();
  const original = useGet('/api/funds/{fund}/records/{seq}', { path: { fund: fund.id, seq: replaces! } });
  return (
    <>
      <p style={{ marginBottom: 8 }}><span className="muted">{t('member.reason')}</span> {'reason' in record.content ? record.content.reason : ''}</p>
      <div className="two">
        <div><h3>{t('review.now')}</h3><Shown query={original}>{(found) => <RecordFacts record={found} />}</Shown></div>
        <div><h3>{replacement ? t('review.then') : t('review.gone')}</h3>{replacement && <RecordFacts record={replacement} than={original.data} />}</div>
      </div>
    </>
  );
}

function Effect({ record }: { record: Item['record'] }) {
  const t = useTexts();
  const words = useInWords();
  const { effect } = record;
  if (!effect) return null;
  return (
    <div style={{ marginTop: 12 }}>
      <p>
        {t('review.effect', { basis: t(`basis.${effect.basis}`), day: effect.asOf })}{' '}
        <Multiple value={effect.before.multiple} display={effect.before.display} /> → {effect.after ? <strong><Multiple value={effect.after.multiple} display={effect.after.display} /></strong> : <span className="down">{t('review.cannot')}</span>}
      </p>
      <ul className="plain">
        {effect.failures.map((failure) => <li key={failure.code + failure.pointer} className="down">{words(failure.message)}</li>)}
        {effect.warnings.map((warning) => <li key={warning.code + warning.pointer}>{words(warning.message)}</li>)}
      </ul>
    </div>
  );
}
