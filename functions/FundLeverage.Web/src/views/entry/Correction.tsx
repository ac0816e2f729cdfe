import { Button, Input, Segmented } from 'antd';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { post, type Schemas } from '../../api/client';
import { ApiFailure } from '../../api/failures';
import { useGet, useWrite } from '../../api/hooks';
import { RecordFacts } from '../../parts/RecordFacts';
import { Nothing, Shown } from '../../parts/states';
import { usePerson } from '../../session/session';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { bodyOf, missing, placeOf, placesOf, shownFields, unread } from './body';
import { useDraft } from './draft';
import type { Values } from './fields';
import { Fields } from './Fields';
import { focusWrong } from './focus';
import { formOf } from './forms';
import { Outcome, replacementOf, startOf, type Sent } from './Outcome';
import { valuesOf } from './valuesOf';

/** A record is never edited: it is reversed, or reversed and replaced, by another one with a reason. */
export default function Correction() {
  const { seq } = useParams();
  const { fund } = useScope();
  const record = useGet('/api/funds/{fund}/records/{seq}', { path: { fund: fund.id, seq: seq! } });
  return <Shown query={record}>{(found) => <OfRecord key={found.seq} record={found} />}</Shown>;
}

function OfRecord({ record }: { record: Schemas['Record'] }) {
  const t = useTexts();
  const id = useId();
  const links = useLinks();
  const navigate = useNavigate();
  const person = usePerson();
  const { fund } = useScope();
  const form = formOf(record.type);
  const initial = useCallback((): Values => ({ ...(form && valuesOf(form, record)), 'correction/reason': '' }), [form, record]);
  const draft = useDraft(person.subject, fund.id, `correction-${record.seq}`, initial);
  const [isTried, setTried] = useState(false);
  const [tries, setTries] = useState(0);
  const place = useRef<HTMLFormElement>(null);
  const { values } = draft.draft;
  const reason = String(values['correction/reason'] ?? '');
  const replaces = values['correction/how'] !== 'reverse';
  const fields = form && replaces ? shownFields(form.fields, values) : [];
  const places = placesOf(fields, values);
  const lacking = missing(fields, values);
  const hasReason = reason.trim() !== '';

  const write = useWrite<Sent, Schemas['Receipt']>(({ key }) => post('/api/funds/{fund}/records/{seq}/reversal', {
    path: { fund: fund.id, seq: record.seq },
    body: { reason, ...(fields.length > 0 && { replacement: bodyOf(fields, values, true) }) } as Schemas['ReversalRequest'],
    idempotencyKey: key,
  }));
  const submit = (key: string) => {
    const isComplete = lacking.length === 0 && hasReason && unread(fields, values).length === 0;
    setTried(!isComplete);
    setTries((now) => now + 1);
    if (isComplete) write.mutate({ key, from: form && replaces ? startOf(form, values) : undefined }, { onSuccess: () => draft.clear() });
  };
  useEffect(() => { if (tries > 0) focusWrong(place.current); }, [tries, write.error]);
  const findings = write.error instanceof ApiFailure ? write.error.findings : [];
  const ofReason = isTried && !hasReason ? [t('entry.required')] : findings.filter((finding) => finding.pointer === '/reason').map((finding) => finding.message);
  const isShown = (pointer: string) => pointer === '/reason' || placeOf(pointer, fields, places) !== '';
  const title = t('record.numbered', { type: t(`type.${record.type}`), seq: record.seq });
  // What became of one's own submission is told, though the record is another one by then.
  if (record.status !== 'approved' && write.isIdle) return <Nothing>{t('correction.notNow')}</Nothing>;
  return (
    <div className="view">
      <div><h1>{t('correction.title', { record: title })}</h1><p className="muted">{t(fund.approval === 'none' ? 'correction.whyAtOnce' : 'correction.why')}</p></div>
      <div className="two">
        <form ref={place} className="card" noValidate aria-label={t('correction.title', { record: title })} onSubmit={(event) => { event.preventDefault(); submit(draft.draft.key); }}>
          <Outcome receipt={write.data} from={write.variables?.from} failure={write.error} isShown={isShown} asNew={() => submit(draft.withNewKey())} />
          {write.data ? <Button onClick={() => navigate(links(`/records/${record.seq}`))}>{t('record.back')}</Button> : (
            <div className="view">
              {form && <Segmented<'replace' | 'reverse'> name="how" aria-label={t('correction.how')} value={replaces ? 'replace' : 'reverse'} onChange={(how) => draft.set('correction/how', how)} options={[{ value: 'replace', label: t('correction.replace') }, { value: 'reverse', label: t('correction.reverse') }]} />}
              <div data-field="correction/reason">
                <label htmlFor={id}>{t('correction.reason')}<span className="down" aria-hidden="true"> *</span></label>
                <Input id={id} value={reason} aria-required aria-invalid={ofReason.length > 0} aria-describedby={`${id}-says`} status={ofReason.length > 0 ? 'error' : undefined} onChange={(event) => draft.set('correction/reason', event.target.value)} />
                <div id={`${id}-says`}>{ofReason.map((failure) => <div key={failure} className="reading down" role="alert">{failure}</div>)}</div>
              </div>
              {form && replaces && <Fields form={form} values={values} findings={findings.filter((finding) => finding.pointer !== '/reason')} lacking={isTried ? lacking : []} onChange={draft.set} />}
              <div className="controls">
                <Button type="primary" htmlType="submit" loading={write.isPending}>{t('entry.submit')}</Button>
                {draft.isKept && <Button onClick={() => { write.reset(); setTried(false); draft.clear(); }}>{t('entry.discard')}</Button>}
                <Button onClick={() => navigate(links(`/records/${record.seq}`))}>{t('record.back')}</Button>
                <span className={draft.isSafe ? 'muted' : 'down'} role="status">{draft.isKept ? t(draft.isSafe ? 'entry.kept' : 'entry.notKept') : ''}</span>
              </div>
            </div>
          )}
        </form>
        <Now record={record} receipt={write.data} />
      </div>
    </div>
  );
}

/** What is in force beside the form: after a correction that counts at once, what was put in its place. */
function Now({ record, receipt }: { record: Schemas['Record']; receipt: Schemas['Receipt'] | undefined }) {
  const t = useTexts();
  const { fund } = useScope();
  const counts = receipt?.status === 'approved';
  const seq = counts ? replacementOf(receipt) : undefined;
  const replacement = useGet('/api/funds/{fund}/records/{seq}', { path: { fund: fund.id, seq: seq ?? 0 } }, { enabled: seq !== undefined });
  return (
    <section className="card" aria-labelledby="now">
      <header><h2 id="now">{t(counts && seq === undefined ? 'correction.reversed' : 'correction.now')}</h2></header>
      {seq === undefined ? <RecordFacts record={record} /> : <Shown query={replacement}>{(found) => <RecordFacts record={found} than={record} />}</Shown>}
    </section>
  );
}
