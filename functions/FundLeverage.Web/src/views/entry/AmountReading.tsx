import { readAmount } from '../../amounts/amountText';
import { exactYuan, yuanOfFen } from '../../amounts/money';
import { useTexts } from '../../texts/texts';

/** What the server will make of an amount, while it is typed. */
export function AmountReading({ id, text }: { id: string; text: string }) {
  const t = useTexts();
  if (text.trim() === '') return <div id={id} aria-live="polite" />;
  const read = readAmount(text);
  if ('refusal' in read) return <div className="reading down" id={id} aria-live="polite">{t(`reading.${read.refusal}`)}</div>;
  if (read.fen < 0n) return <div className="reading down" id={id} aria-live="polite">{t('reading.amount-negative')}</div>;
  const amount = exactYuan(yuanOfFen(read.fen));
  return <div className="reading up" id={id} aria-live="polite">= {read.currency === 'CNY' ? t('amount.exact', { yuan: amount }) : `${amount} ${read.currency}`}</div>;
}
