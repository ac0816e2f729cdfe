import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AmountReading } from './AmountReading';

it.each([
  ['2.75亿', '= 275,000,000.00 元 (2.75 亿元)'],
  ['2.75万', '= 27,500.00 元 (2.75 万元)'],
  ['2.75', '= 2.75 元'],
  ['1,5', '有两种读法,请写清楚单位或千分位'],
  ['约2.75亿', '须为准确金额,不能写“约、近、超”或区间'],
  ['-5万', '须为正数'],
  ['500万美元', '= 5,000,000.00 USD'],
])('%s reads as %s', (text, reading) => {
  render(<AmountReading id="a" text={text} />);
  expect(screen.getByText(reading)).toBeTruthy();
});
