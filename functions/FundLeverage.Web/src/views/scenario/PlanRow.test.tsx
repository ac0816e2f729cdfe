import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PlanRow } from './PlanRow';
import { EMPTY } from './plans';

it('shows the sources that are sent, in whichever row they come to stand', () => {
  const row = (plan: typeof EMPTY) => <PlanRow number={1} plan={plan} failures={[]} pointer="/plans/0" subFunds={[]} onChange={() => {}} />;
  const { rerender } = render(row(EMPTY));
  expect(screen.queryByDisplayValue('6.5亿')).toBeNull();
  rerender(row({ ...EMPTY, private: '6.5亿' }));
  expect(screen.getByDisplayValue('6.5亿')).toBeDefined();
});
