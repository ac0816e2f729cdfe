import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { ApiFailure, NoAnswer } from '../../api/failures';
import { useInWords } from '../../parts/words';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';

/** What became of a submission: its receipt, or why not; what stands at a field is not said twice. */
export function Outcome({ receipt, failure, isShown, asNew }: { receipt: Schemas['Receipt'] | undefined; failure: Error | null; isShown: (pointer: string) => boolean; asNew: () => void }) {
  const t = useTexts();
  const links = useLinks();
  const words = useInWords();
  if (receipt) {
    return (
      <Alert
        role="status"
        style={{ marginBottom: 16 }}
        type={receipt.warnings.length > 0 ? 'warning' : 'success'}
        showIcon
        title={<>{t(receipt.status === 'pending' ? 'entry.waits' : 'entry.counts')} <Link to={links(`/records/${receipt.seq}`)}>{t('entry.seeRecord', { seq: receipt.seq })}</Link></>}
        description={
          <>
            <ul className="plain">{receipt.warnings.map((warning) => <li key={warning.pointer + warning.code}>{words(warning.message)}</li>)}</ul>
            <span className="hash">{t('entry.receipt', { hash: receipt.hash.slice(0, 16) })}</span>
          </>
        }
      />
    );
  }
  if (failure instanceof NoAnswer) return <Alert role="alert" style={{ marginBottom: 16 }} type="warning" showIcon title={t('entry.noAnswer')} description={t('entry.noAnswer.more')} />;
  if (!(failure instanceof ApiFailure)) return failure && <Alert role="alert" style={{ marginBottom: 16 }} type="error" showIcon title={failure.message} />;
  const elsewhere = failure.findings.filter((finding) => !isShown(finding.pointer));
  const isUsed = failure.problem.code === 'idempotency-key-reused';
  return (
    <Alert
      role="alert"
      style={{ marginBottom: 16 }}
      type="error"
      showIcon
      title={isUsed ? t('entry.sentBefore') : elsewhere.length === 0 ? t('entry.refused') : words(elsewhere[0]!.message)}
      description={elsewhere.length > 1 && <ul className="plain">{elsewhere.slice(1).map((finding) => <li key={finding.pointer + finding.code}>{words(finding.message)}</li>)}</ul>}
      action={isUsed && <Button size="small" onClick={asNew}>{t('entry.sendAsNew')}</Button>}
    />
  );
}
