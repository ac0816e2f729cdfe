import { NavLink, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { useGet } from '../../api/hooks';
import { Shown } from '../../parts/states';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { EntryForm } from './EntryForm';
import { FORMS, GROUPS, type Form } from './forms';
import { Rejected } from './Rejected';

export default function Entry() {
  const t = useTexts();
  const links = useLinks();
  const { kind } = useParams();
  const { fund, set } = useScope();
  const [asked] = useSearchParams();
  const from = asked.get('from');
  const rejected = useGet('/api/funds/{fund}/records/{seq}', { path: { fund: fund.id, seq: from ?? '' } }, { enabled: from !== null });
  const form = FORMS.find((one) => one.kind === kind) ?? FORMS[0]!;
  const forms = FORMS.filter((one) => one.group === form.group);
  return (
    <div className="view">
      <div>
        <h1>{t('entry.title')}</h1>
        <p className="muted">{fund.name} · {t(fund.approval === 'none' ? 'entry.countsAtOnce' : 'entry.isReviewed')}</p>
      </div>
      <Rejected />
      <nav className="view" aria-label={t('entry.kinds')}>
        <div className="groups">
          {GROUPS.map((group) => <NavLink key={group} to={links(`/entry/${FORMS.find((one) => one.group === group)!.kind}`)} className={group === form.group ? 'active' : ''} aria-current={group === form.group ? 'true' : undefined}>{t(`entryGroup.${group}`)}</NavLink>)}
        </div>
        {forms.length > 1 && (
          <div className="kinds">
            {forms.map((one) => <NavLink key={one.kind} to={links(`/entry/${one.kind}`)} className={one === form ? 'active' : ''} aria-current={one === form ? 'page' : undefined}>{t(`type.${one.type}`)}</NavLink>)}
          </div>
        )}
      </nav>
      {from !== null && !rejected.data
        ? <Shown query={rejected}>{() => null}</Shown>
        : <EntryForm key={form.kind} form={form} from={rejected.data && mayFill(form, rejected.data) ? rejected.data : undefined} onRecorded={() => set({ from: undefined })} />}
    </div>
  );
}

/** Only what was rejected is filled in again: an address may name any record, and the form says that it was. */
export const mayFill = (form: Pick<Form, 'type'>, record: Pick<Schemas['Record'], 'type' | 'status' | 'correction'>): boolean =>
  record.type === form.type && record.status === 'rejected' && record.correction === null;
