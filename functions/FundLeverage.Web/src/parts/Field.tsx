import type { ReactNode } from 'react';
import { ApiFailure, type Finding } from '../api/failures';

/** What a refusal says of the members at or below a pointer. */
export const findingsAt = (failure: Error | null, pointer: string): Finding[] =>
  failure instanceof ApiFailure ? failure.findings.filter((finding) => finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`)) : [];

/** What it says of anything else than these members; all of it where it names none. */
export function failureBeside(failure: Error | null, pointers: readonly string[]): Error | null {
  if (!(failure instanceof ApiFailure)) return failure;
  const placed = pointers.reduce((count, pointer) => count + findingsAt(failure, pointer).length, 0);
  return placed > 0 && placed === failure.findings.length ? null : failure;
}

/** A control with its label above it, and below it what is wrong with it, or a hint. */
export function Field({ id, label, failures = [], help, children }: { id: string; label: string; failures?: Finding[]; help?: ReactNode; children: ReactNode }) {
  return (
    <div className="control">
      <label htmlFor={id}>{label}</label>
      {children}
      {failures.map((failure) => <span key={failure.pointer + failure.code} className="reading down" role="alert">{failure.message}</span>)}
      {failures.length === 0 && help && <span className="reading">{help}</span>}
    </div>
  );
}
