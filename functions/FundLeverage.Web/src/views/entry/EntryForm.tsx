import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { post, type Asked, type Schemas } from '../../api/client';
import { ApiFailure } from '../../api/failures';
import { useWrite } from '../../api/hooks';
import { usePerson } from '../../session/session';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { bodyOf, missing, placeOf, placesOf, shownFields, unread } from './body';
import { useDraft } from './draft';
import { newId, type Values } from './fields';
import { Fields } from './Fields';
import { focusFirst, focusWrong } from './focus';
import type { Form } from './forms';
import { Outcome, startOf, type Sent } from './Outcome';
import { valuesOf } from './valuesOf';

/** A form to record something new, or once more what was rejected. */
export function EntryForm({ form, from, onRecorded }: { form: Form; from?: Schemas['Record'] | undefined; onRecorded: () => void }) {
  const t = useTexts();
  const person = usePerson();
  const { fund } = useScope();
  const initial = useCallback(() => (from ? valuesOf(form, from) : begin(form)), [form, from]);
  const draft = useDraft(person.subject, fund.id, from ? `${form.kind}-again-${from.seq}` : form.kind, initial);
  const [tries, setTries] = useState(0);
  const [isTried, setTried] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const { values } = draft.draft;
  const fields = shownFields(form.fields, values);
  const places = placesOf(fields, values);
  const lacking = missing(fields, values);

  const write = useWrite<Sent, Schemas['Receipt']>(({ key }) => {
    const path = Object.fromEntries(form.fields.filter((field) => field.inPath).map((field) => [field.name, String(values[field.name])]));
    return post(form.route, { path: { fund: fund.id, ...path }, body: bodyOf(fields, values), idempotencyKey: key } as Asked<typeof form.route, 'post'>) as Promise<Schemas['Receipt']>;
  });

  const submit = (key: string) => {
    const isComplete = lacking.length === 0 && unread(fields, values).length === 0;
    setTried(!isComplete);
    setTries((now) => now + 1);
    if (!isComplete) return;
    if (!draft.isKept) draft.keep();
    write.mutate({ key, from: startOf(form, values) }, { onSuccess: () => { draft.clear(commonOf(form, values)); onRecorded(); } });
  };
  const asNew = () => submit(draft.withNewKey());
  const findings = write.error instanceof ApiFailure ? write.error.findings : [];

  // The keyboard goes to what is wrong, or to the beginning of the next record.
  useEffect(() => { if (tries > 0) focusWrong(place.current); }, [tries, write.error]);
  useEffect(() => { if (write.data) focusFirst(place.current); }, [write.data]);

  return (
    <form ref={place} className="card form" noValidate onSubmit={(event) => { event.preventDefault(); submit(draft.draft.key); }} aria-label={t(`type.${form.type}`)}>
      {from && <p className="muted">{t('entry.again', { seq: from.seq, reason: from.review?.reason ?? '' })}</p>}
      <Outcome receipt={write.data} from={write.variables?.from} failure={write.error} isShown={(pointer) => placeOf(pointer, fields, places) !== ''} asNew={asNew} />
      <Fields form={form} values={values} findings={findings} lacking={isTried ? lacking : []} onChange={draft.set} />
      <div className="controls" style={{ marginTop: 16, alignItems: 'center' }}>
        <Button type="primary" htmlType="submit" loading={write.isPending}>{t('entry.submit')}</Button>
        {draft.isKept && <Button onClick={() => { write.reset(); setTried(false); draft.clear(); }}>{t('entry.discard')}</Button>}
        <span className={draft.isSafe ? 'muted' : 'down'} role="status">{draft.isKept ? t(draft.isSafe ? 'entry.kept' : 'entry.notKept') : ''}</span>
      </div>
    </form>
  );
}

/** Several records of a kind are as a rule of one sub-fund. */
const commonOf = (form: Form, { subFund }: Values): Values => (subFund && form.fields.some((field) => field.name === 'subFund') ? { subFund } : {});

/** An id to begin with, so that nobody has to invent one. */
function begin(form: Form): Values {
  const needsId = form.fields.some((field) => field.kind === 'id');
  return { ...form.initial, ...(needsId && { id: newId(form.kind.slice(0, 2)) }) };
}
