import { render, screen } from '@testing-library/react';
import { Input, Select } from 'antd';
import { expect, it } from 'vitest';
import { ApiFailure, NoAnswer, type Problem } from '../api/failures';
import { failureBeside, Field, findingsAt } from './Field';

const refused = (...pointers: string[]) => new ApiFailure({ errors: pointers.map((pointer) => ({ pointer, code: 'date-malformed', message: pointer })) } as unknown as Problem, 400);

it('a refusal is told at the members that it names, and below them', () => {
  const failure = refused('/cron', '/recipients/0/channel', '/recipientsToo');
  expect(findingsAt(failure, '/recipients').map((finding) => finding.message)).toEqual(['/recipients/0/channel']);
  expect(findingsAt(new NoAnswer(), '/cron')).toEqual([]);
});

it('is told as a whole where some of it, or all, has no place', () => {
  expect(failureBeside(refused('/cron'), ['/cron', '/zone'])).toBeNull();
  expect(failureBeside(refused('/cron', '/other'), ['/cron'])).toBeInstanceOf(ApiFailure);
  expect(failureBeside(refused(), ['/cron'])).toBeInstanceOf(ApiFailure);
  expect(failureBeside(new NoAnswer(), ['/cron'])).toBeInstanceOf(NoAnswer);
  expect(failureBeside(null, ['/cron'])).toBeNull();
});

it.each([['an input', <Input id="a" />], ['a choice', <Select id="a" />]])('is heard with %s', (_, control) => {
  const { rerender } = render(<Field id="a" label="时间" help="如 08:30">{control}</Field>);
  const heard = () => { const input = screen.getByLabelText('时间'); return [input.getAttribute('aria-invalid'), document.getElementById(input.getAttribute('aria-describedby')!)?.textContent]; };
  expect(heard()).toEqual(['false', '如 08:30']);
  rerender(<Field id="a" label="时间" help="如 08:30" failures={refused('/time').findings}>{control}</Field>);
  expect(heard()).toEqual(['true', '/time']);
});
