import { ApiFailure, type Finding } from '../../api/failures';

const CHANGED = 'record-changed';
const DECIDED = 'record-already-decided';

/**
 * A refusal that tells a lost race once for each record: who decided it and when. The list is read again after each
 * decision, so that nobody is asked to; of what changed without being decided `changed` tells.
 */
export function raceToldOnce(failure: Error, changed: string): Error {
  if (!(failure instanceof ApiFailure) || !failure.findings.some((finding) => finding.code === CHANGED)) return failure;
  const decided = new Set(failure.findings.filter((finding) => finding.code === DECIDED).map((finding) => finding.pointer));
  const told = failure.findings
    .filter((finding) => finding.code !== CHANGED || !decided.has(finding.pointer))
    .map((finding): Finding => (finding.code === CHANGED ? { ...finding, message: changed } : finding));
  const errors = told.filter((finding, at) => told.findIndex((other) => other.message === finding.message) === at);
  return new ApiFailure({ ...failure.problem, detail: errors[0]!.message, errors }, failure.status);
}
