import { readAmount } from '../../amounts/amountText';
import { exactYuan, yuanOfFen } from '../../amounts/money';
import { exactText } from '../../parts/figures';
import { useLanguage, useTexts } from '../../texts/texts';

/** What the server will make of an amount, while it is typed. */
export function AmountReading({ id, text }: { id: string; text: string }) {
  const t = useTexts();
  const { language } = useLanguage();
  if (text.trim() === '') return <div id={id} aria-live="polite" />;
  const read = readAmount(text);
  if ('refusal' in read) return <div className="reading down" id={id} aria-live="polite">{t(`reading.${read.refusal}`)}</div>;
  if (read.fen < 0n) return <div className="reading down" id={id} aria-live="polite">{t('reading.amount-negative')}</div>;
  return <div className="reading up" id={id} aria-live="polite">= {read.currency === 'CNY' ? exactText(yuanOfFen(read.fen), t, language) : `${exactYuan(yuanOfFen(read.fen))} ${read.currency}`}</div>;
}
