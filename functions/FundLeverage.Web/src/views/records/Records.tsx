import { Button, Checkbox, Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { usePages } from '../../api/hooks';
import { Chosen } from '../../parts/Chosen';
import { AsKnownOn, DayChoice } from '../../parts/controls';
import { Download } from '../../parts/Download';
import { UnitChoice } from '../../parts/figures';
import { useNames } from '../../parts/names';
import { Shown } from '../../parts/states';
import { useMay, usePerson } from '../../session/session';
import { useScope, useTimes } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { RecordTable } from './RecordTable';

const STATUSES: Schemas['RecordStatus'][] = ['pending', 'approved', 'rejected', 'reversed'];
const TYPES: Schemas['RecordType'][] = [
  'subFund', 'subFundStatus', 'commitment', 'fundSize', 'paidInCapital', 'project', 'projectProgress', 'projectFinancing', 'landedRule', 'reinvestmentAgreement', 'recognisedReinvestment', 'indicator', 'reversal',
];
const ROUTE = '/api/funds/{fund}/records';

/** Every record, the latest first: what somebody looks through to see what became of what they submitted. */
export default function Records() {
  const t = useTexts();
  const { fund, knownOn, unit = 'wan', set } = useScope();
  const { knownAt } = useTimes();
  const { subject } = usePerson();
  const maySubmit = useMay('submit');
  const [asked] = useSearchParams();
  const [status, type] = [STATUSES.find((one) => one === asked.get('status')), TYPES.find((one) => one === asked.get('type'))];
  const [from, to, about] = ['from', 'to', 'about'].map((name) => asked.get(name) ?? undefined);
  // Records may be about a sub-fund or about a project.
  const nameOf = useNames(about !== undefined);
  const isOwn = asked.has('own');
  const path = { fund: fund.id };
  const query = { order: 'newest' as const, ...(status && { status }), ...(type && { type }), ...(from && { from }), ...(to && { to }), ...(about && { about }), ...(isOwn && { submittedBy: subject }), ...(knownAt && { knownAt }) };
  const records = usePages(ROUTE, { path, query: { ...query, maxpagesize: 100 } });
  return (
    <div className="view">
      <div className="head">
        <div><h1>{t('records.title')}</h1><p className="muted">{t('records.why')}</p></div>
        <DayChoice label={t('scope.knownOn')} day={knownOn} onChange={(day) => set({ knownOn: day })} placeholder={t('scope.now')} />
      </div>
      <div className="controls">
        <div className="control"><label htmlFor="status">{t('imports.status')}</label><Select id="status" allowClear placeholder={t('records.any')} value={status ?? null} onChange={(chosen?: string) => set({ status: chosen })} options={STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) }))} style={{ width: 120 }} /></div>
        <div className="control"><label htmlFor="type">{t('records.type')}</label><Select id="type" allowClear placeholder={t('records.any')} value={type ?? null} onChange={(chosen?: string) => set({ type: chosen })} options={TYPES.map((one) => ({ value: one, label: t(`type.${one}`) }))} style={{ width: 160 }} /></div>
        <DayChoice label={t('records.from')} day={from} onChange={(day) => set({ from: day })} placeholder={t('records.any')} />
        <DayChoice label={t('records.to')} day={to} onChange={(day) => set({ to: day })} placeholder={t('records.any')} />
        <UnitChoice unit={unit} onChange={(chosen) => set({ unit: chosen })} />
        {maySubmit && <Checkbox checked={isOwn} onChange={(event) => set({ own: event.target.checked ? 'yes' : undefined })}>{t('records.own')}</Checkbox>}
        <Download path={ROUTE} values={path} query={{ ...query, unit, format: 'xlsx' }}>Excel</Download>
      </div>
      <AsKnownOn />
      {about && <div><Chosen onClear={() => set({ about: undefined })}>{t('state.only', { what: nameOf(about) ?? about })}</Chosen></div>}
      <section className="card" aria-label={t('records.title')}>
        <Shown query={records}>{({ pages }) => <RecordTable records={pages.flatMap((page) => page.value)} unit={unit} />}</Shown>
        {records.hasNextPage && <Button style={{ marginTop: 12 }} loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>{t('records.more')}</Button>}
      </section>
    </div>
  );
}
