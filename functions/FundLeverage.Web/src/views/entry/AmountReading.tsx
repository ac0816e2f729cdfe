import { readAmount } from '../../amounts/amountText';
import { exactYuan, yuanOfFen } from '../../amounts/money';
import { exactText } from '../../parts/figures';
import { useLanguage, useTexts } from '../../texts/texts';

/** Less than 10,000 yuan: hardly an amount of a fund, and rather one whose unit was left out. */
const SMALL = 10_000n * 100n;

/** What the server will make of an amount, while it is typed; `isRefused` where what is wrong with it is told already. */
export function AmountReading({ id, text, mayBeZero = false, isRefused = false }: { id: string; text: string; mayBeZero?: boolean; isRefused?: boolean }) {
  const t = useTexts();
  const { language } = useLanguage();
  if (text.trim() === '') return <div id={id} aria-live="polite" />;
  const read = readAmount(text);
  if ('refusal' in read || read.fen < 0n) {
    const refusal = 'refusal' in read ? read.refusal : 'amount-negative';
    return isRefused ? <div id={id} aria-live="polite" /> : <div className="reading down" id={id} aria-live="polite">{t(`reading.${refusal}`)}</div>;
  }
  const doubt = read.fen === 0n ? (mayBeZero ? null : 'reading.zero') : read.currency === 'CNY' && read.fen < SMALL ? 'reading.small' : null;
  return (
    <div className={doubt ? 'reading warn' : 'reading up'} id={id} aria-live="polite">
      = {read.currency === 'CNY' ? exactText(yuanOfFen(read.fen), t, language) : `${exactYuan(yuanOfFen(read.fen))} ${read.currency}`}
      {doubt && <> · {t(doubt)}</>}
    </div>
  );
}
