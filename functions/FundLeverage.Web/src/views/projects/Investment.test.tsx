import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Investment } from './Investment';

it.each([
  [{ count: 1, withoutInvestment: 1, totalInvestmentYuan: '0.00' }, '–'],
  [{ count: 2, withoutInvestment: 1, totalInvestmentYuan: '300000000.00' }, '3.0000'],
  [{ count: 1, withoutInvestment: 1, totalInvestmentYuan: '300000000.00' }, '3.0000'],
  [{ count: 0, withoutInvestment: 0, totalInvestmentYuan: '0.00' }, '0.0000'],
])('of %j is %s', (of, text) => expect(render(<Investment of={of} unit="yi" />).container.textContent).toBe(text));
