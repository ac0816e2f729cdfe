import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { ApiFailure, NoAnswer } from '../../api/failures';
import { useInWords } from '../../parts/words';
import { useLinks } from '../../shell/scope';
import { isDay, todayInShanghai } from '../../texts/dates';
import { useTexts } from '../../texts/texts';
import type { Values } from './fields';
import type { Form } from './forms';

/** A submission: with which key, and the day from which it counts where it names one. */
export type Sent = { key: string; from: string | undefined };

/** The day from which a record counts. */
export const startOf = (form: Form, values: Values): string | undefined => {
  const day = values[form.type === 'subFund' ? 'formedOn' : 'effectiveOn'];
  return typeof day === 'string' && isDay(day) ? day : undefined;
};

/** What became of a submission, and from which day it counts: its receipt, or why not; what stands at a field is not said twice. */
export function Outcome({ receipt, from, failure, isShown, asNew }: { receipt: Schemas['Receipt'] | undefined; from: string | undefined; failure: Error | null; isShown: (pointer: string) => boolean; asNew: () => void }) {
  const t = useTexts();
  const links = useLinks();
  const words = useInWords();
  if (receipt) {
    const seq = replacementOf(receipt) ?? receipt.seq;
    const counts = from !== undefined && from > todayInShanghai() ? t('entry.countsFrom', { day: from }) : t('entry.counts');
    return (
      <Alert
        role="status"
        style={{ marginBottom: 16 }}
        type={receipt.warnings.length > 0 ? 'warning' : 'success'}
        showIcon
        title={<>{receipt.status === 'pending' ? t('entry.waits') : counts} <Link to={links(`/records/${seq}`)}>{t('entry.seeRecord', { seq })}</Link></>}
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

/** The record that a correction puts in the place of another, written in one batch with its reversal. */
export const replacementOf = (receipt: Schemas['Receipt']): number | undefined => receipt.records.find((record) => record.seq !== receipt.seq)?.seq;
