import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Schemas } from '../../api/client';
import Review from './Review';

const drawn = vi.hoisted(() => ({ items: 0 }));
const inbox = vi.hoisted(() => ({ data: undefined as unknown, error: null, refetch: () => {} }));
const write = vi.hoisted(() => ({ mutate: () => {}, reset: () => {}, isPending: false, data: undefined, error: null, variables: undefined }));
const links = vi.hoisted(() => (path: string) => path);
vi.mock('../../parts/RecordFacts', () => ({ RecordFacts: () => { drawn.items++; return null; } }));
vi.mock('../../api/hooks', () => ({ useAll: () => inbox, useGet: () => inbox, useWrite: () => write }));
vi.mock('../../session/session', () => ({ usePerson: () => ({ subject: 'reviewer' }) }));
vi.mock('../../shell/scope', () => ({ useScope: () => ({ fund: { id: 'f' } }), useScopeIfAny: () => null, useLinks: () => links }));
vi.mock('react-router', () => ({ Link: ({ children }: { children: React.ReactNode }) => <span>{children}</span> }));

const record = (seq: number) => ({ seq, etag: `"${seq}"`, type: 'commitment', correction: null, content: {}, effect: null, effectiveOn: '2021-01-01', recordedAt: '2021-01-01T00:00:00Z', submittedBy: { subject: 'clerk', name: '李会计' } }) as unknown as Schemas['ListedRecord'];

it('draws nothing but what changed, while somebody ticks an item or types a reason', () => {
  inbox.data = { value: Array.from({ length: 100 }, (_, i) => record(i + 1)) };
  render(<Review />);
  expect(drawn.items).toBe(30);

  fireEvent.click(screen.getAllByRole('checkbox')[1]!);
  expect(drawn.items).toBe(31);

  fireEvent.click(screen.getAllByRole('button', { name: /退\s?回/ })[1]!);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '金额有误' } });
  expect(drawn.items).toBe(31);
});

it('explains that a correction is two records where there is one', () => {
  inbox.data = { value: [record(1)] };
  const { unmount } = render(<Review />);
  expect(screen.getByText('1 件待复核,共 1 笔记录。')).toBeDefined();
  unmount();
  inbox.data = { value: [{ ...record(2), correction: 3 }, { ...record(3), type: 'reversal', content: { record: 1, replacement: 2, reason: '' } }] };
  render(<Review />);
  expect(screen.getByText(/^1 件待复核,共 2 笔记录\(一件更正是冲销与代替两笔\)。$/)).toBeDefined();
});
