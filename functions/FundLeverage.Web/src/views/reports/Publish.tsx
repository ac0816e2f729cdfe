import { Alert, Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { newKey, post, type Schemas } from '../../api/client';
import { ApiFailure } from '../../api/failures';
import { useWrite } from '../../api/hooks';
import { Failed } from '../../parts/states';
import { useLinks, useScope } from '../../shell/scope';
import { useLanguage, useTexts } from '../../texts/texts';

/** Publishes a report now; the same period again finds the one that is published. */
export function Publish() {
  const t = useTexts();
  const links = useLinks();
  const { language: shown } = useLanguage();
  const { fund } = useScope();
  const [period, setPeriod] = useState('');
  const [language, setLanguage] = useState<'zh' | 'en'>(shown === 'en' ? 'en' : 'zh');
  const [restates, setRestates] = useState(false);
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newKey);
  const publish = useWrite<Schemas['ReportRequest'], Schemas['PublishedReport']>((body) => post('/api/funds/{fund}/reports', { path: { fund: fund.id }, body, idempotencyKey: key }));
  const change = () => { setKey(newKey()); publish.reset(); };
  const atPeriod = publish.error instanceof ApiFailure && publish.error.findings.some((finding) => finding.pointer === '/period');
  return (
    <form
      className="card"
      aria-labelledby="publish"
      onSubmit={(event) => { event.preventDefault(); publish.mutate({ period: period.trim(), language, ...(restates && { restates, reason }) }); }}
    >
      <header><h2 id="publish">{t('reports.publish')}</h2></header>
      <div className="controls">
        <div className="control">
          <label htmlFor="period">{t('reports.period')}</label>
          <Input id="period" required value={period} placeholder="2021-11" status={atPeriod ? 'error' : undefined} aria-invalid={atPeriod} onChange={(event) => { setPeriod(event.target.value); change(); }} style={{ width: 140 }} />
        </div>
        <div className="control">
          <label htmlFor="report-language">{t('reports.language')}</label>
          <Select<'zh' | 'en'> id="report-language" value={language} onChange={(chosen) => { setLanguage(chosen); change(); }} style={{ width: 110 }} options={[{ value: 'zh', label: t('reports.zh') }, { value: 'en', label: t('reports.en') }]} />
        </div>
        <Checkbox checked={restates} onChange={(event) => { setRestates(event.target.checked); change(); }}>{t('reports.restate')}</Checkbox>
        {restates && (
          <div className="control">
            <label htmlFor="why">{t('correction.reason')}</label>
            <Input id="why" required maxLength={200} value={reason} onChange={(event) => { setReason(event.target.value); change(); }} style={{ width: 240 }} />
          </div>
        )}
        <Button type="primary" htmlType="submit" disabled={period.trim() === ''} loading={publish.isPending}>{t('reports.publishNow')}</Button>
      </div>
      <p className="muted" style={{ margin: '8px 0' }}>{t('reports.periods')}</p>
      {publish.error && <Failed failure={publish.error} />}
      {publish.data && <Alert role="status" type="success" showIcon title={<Link to={links(`/reports/${publish.data.id}`)}>{t('reports.isPublished', { id: publish.data.id })}</Link>} />}
    </form>
  );
}
