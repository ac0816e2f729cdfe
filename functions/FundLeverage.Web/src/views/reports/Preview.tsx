import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { address, getFile } from '../../api/client';
import { useAll } from '../../api/hooks';
import { nonce } from '../../nonce';
import { Download } from '../../parts/Download';
import { Shown } from '../../parts/states';
import { useMay } from '../../session/session';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Deliveries } from './Deliveries';
import { FORMATS } from './formats';
import { SendNow } from './SendNow';

const ROUTE = '/api/funds/{fund}/reports/{id}';

/** A report as it was published, in a frame that runs no scripts. */
export function Preview({ id }: { id: string }) {
  const t = useTexts();
  const links = useLinks();
  const navigate = useNavigate();
  const { fund } = useScope();
  const isAdmin = useMay('admin');
  const reports = useAll('/api/funds/{fund}/reports', { path: { fund: fund.id } });
  const report = reports.data?.value.find((one) => one.id === id);
  const page = useQuery({ queryKey: ['report page', fund.id, id], staleTime: Infinity, queryFn: async () => withNonce(await (await getFile(address(ROUTE, { fund: fund.id, id }, { format: 'html' }))).content.text()) });
  return (
    <div className="view">
      <div className="head">
        <h1>{t('reports.one', { id })}</h1>
        <div className="controls">
          <Button onClick={() => void navigate(links('/reports'))}>{t('reports.all')}</Button>
          {FORMATS.filter((format) => report?.formats.includes(format)).map((format) => <Download key={format} path={ROUTE} values={{ fund: fund.id, id }} query={{ format }}>{t(`reports.format.${format}`)}</Download>)}
        </div>
      </div>
      <Shown query={page}>{(content) => <Frame content={content} title={t('reports.one', { id })} />}</Shown>
      {isAdmin && <SendNow id={id} />}
      <Deliveries report={id} />
    </div>
  );
}

/** A frame made here keeps to this page's policy, so its styles carry this page's number; nothing else is changed. */
const withNonce = (page: string): string => page.replaceAll('<style>', `<style nonce="${nonce}">`);

function Frame({ content, title }: { content: string; title: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([content], { type: 'text/html;charset=utf-8' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return url ? <iframe className="preview" sandbox="" src={url} title={title} /> : null;
}
