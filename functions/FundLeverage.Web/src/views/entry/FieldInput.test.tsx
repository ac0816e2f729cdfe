import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { FieldInput } from './FieldInput';
import type { Field, Value } from './fields';
import { FORMS } from './forms';

const roles = vi.hoisted(() => ({ may: [] as string[] }));
vi.mock('../../session/session', () => ({ useMay: (role: string) => roles.may.includes(role) }));
vi.mock('../../shell/scope', () => ({ useLinks: () => (path: string) => path }));

const field = (kind: string, name: string): Field => FORMS.find((form) => form.kind === kind)!.fields.flatMap((one) => [one, ...(one.list?.fields ?? [])]).find((one) => one.name === name && one.kind !== 'id')!;

function Held({ field: held, place = held.name, failures = [] }: { field: Field; place?: string; failures?: string[] }) {
  const [value, setValue] = useState<Value>('');
  return <MemoryRouter><FieldInput field={held} place={place} values={{ [held.name]: value }} around={{ failuresAt: () => failures, options: () => [], subFunds: [], type: 'commitment' }} onChange={setValue} /></MemoryRouter>;
}

describe('a picker of sub-funds', () => {
  it.each([[['submit'], '/entry/sub-funds'], [['read'], undefined]])('says of one that nobody registered what to do first, to somebody who may %s', async (may, to) => {
    roles.may = may;
    const user = userEvent.setup();
    render(<Held field={field('reinvestment-agreement', 'subFund')} />);
    await user.type(screen.getByRole('combobox'), '丙子基金');
    expect(screen.getAllByText('没有这个子基金,先登记')[0]!.getAttribute('href') ?? undefined).toBe(to);
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
