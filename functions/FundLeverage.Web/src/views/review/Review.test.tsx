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
