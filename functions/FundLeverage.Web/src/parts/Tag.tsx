import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain';

/** A word in its colour, dark enough to be read. */
export const Tag = ({ tone, children }: { tone: Tone; children: ReactNode }) => <span className={`tag ${tone}`}>{children}</span>;
