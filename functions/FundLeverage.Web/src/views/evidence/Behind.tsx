import { Select } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { AmountUnit } from '../../amounts/money';
import { useAll } from '../../api/hooks';
import { Chosen } from '../../parts/Chosen';
import { worded } from '../../parts/RecordFacts';
import { useScope, useTimes } from '../../shell/scope';
import { useLanguage, useTexts } from '../../texts/texts';
import { GROUPINGS, membersOf } from './chosen';
import { contributionsOf, type Line } from './contributions';
import { Contributions } from './Contributions';
import { EvidenceRecords } from './EvidenceRecords';

/** What is behind a figure, sub-fund by sub-fund and record by record: of all of them, of one group, or of one. */
export function Behind({ lines, unit }: { lines: Line[]; unit: AmountUnit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { fund, set } = useScope();
  const times = useTimes();
  const [asked] = useSearchParams();
  const subFund = asked.get('subFund') ?? undefined;
  const by = GROUPINGS.find((one) => one === asked.get('by'));
  const group = asked.get('group') ?? '';
  const subFunds = useAll('/api/funds/{fund}/sub-funds', { path: { fund: fund.id }, query: times }, { enabled: by !== undefined });
  const all = useMemo(() => contributionsOf(lines), [lines]);
  const members = useMemo(() => (by && subFunds.data ? membersOf(subFunds.data.value, by, group) : undefined), [by, group, subFunds.data]);
  const isChosen = (id: string) => (subFund ? id === subFund : members ? members.has(id) : true);
  const name = by === 'level' && group ? worded('level', group, t, language) : group || t('evidence.notRecorded');
  const place = useRef<HTMLElement>(null);
  // Who comes from one sub-fund's figure wants to see that one.
  const isPart = subFund !== undefined || by !== undefined;
  useEffect(() => { if (isPart) place.current?.scrollIntoView(); }, [isPart]);
  return (
    <>
      {by && !subFund && (
        <div><Chosen onClear={() => set({ by: undefined, group: undefined })}>{t('state.only', { what: `${t(`group.${by}`)} ${name}` })}</Chosen></div>
      )}
      <section className="card" aria-labelledby="contributions" ref={place}>
        <header>
          <h2 id="contributions">{t('evidence.subFunds')}</h2>
          <Select aria-label={t('group.subFund')} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t('evidence.allSubFunds')} value={subFund ?? null} onChange={(value?: string) => set({ subFund: value })} options={all.map((one) => ({ value: one.subFund, label: one.name }))} style={{ width: 240 }} />
        </header>
        <Contributions rows={all.filter((one) => isChosen(one.subFund))} unit={unit} choose={(id) => set({ subFund: id })} />
      </section>
      <EvidenceRecords lines={lines.filter((line) => isChosen(line.subFund))} unit={unit} />
    </>
  );
}
