import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { FieldInput } from './FieldInput';
import type { Field, Value } from './fields';
import { FORMS } from './forms';
import type { Option } from './options';

vi.mock('../../shell/scope', () => ({ useLinks: () => (path: string) => path }));

const field = (kind: string, name: string): Field => FORMS.find((form) => form.kind === kind)!.fields.flatMap((one) => [one, ...(one.list?.fields ?? [])]).find((one) => one.name === name && one.kind !== 'id')!;

function Held({ field: held, place = held.name, failures = [], options = [] }: { field: Field; place?: string; failures?: string[]; options?: Option[] }) {
  const [value, setValue] = useState<Value>('');
  return <MemoryRouter><FieldInput field={held} place={place} values={{ [held.name]: value }} around={{ failuresAt: () => failures, options: () => options, subFunds: [], type: 'commitment' }} onChange={setValue} /></MemoryRouter>;
}

describe('a picker of sub-funds', () => {
  it('says of one that nobody registered what to do first, and of one that is there nothing of the kind', async () => {
    const user = userEvent.setup();
    render(<Held field={field('reinvestment-agreement', 'subFund')} options={[{ value: 'jia', label: '甲子基金 (jia)' }]} />);
    await user.type(screen.getByRole('combobox'), '甲');
    expect(screen.queryByRole('link')).toBeNull();
    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), '丙子基金');
    expect(screen.getByText('没有这个子基金')).toBeDefined();
    expect(screen.getByText('先登记子基金').getAttribute('href')).toBe('/entry/sub-funds');
  });

  it('is called that among introducers, too', () => {
    render(<Held field={field('projects', 'id')} place="introducers/0/id" />);
    expect(screen.getByLabelText(/^子基金/)).toBeDefined();
  });
});

describe('what is wrong at a field', () => {
  it('is told once where the server refuses what the page reads no better', async () => {
    const user = userEvent.setup();
    render(<Held field={field('projects', 'totalInvestment')} failures={['为负,此处只能填正数。']} />);
    await user.type(screen.getByRole('textbox'), '-5万');
    expect(screen.queryByText('须为正数')).toBeNull();
    expect(screen.getByText('为负,此处只能填正数。')).toBeDefined();
  });

  it('warns of an amount that is too small for a total investment', async () => {
    const user = userEvent.setup();
    render(<Held field={field('projects', 'totalInvestment')} />);
    await user.type(screen.getByRole('textbox'), '3000');
    expect(screen.getByText(/不足1万元,请核对单位/)).toBeDefined();
  });

  it('is that a day is none, told when somebody is done with it, not while they type', async () => {
    const user = userEvent.setup();
    render(<Held field={field('commitments', 'effectiveOn')} />);
    await user.type(screen.getByRole('textbox'), '2021-02-30');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.tab();
    expect(screen.getByRole('alert').textContent).toBe('不是有效日期,请写成 2021-09-30 这样');
  });
});
