import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useNarrow } from '../shell/narrow';
import { useScope, type Basis } from '../shell/scope';
import { isDay, todayInShanghai } from '../texts/dates';
import { useTexts } from '../texts/texts';
import { DayInput } from './DayInput';

type DayAsked = { label: string; day: string | undefined; onChange: (day: string | undefined) => void; onUnread?: (isUnread: boolean) => void; placeholder?: string; allowClear?: boolean };

/** A day to look at. What is none stays in sight with what is wrong with it, and changes nothing; `onUnread` tells of it. */
export function DayChoice({ label, day, onChange, onUnread, placeholder, allowClear = true }: DayAsked) {
  const t = useTexts();
  const id = useId();
  const [written, setWritten] = useState<{ text: string; beside: string | undefined } | null>(null);
  // Another day, chosen elsewhere meanwhile, takes its place.
  const text = written && written.beside === day ? written.text : day ?? '';
  const isWrong = text !== '' && !isDay(text);
  // Mended, it is no longer wrong, before a click on what stands beside it.
  const mend = (now: string) => {
    if (!written || (now !== '' && !isDay(now))) return;
    setWritten(null);
    onUnread?.(false);
  };
  const settle = (now: string) => {
    const isUnread = now !== '' && !isDay(now);
    setWritten(isUnread ? { text: now, beside: day } : null);
    onUnread?.(isUnread);
    if (!isUnread && now !== (day ?? '')) onChange(now || undefined);
  };
  return (
    <div className="control">
      <label htmlFor={id}>{label}</label>
      <DayInput id={id} text={text} isWrong={isWrong} aria-describedby={isWrong ? `${id}-says` : undefined} onType={mend} onSettle={settle} placeholder={placeholder} allowClear={allowClear} />
      {isWrong && <div id={`${id}-says`} className="reading down" role="alert">{t('entry.noDay')}</div>}
    </div>
  );
}

/** Basis, date, and as known on which day: what a figure is named by. On a phone they are one line until somebody opens them. */
export function FigureControls({ withBasis = true, children }: { withBasis?: boolean; children?: ReactNode }) {
  const t = useTexts();
  const { asOf, basis, knownOn, set } = useScope();
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  const day = asOf ?? todayInShanghai();
  const named = `${withBasis ? t('overview.named', { basis: t(`basis.${basis}`), day }) : t('scope.day', { day })}${knownOn ? ` · ${t('scope.knownOn')} ${knownOn}` : ''}`;
  const fold = isNarrow && <Button className="fold" icon={isOpen ? <UpOutlined /> : <DownOutlined />} iconPlacement="end" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{named}</Button>;
  if (isNarrow && !isOpen) return <div className="controls">{fold}</div>;
  return (
    <div className="controls">
      {fold}
      {withBasis && (
        <fieldset className="control">
          <legend>{t('scope.basis')}</legend>
          <Segmented<Basis> aria-label={t('scope.basis')} name="basis" value={basis} onChange={(value) => set({ basis: value })} options={(['committed', 'paidIn', 'target'] as const).map((one) => ({ value: one, label: t(`basis.${one}`) }))} />
        </fieldset>
      )}
      <DayChoice label={t('scope.asOf')} day={asOf} onChange={(day) => set({ asOf: day })} placeholder={t('scope.today', { day: todayInShanghai() })} />
      <DayChoice label={t('scope.knownOn')} day={knownOn} onChange={(day) => set({ knownOn: day })} placeholder={t('scope.now')} />
      {children}
    </div>
  );
}

/** That a view shows what was known on another day, and which. */
export function AsKnownOn() {
  const t = useTexts();
  const { knownOn } = useScope();
  return knownOn && <Alert type="info" showIcon title={t('scope.asKnownOn', { day: knownOn })} />;
}
