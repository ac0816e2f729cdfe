import { AutoComplete, Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import type { Finding } from '../../api/failures';
import { Field } from '../../parts/Field';
import { useTexts } from '../../texts/texts';
import { AmountReading } from '../entry/AmountReading';
import { SOURCES, type Plan } from './plans';

type Props = { number: number; plan: Plan; failures: Finding[]; pointer: string; subFunds: Pick<Schemas['SubFund'], 'id' | 'name'>[]; onChange: (changes: Partial<Plan>) => void; onRemove?: () => void };

/** One sub-fund's plan; a sub-fund that is not there yet gets any id. */
export function PlanRow({ number, plan, failures, pointer, subFunds, onChange, onRemove }: Props) {
  const t = useTexts();
  const id = useId();
  // What is filled in is sent, so it is never out of sight.
  const hasSources = SOURCES.some((name) => plan[name].trim() !== '');
  const [isOpen, setOpen] = useState(false);
  const isDivided = isOpen || hasSources;
  const at = (member: string) => failures.filter((finding) => finding.pointer === `${pointer}${member}`);
  const placed = ['/subFund', '/commitment', '/size', ...SOURCES.map((name) => `/sources/${name}`)];
  const others = failures.filter((finding) => !placed.some((member) => finding.pointer === `${pointer}${member}`));
  const known = subFunds.find((one) => one.id === plan.subFund.trim());
  const amount = (name: 'commitment' | 'size' | (typeof SOURCES)[number], label: string, failed: Finding[]) => (
    <Field id={`${id}-${name}`} label={label} failures={failed} help={<AmountReading id={`${id}-${name}-reads`} text={plan[name]} mayBeZero={name !== 'size'} />}>
      <Input id={`${id}-${name}`} value={plan[name]} autoComplete="off" onChange={(event) => onChange({ [name]: event.target.value })} style={{ width: 190 }} />
    </Field>
  );
  return (
    <fieldset className="plan">
      <legend>{t('scenario.plan', { number })}</legend>
      <div className="controls aligned">
        <Field id={`${id}-subFund`} label={t('field.subFund')} failures={[...at('/subFund'), ...others]} help={known?.name ?? (plan.subFund.trim() ? t('scenario.newSubFund') : t('scenario.subFundHelp'))}>
          <AutoComplete id={`${id}-subFund`} value={plan.subFund} onChange={(subFund: string) => onChange({ subFund })} options={subFunds.map((one) => ({ value: one.id, label: `${one.name} (${one.id})` }))} showSearch={{ filterOption: (sought, option) => String(option?.label).includes(sought) }} style={{ width: 220 }} />
        </Field>
        {amount('commitment', t('scenario.commitment'), at('/commitment'))}
        {amount('size', t('scenario.size'), at('/size'))}
        <div className="control"><span aria-hidden="true">&nbsp;</span><Button type="link" aria-expanded={isDivided} disabled={hasSources} onClick={() => setOpen(!isOpen)}>{t('scenario.sources')}</Button></div>
        {onRemove && <div className="control"><span aria-hidden="true">&nbsp;</span><Button type="text" onClick={onRemove}>{t('scenario.remove')}</Button></div>}
      </div>
      {isDivided && <div className="controls aligned" style={{ marginTop: 8 }}>{SOURCES.map((name) => <span key={name}>{amount(name, t(`field.sources.${name}`), at(`/sources/${name}`))}</span>)}</div>}
    </fieldset>
  );
}
