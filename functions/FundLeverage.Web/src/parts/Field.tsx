import { cloneElement, type ReactElement, type ReactNode } from 'react';
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

/** A control with its label above it, and below it what is wrong with it, or a hint: who hears the page hears them with the control. */
export function Field({ id, label, required = false, failures = [], help, children }: { id: string; label: string; required?: boolean; failures?: Finding[]; help?: ReactNode; children: ReactElement<{ 'aria-describedby'?: string; 'aria-invalid'?: boolean; status?: 'error' | undefined }> }) {
  return (
    <div className="control">
      <label htmlFor={id}>{label}{required && <span className="down" aria-hidden="true"> *</span>}</label>
      {cloneElement(children, { 'aria-describedby': `${id}-says`, 'aria-invalid': failures.length > 0, status: failures.length > 0 ? 'error' : undefined })}
      <div id={`${id}-says`}>
        {failures.map((failure) => <div key={failure.pointer + failure.code} className="reading down" role="alert">{failure.message}</div>)}
        {failures.length === 0 && help && <div className="reading">{help}</div>}
      </div>
    </div>
  );
}
