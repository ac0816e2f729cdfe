import { Segmented } from 'antd';
import { Link } from 'react-router';
import { exactYuan, formatYuan, shortYuan, unitFor, wholeYuan, type AmountUnit, type Yuan } from '../amounts/money';
import { useTexts, type Language, type Texts } from '../texts/texts';
import { instantText } from '../texts/dates';
import { useLanguage } from '../texts/texts';

/** An amount that stands by itself: 2.75 亿元. No English unit says 亿, so it is in yuan there. */
export const amountText = (yuan: Yuan, unit: AmountUnit, t: Texts, language: Language): string =>
  language === 'en' ? t('amount.yuan', { yuan: shortYuan(yuan, 'yuan') }) : `${shortYuan(yuan, unit)} ${t(`unit.${unit}`)}`;

/** An amount in its column's unit; hovering shows it in yuan to the fen. */
export function Amount({ yuan, unit, named = false }: { yuan: Yuan | null | undefined; unit: AmountUnit; named?: boolean }) {
  const t = useTexts();
  const { language } = useLanguage();
  const text = named && yuan ? amountText(yuan, unit, t, language) : formatYuan(yuan, unit);
  return <span className="number" title={yuan ? t('amount.exact', { yuan: exactYuan(yuan) }) : undefined}>{text}</span>;
}

/** A multiple as the reader's language writes it; the server says `32.8倍` in both. */
export const multipleText = (display: string, t: Texts): string => t('multiple', { value: display.replace(/[倍x]$/, '') });

/** A multiple as everybody reads it, with four decimals on hover, leading to what it rests on. */
export function Multiple({ value, display, to, why }: { value: number | null; display: string | null; to?: string; why?: string | null }) {
  const t = useTexts();
  if (value === null) return <span className="muted" title={why ?? undefined}>{why ?? '–'}</span>;
  const text = <span title={value.toFixed(4)}>{multipleText(display ?? String(value), t)}</span>;
  return to ? <Link className="number" to={to}>{text}</Link> : <span className="number">{text}</span>;
}

export function UnitChoice({ unit, onChange }: { unit: AmountUnit; onChange: (unit: AmountUnit) => void }) {
  const t = useTexts();
  return (
    <fieldset className="control">
      <legend>{t('unit.label')}</legend>
      <Segmented<AmountUnit> aria-label={t('unit.label')} name="unit" value={unit} onChange={onChange} options={(['yuan', 'wan', 'yi'] as const).map((one) => ({ value: one, label: t(`unit.${one}`) }))} />
    </fieldset>
  );
}

/** An amount to the fen, and as people say it where that is shorter: 27,500.00 元 (2.75 万元). A wrong unit shows. */
export function exactText(yuan: Yuan, t: Texts, language: Language): string {
  const unit = unitFor([yuan]);
  const exact = t('amount.exact', { yuan: exactYuan(yuan) });
  return unit === 'yuan' || language === 'en' ? exact : `${exact} (${wholeYuan(yuan, unit)} ${t(`unit.${unit}`)})`;
}

/** Who did something, and when. */
export const Signed = ({ by, at }: { by: string; at: string }) => <>{by}<div className="muted"><Instant at={at} /></div></>;

/** An instant by the reader's clock; hovering shows it in UTC, to the digit. */
export function Instant({ at }: { at: string }) {
  return <time dateTime={at} title={at}>{instantText(at)}</time>;
}
