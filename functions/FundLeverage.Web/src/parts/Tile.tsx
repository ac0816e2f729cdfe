import type { ReactNode } from 'react';

/** A figure, large, under its name. */
export function Tile({ name, children }: { name: string; children: ReactNode }) {
  return <div className="tile"><span className="muted">{name}</span><b>{children}</b></div>;
}
