import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { FORMS } from './forms';
import type { Value, Values } from './fields';
import { ListInput } from './ListInput';

const field = FORMS.find((form) => form.kind === 'reinvestment-agreement')!.fields.find((one) => one.name === 'categories')!;
const around = { failuresAt: (place: string) => (place === 'categories/1/weight' ? ['权重不对'] : []), options: () => [], subFunds: [], type: 'reinvestmentAgreement' as const };
let now: Values[] = [];

function Held() {
  const [rows, setRows] = useState<Value>();
  now = (rows ?? []) as Values[];
  return <ListInput field={field} value={rows} around={around} onChange={setRows} />;
}

describe('a list', () => {
  it('has its rows added and taken away, ids and the keyboard with them', async () => {
    const user = userEvent.setup();
    render(<Held />);
    expect(screen.queryByRole('button', { name: /^删去/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /增加认定类别/ }));
    const second = screen.getByRole('group', { name: '认定类别 2' });
    expect(second.contains(document.activeElement)).toBe(true);
    await user.keyboard('引荐');
    expect(now).toEqual([{ id: 'category-1' }, { id: 'category-2', name: '引荐' }]);
    expect(screen.getByText('权重不对').closest('.row')).toBe(second);
    await user.click(screen.getByRole('button', { name: '删去认定类别 1' }));
    expect(now).toEqual([{ id: 'category-2', name: '引荐' }]);
    expect(screen.getByRole('group', { name: '认定类别 1' }).contains(document.activeElement)).toBe(true);
    await user.click(screen.getByRole('button', { name: /增加认定类别/ }));
    expect(now.map((row) => row.id)).toEqual(['category-2', 'category-3']);
  });
});
