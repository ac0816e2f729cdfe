import { expect, it } from 'vitest';
import { ApiFailure, type Finding } from '../../api/failures';
import { raceToldOnce } from './race';

const refused = (...errors: [string, string, string][]) =>
  new ApiFailure({ detail: errors[0]![2], errors: errors.map(([pointer, code, message]) => ({ pointer, code, message }) as Finding) } as ApiFailure['problem'], 412);
const told = (failure: Error) => [failure.message, ...(failure as ApiFailure).findings.map((finding) => finding.message)];

it('a lost race is told once for each record, and nobody is asked to refresh', () => {
  const failure = refused(['/records/0', 'record-changed', '第 3 号有变动,请刷新。'], ['/records/0', 'record-already-decided', '第 3 号已有结论。'], ['/records/1', 'record-changed', '第 4 号有变动,请刷新。']);
  expect(told(raceToldOnce(failure, '已更新'))).toEqual(['第 3 号已有结论。', '第 3 号已有结论。', '已更新']);
});

it('anything else is told as it is', () => {
  const failure = refused(['/records/0', 'review-by-submitter', '自己的。']);
  expect(raceToldOnce(failure, '已更新')).toBe(failure);
  const silent = new Error();
  expect(raceToldOnce(silent, '已更新')).toBe(silent);
});
