import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { unitFor } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useAll } from '../../api/hooks';
import { AsKnownOn, FigureControls } from '../../parts/controls';
import { Download } from '../../parts/Download';
import { UnitChoice } from '../../parts/figures';
import { Shown } from '../../parts/states';
import { useScope, useTimes } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Behind } from './Behind';
import { Formula } from './Formula';
import { usePart } from './part';
import { Restatement } from './Restatement';

type Measure = Schemas['MeasureId'];
const MEASURES: Measure[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'];

/** From a figure to its formula, its sub-funds, and every record behind it. */
export default function Evidence() {
  const t = useTexts();
  const { fund, basis, unit, set } = useScope();
  const times = useTimes();
  const [asked] = useSearchParams();
  const measure = MEASURES.find((one) => one === asked.get('measure')) ?? 'M1';
  const query = { measure, basis, ...times };
  const evidence = useAll('/api/funds/{fund}/leverage/evidence', { path: { fund: fund.id }, query }, { kept: true });
  const part = usePart(evidence.data?.value);
  const shownUnit = unit ?? unitFor([evidence.data?.capital.guidanceYuan ?? null]);
  return (
    <div className="view">
      <div className="head">
        <div>
          <h1>{t('evidence.title', { measure: t(`measure.${evidence.data?.measure.id ?? measure}`) })}</h1>
          <p className="muted">{fund.name}</p>
        </div>
        <FigureControls />
      </div>
      <AsKnownOn />
      <div className="controls">
        <div className="control">
          <label htmlFor="measure">{t('measure')}</label>
          <Select<Measure> id="measure" value={measure} onChange={(value) => set({ measure: value })} style={{ width: 240 }} options={MEASURES.map((one) => ({ value: one, label: `${one} ${t(`measure.${one}`)}` }))} />
        </div>
        <UnitChoice unit={shownUnit} onChange={(chosen) => set({ unit: chosen })} />
        <Download path="/api/funds/{fund}/leverage/evidence" values={{ fund: fund.id }} query={{ ...query, format: 'xlsx' }} primary>{t('evidence.workbook')}</Download>
      </div>
      <Shown kept query={evidence}>
        {(found) => (
          <>
            <Formula found={found} part={part} unit={shownUnit} />
            {times.knownAt && <Restatement knownFrom={times.knownAt} unit={shownUnit} />}
            <Behind lines={found.value} part={part} unit={shownUnit} />
          </>
        )}
      </Shown>
    </div>
  );
}
