import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDraft } from './draft';

const initial = () => ({});
const open = (form = 'commitments', subject = 'me') => renderHook((kind: string) => useDraft(subject, 'f', kind, initial), { initialProps: form });

describe('a draft', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.restoreAllMocks());

  it('survives a reload with its key', () => {
    const first = open();
    act(() => first.result.current.set('amount', '2.75亿'));
    const { key } = first.result.current.draft;
    first.unmount();
    const second = open();
    expect(second.result.current.draft).toEqual({ key, values: { amount: '2.75亿' } });
    expect(second.result.current.isKept).toBe(true);
  });

  it('has another key once it is recorded', () => {
    const { result } = open();
    act(() => result.current.set('amount', '1'));
    const { key } = result.current.draft;
    act(() => result.current.clear());
    expect(result.current.draft.values).toEqual({});
    expect(result.current.draft.key).not.toBe(key);
    expect(localStorage.length).toBe(0);
  });

  it('begins the next record with what it has in common with the last', () => {
    const { result } = open();
    act(() => result.current.set('amount', '1'));
    act(() => result.current.clear({ subFund: 'jia' }));
    expect(result.current.draft.values).toEqual({ subFund: 'jia' });
    expect(result.current.isKept).toBe(false);
    expect(localStorage.length).toBe(0);
  });

  it('of another form, or of another person, is another draft', () => {
    const { result, rerender } = open();
    act(() => result.current.set('amount', '1'));
    rerender('fund-sizes');
    expect(result.current.draft.values).toEqual({});
    expect(open('commitments', 'you').result.current.draft.values).toEqual({});
  });

  it('goes on where nothing can be kept, and says so', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    const { result } = open();
    const { key } = result.current.draft;
    act(() => result.current.set('amount', '2.75亿'));
    act(() => result.current.set('document', '文'));
    expect(result.current.draft).toEqual({ key, values: { amount: '2.75亿', document: '文' } });
    expect(result.current).toMatchObject({ isKept: true, isSafe: false });
  });

  it('that cannot be read is begun anew', () => {
    localStorage.setItem('fundleverage.draft:me:f:commitments', '{"key":');
    expect(open().result.current.draft.values).toEqual({});
  });
});
