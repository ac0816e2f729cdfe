import { Alert, Button, Empty, Spin } from 'antd';
import type { ReactNode } from 'react';
import { ApiFailure } from '../api/failures';
import { useTexts } from '../texts/texts';
import { useInWords } from './words';

export function Loading() {
  const t = useTexts();
  return <div className="loading" role="status"><Spin /><span className="unseen">{t('state.loading')}</span></div>;
}

/** What went wrong, in the server's words, with a way to try again. */
export function Failed({ failure, retry }: { failure: Error; retry?: () => void }) {
  const t = useTexts();
  const words = useInWords();
  const isProblem = failure instanceof ApiFailure;
  const findings = isProblem ? failure.findings.filter((finding) => finding.message !== failure.problem.detail) : [];
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={isProblem ? words(failure.problem.detail ?? failure.problem.title) : t('state.noAnswer')}
      description={findings.length > 0 ? <ul className="plain">{findings.map((finding) => <li key={finding.pointer + finding.code}>{words(finding.message)}</li>)}</ul> : undefined}
      // Asking again changes nothing of what was refused.
      action={retry && !(isProblem && failure.status < 500) && <Button size="small" onClick={retry}>{t('state.retry')}</Button>}
    />
  );
}

export function Nothing({ children }: { children: ReactNode }) {
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={children} />;
}

type Asked<T> = { data: T | undefined; error: Error | null; refetch: () => unknown; isPlaceholderData?: boolean };

/** A question's answer, or that it is on its way, or why there is none. Where the answer before is kept, it is dimmed, and busy to who hears the page. */
export function Shown<T>({ query, kept = false, children }: { query: Asked<T>; kept?: boolean; children: (data: T) => ReactNode }) {
  if (query.data !== undefined && kept) return <div className={query.isPlaceholderData ? 'kept outdated' : 'kept'} aria-busy={query.isPlaceholderData}>{children(query.data)}</div>;
  if (query.data !== undefined) return <>{children(query.data)}</>;
  return query.error ? <Failed failure={query.error} retry={() => void query.refetch()} /> : <Loading />;
}
