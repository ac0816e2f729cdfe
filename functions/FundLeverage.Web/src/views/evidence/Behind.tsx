import { Select } from 'antd';
import { useMemo } from 'react';
import type { AmountUnit } from '../../amounts/money';
import { Chosen } from '../../parts/Chosen';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { contributionsOf, type Line } from './contributions';
import { Contributions } from './Contributions';
import { EvidenceRecords } from './EvidenceRecords';
import type { Part } from './part';

/** What is behind a figure, sub-fund by sub-fund and record by record: of all of them, of one group, or of one. */
export function Behind({ lines, part, unit }: { lines: Line[]; part: Part; unit: AmountUnit }) {
  const t = useTexts();
  const { set } = useScope();
  const all = useMemo(() => contributionsOf(lines), [lines]);
  return (
    <>
      {part.by && !part.subFund && (
        <div><Chosen onClear={() => set({ by: undefined, group: undefined })}>{t('state.only', { what: part.name! })}</Chosen></div>
      )}
      <section className="card" aria-labelledby="contributions">
        <header>
          <h2 id="contributions">{t('evidence.subFunds')}</h2>
          <Select aria-label={t('group.subFund')} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t('evidence.allSubFunds')} value={part.subFund ?? null} onChange={(value?: string) => set({ subFund: value })} options={all.map((one) => ({ value: one.subFund, label: one.name }))} style={{ width: 240 }} />
        </header>
        <Contributions rows={all.filter((one) => part.has(one.subFund))} unit={unit} choose={(id) => set({ subFund: id })} />
      </section>
      <EvidenceRecords lines={lines.filter((line) => part.has(line.subFund))} unit={unit} />
    </>
  );
}
