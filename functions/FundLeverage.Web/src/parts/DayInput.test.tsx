import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DayChoice } from './controls';
import { DayInput } from './DayInput';

vi.mock('../shell/scope', () => ({}));
let told: string[] = [];

function Held() {
  const [text, setText] = useState('');
  const tell = (now: string) => { told.push(now); setText(now); };
  return <DayInput id="day" text={text} onType={tell} onSettle={tell} />;
}

describe('a day', () => {
  it.each(['2021/9/30', '2021.9.30', '2021-9-30', '20210930', '2021年9月30日'])('typed as %s letter by letter is the 30th at once, and shown as people read it afterwards', async (text) => {
    told = [];
    const user = userEvent.setup();
    render(<Held />);
    await user.type(screen.getByRole('textbox'), text);
    expect(told.at(-1)).toBe('2021-09-30');
    expect(screen.getByRole('textbox')).toHaveProperty('value', text);
    await user.tab();
    expect(told.at(-1)).toBe('2021-09-30');
    expect(screen.getByRole('textbox')).toHaveProperty('value', '2021-09-30');
  });

  it.each(['2021-02-30', 'abc'])('that is none, %s, stays as it was typed', async (text) => {
    const user = userEvent.setup();
    render(<Held />);
    await user.type(screen.getByRole('textbox'), `${text}{Enter}`);
    await user.tab();
    expect(told.at(-1)).toBe(text);
    expect(screen.getByRole('textbox')).toHaveProperty('value', text);
  });
});

describe('a day to look at', () => {
  const changed = vi.fn();
  function Looking() {
    const [day, setDay] = useState<string | undefined>('2021-11-30');
    return <DayChoice label="截至日期" day={day} onChange={(now) => { changed(now); setDay(now); }} />;
  }

  it('that cannot be read changes nothing, and says so at its field until it can', async () => {
    const user = userEvent.setup();
    render(<Looking />);
    const input = screen.getByLabelText('截至日期');
    await user.clear(input);
    await user.type(input, '2021-13-1{Enter}');
    await user.tab();
    expect(changed).not.toHaveBeenCalled();
    expect(input).toHaveProperty('value', '2021-13-1');
    expect(screen.getByRole('alert').textContent).toBe('不是有效日期,请写成 2021-09-30 这样');
    await user.clear(input);
    expect(screen.queryByRole('alert')).toBeNull();
    await user.type(input, '2021/9/30{Enter}');
    expect(changed.mock.calls).toEqual([['2021-09-30']]);
    expect(screen.queryByRole('alert')).toBeNull();
    await user.clear(input);
    await user.tab();
    expect(changed).toHaveBeenLastCalledWith(undefined);
  });

  it('that an address names and that is none is not taken for another', () => {
    render(<DayChoice label="截至日期" day="2021-02-30" onChange={changed} />);
    expect(screen.getByLabelText('截至日期')).toHaveProperty('value', '2021-02-30');
    expect(screen.getByRole('alert')).toBeDefined();
  });
});
