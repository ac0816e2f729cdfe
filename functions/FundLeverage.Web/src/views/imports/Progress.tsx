import { Button, Progress as Bar } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { send, type Schemas } from '../../api/client';
import { ApiFailure } from '../../api/failures';
import { useGet, useWrite } from '../../api/hooks';
import { Download } from '../../parts/Download';
import { Failed, Shown } from '../../parts/states';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Findings } from './Findings';
import { Summary } from './Summary';

const isUnderWay = (status: Schemas['ImportStatus']) => status === 'queued' || status === 'running';

/** An import under way or over: how far it is, cancel, and the rows that failed to mend and send again. */
export function Progress({ id }: { id: string }) {
  const t = useTexts();
  const links = useLinks();
  const navigate = useNavigate();
  const { fund } = useScope();
  const path = { fund: fund.id, id };
  const [isOver, setOver] = useState(false);
  const found = useGet('/api/funds/{fund}/imports/{id}', { path }, { refetchInterval: isOver ? false : 1000, staleTime: 0 });
  const status = found.data?.status;
  const isUnknown = found.error instanceof ApiFailure;
  useEffect(() => setOver(isUnknown || (status !== undefined && !isUnderWay(status))), [isUnknown, status]);
  const cancel = useWrite<void, unknown>(() => send('delete', '/api/funds/{fund}/imports/{id}', { path }));
  return (
    <div className="view">
      <div className="head">
        <h1>{found.data?.file.name ?? t('imports.one')}</h1>
        <Button onClick={() => void navigate(links('/imports'))}>{t('imports.new')}</Button>
      </div>
      <Shown query={found}>
        {(report) => (
          <>
            <p role="status"><strong>{t(`import.${report.status}`)}</strong>{report.progress.secondsLeft !== null && isUnderWay(report.status) && ` · ${t('imports.secondsLeft', { seconds: Math.ceil(report.progress.secondsLeft) })}`}</p>
            {isUnderWay(report.status) && (
              <div className="controls" style={{ alignItems: 'center' }}>
                <Bar style={{ width: 320 }} aria-label={t('imports.progress')} percent={report.accepted === 0 ? 0 : Math.floor((100 * report.progress.written) / report.accepted)} />
                <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>{t('imports.cancel')}</Button>
              </div>
            )}
            {report.written > 0 && !isUnderWay(report.status) && <p>{t(fund.approval === 'none' ? 'imports.counts' : 'imports.waits')} <Link to={links('/records', { own: 'yes' })}>{t('imports.seeRecords')}</Link></p>}
            {cancel.error && <Failed failure={cancel.error} />}
            <Summary found={report} />
            {report.failedRows > 0 && !isUnderWay(report.status) && <div><Download path={report.links.failedRows} primary>{t('imports.failedRowsFile')}</Download></div>}
            <Findings found={report} />
          </>
        )}
      </Shown>
    </div>
  );
}
