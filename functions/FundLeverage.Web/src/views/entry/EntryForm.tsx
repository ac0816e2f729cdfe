import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { post, type Asked, type Schemas } from '../../api/client';
import { ApiFailure } from '../../api/failures';
import { useWrite } from '../../api/hooks';
import { usePerson } from '../../session/session';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { bodyOf, missing, shownFields, type Values } from './body';
import { useDraft } from './draft';
import { Fields } from './Fields';
import type { Form } from './forms';
import { Outcome } from './Outcome';

export function EntryForm({ form }: { form: Form }) {
  const t = useTexts();
  const person = usePerson();
  const { fund } = useScope();
  const initial = useCallback(() => begin(form), [form]);
  const draft = useDraft(person.subject, fund.id, form.kind, initial);
  const [lacking, setLacking] = useState<string[]>([]);
  const { values } = draft.draft;

  const write = useWrite<string, Schemas['Receipt']>((key) => {
    const path = Object.fromEntries(form.fields.filter((field) => field.inPath).map((field) => [field.name, String(values[field.name])]));
    return post(form.route, { path: { fund: fund.id, ...path }, body: bodyOf(shownFields(form, values), values), idempotencyKey: key } as Asked<typeof form.route, 'post'>) as Promise<Schemas['Receipt']>;
  });

  const submit = (key: string) => {
    const empty = missing(shownFields(form, values), values);
    setLacking(empty);
    if (empty.length === 0) write.mutate(key, { onSuccess: draft.clear });
  };
  const asNew = () => submit(draft.withNewKey());
  const findings = write.error instanceof ApiFailure ? write.error.findings : [];

  return (
    <form className="card form" noValidate onSubmit={(event) => { event.preventDefault(); submit(draft.draft.key); }} aria-label={t(`type.${form.type}`)}>
      <Outcome receipt={write.data} failure={write.error} shown={shownFields(form, values).map((field) => field.name)} asNew={asNew} />
      <Fields form={form} values={values} findings={findings} lacking={lacking} onChange={(name, value) => { setLacking((now) => now.filter((one) => one !== name)); draft.set(name, value); }} />
      <div className="controls" style={{ marginTop: 16, alignItems: 'center' }}>
        <Button type="primary" htmlType="submit" loading={write.isPending}>{t('entry.submit')}</Button>
        {draft.isKept && <Button onClick={() => { write.reset(); setLacking([]); draft.clear(); }}>{t('entry.discard')}</Button>}
        <span className="muted" role="status">{draft.isKept ? t('entry.kept') : ''}</span>
      </div>
    </form>
  );
}

/** An id to begin with, so that nobody has to invent one. */
function begin(form: Form): Values {
  const needsId = form.fields.some((field) => field.kind === 'id');
  return needsId ? { id: `${form.kind.slice(0, 2)}-${crypto.randomUUID().slice(0, 8)}` } : {};
}
