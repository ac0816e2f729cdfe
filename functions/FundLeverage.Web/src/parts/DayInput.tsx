import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { createContext, useContext, useState, type ComponentProps } from 'react';
import { isDay, readDay } from '../texts/dates';

type Typing = { typed: string | null; text: string; type: (text: string) => void; settle: () => void; onEnter: () => boolean };
const Current = createContext<Typing | null>(null);

type Props = {
  id: string;
  /** What stands in the field: a day, or what somebody wrote that is none. */
  text: string;
  /** Told with every letter: `text` is the day as `2021-09-30`, or what was typed where it is no day. */
  onType?: (text: string) => void;
  /** Told when somebody is done: by Enter, by leaving the field, by a click on a day. */
  onSettle: (text: string) => void;
  isWrong?: boolean;
  placeholder?: string | undefined;
  allowClear?: boolean;
  'aria-required'?: boolean | undefined;
  'aria-describedby'?: string | undefined;
};

/**
 * A day, picked or typed as people write it. The picker's own input forgets what it cannot read, and rewrites `2021-9-3`
 * before the `0` of `2021-9-30` comes; this one shows what was typed until somebody is done with it.
 */
export function DayInput({ text, onType, onSettle, isWrong = false, allowClear = true, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const take = (now: string) => { setTyped(null); onSettle(now); };
  const settle = () => {
    if (typed === null) return;
    const now = read(typed);
    now === '' && !allowClear ? setTyped(null) : take(now);
  };
  const typing: Typing = {
    typed, text, settle,
    type: (now) => { setTyped(now); onType?.(read(now)); },
    onEnter: () => {
      if (typed === null) return false;
      settle();
      setOpen(false);
      return true;
    },
  };
  const day = typed === null ? text : read(typed);
  return (
    <Current value={typing}>
      <DatePicker
        {...rest}
        components={{ input: TypedInput }}
        status={isWrong ? 'error' : undefined}
        aria-invalid={isWrong}
        allowClear={allowClear}
        open={isOpen}
        onOpenChange={setOpen}
        value={isDay(day) ? dayjs(day) : null}
        onChange={(picked) => take(picked ? picked.format('YYYY-MM-DD') : '')}
      />
    </Current>
  );
}

const read = (text: string): string => readDay(text) ?? text.trim();

function TypedInput({ value, onChange: _, onBlur, onKeyDown, ...props }: ComponentProps<'input'>) {
  const { typed, text, type, settle, onEnter } = useContext(Current)!;
  return (
    <input
      {...props}
      value={typed ?? (isDay(text) || text === '' ? value : text)}
      onChange={(event) => type(event.target.value)}
      onBlur={(event) => { settle(); onBlur?.(event); }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !onEnter()) onKeyDown?.(event);
        // Enter takes the day that was typed; it does not send the form.
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}
