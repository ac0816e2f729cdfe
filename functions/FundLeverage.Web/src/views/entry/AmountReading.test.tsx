import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AmountReading } from './AmountReading';

it.each([
  ['2.75亿', '= 275,000,000.00 元 (2.75 亿元)'],
  ['2.75万', '= 27,500.00 元 (2.75 万元)'],
  ['1万', '= 10,000.00 元 (1 万元)'],
  ['9999.99', '= 9,999.99 元 · 不足1万元,请核对单位'],
  ['2.75', '= 2.75 元 · 不足1万元,请核对单位'],
  ['0', '= 0.00 元 · 金额为零,请核对'],
  ['0美元', '= 0.00 USD · 金额为零,请核对'],
  ['500美元', '= 500.00 USD'],
  ['1,5', '有两种读法,请写清楚单位或千分位'],
  ['约2.75亿', '须为准确金额,不能写“约、近、超”或区间'],
  ['-5万', '须为正数'],
  ['500万美元', '= 5,000,000.00 USD'],
])('%s reads as %s', (text, reading) => {
  render(<AmountReading id="a" text={text} />);
  expect(screen.getByText(reading)).toBeTruthy();
});

it('is in amber where the unit is in doubt, and green where zero says something', () => {
  const { rerender } = render(<AmountReading id="a" text="5000" />);
  expect(screen.getByText(/不足1万元/).className).toBe('reading warn');
  rerender(<AmountReading id="a" text="0" mayBeZero />);
  expect(screen.getByText('= 0.00 元').className).toBe('reading up');
});

it('does not say again what is told already', () => {
  render(<AmountReading id="a" text="-5万" isRefused />);
  expect(screen.queryByText('须为正数')).toBeNull();
});
