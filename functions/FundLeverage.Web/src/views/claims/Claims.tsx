import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { post, type Schemas } from '../../api/client';
import { useWrite } from '../../api/hooks';
import { DayChoice } from '../../parts/controls';
import { Failed } from '../../parts/states';
import { useScope } from '../../shell/scope';
import { todayInShanghai } from '../../texts/dates';
import { useTexts } from '../../texts/texts';
import { ClaimResult } from './ClaimResult';

/** Paste a printed sentence; see what holds, and on which basis. */
export default function Claims() {
  const t = useTexts();
  const { fund, asOf, set } = useScope();
  const [text, setText] = useState('');
  const [withLedger, setWithLedger] = useState(true);
  const check = useWrite<Schemas['ClaimRequest'], Schemas['Claim']>((body) => post('/api/claims/check', { body }));
  // The sentence stays for the next fund; what was found in this one's ledger does not.
  const isOfFund = [undefined, fund.id].includes(check.variables?.fund ?? undefined);
  return (
    <div className="view">
      <div className="head"><div><h1>{t('claims.title')}</h1><p className="muted">{t('claims.why')}</p></div>{withLedger && <DayChoice label={t('scope.asOf')} day={asOf} onChange={(day) => set({ asOf: day })} placeholder={t('scope.today', { day: todayInShanghai() })} />}</div>
      <form className="card" onSubmit={(event) => { event.preventDefault(); check.mutate({ text, ...(withLedger && { fund: fund.id, ...(asOf && { asOf }) }) }); }}>
        <div className="view">
          <div>
            <label htmlFor="sentence">{t('claims.sentence')}</label>
            <Input.TextArea id="sentence" rows={4} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} placeholder={t('claims.example')} />
          </div>
          <div className="controls" style={{ alignItems: 'center' }}>
            <Button type="primary" htmlType="submit" disabled={text.trim() === ''} loading={check.isPending}>{t('claims.check')}</Button>
            <Checkbox checked={withLedger} onChange={(event) => setWithLedger(event.target.checked)}>{t('claims.withLedger', { fund: fund.name })}</Checkbox>
          </div>
        </div>
      </form>
      <div role="status" className="view">{check.data && isOfFund && <ClaimResult claim={check.data} />}</div>
      {check.error && isOfFund && <Failed failure={check.error} />}
    </div>
  );
}
