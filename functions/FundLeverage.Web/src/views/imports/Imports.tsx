import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { newKey, post, type Schemas } from '../../api/client';
import { useWrite } from '../../api/hooks';
import { Download } from '../../parts/Download';
import { Failed, Loading } from '../../parts/states';
import { useLinks, useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { DropFile } from './DropFile';
import { Findings } from './Findings';
import { History } from './History';
import { Progress } from './Progress';
import { Summary } from './Summary';

type Kind = Schemas['AskedRowKind'];
const KINDS: Kind[] = ['auto', 'sub-funds', 'commitments', 'fund-sizes', 'paid-in-capital', 'projects', 'progress', 'indicators'];

export default function Imports() {
  const { id } = useParams();
  return id ? <Progress id={id} /> : <NewImport />;
}

function NewImport() {
  const t = useTexts();
  const links = useLinks();
  const navigate = useNavigate();
  const { fund } = useScope();
  const [kind, setKind] = useState<Kind>('auto');
  const [file, setFile] = useState<{ file: File; key: string } | null>(null);
  const dryRun = useWrite<{ file: File; kind: Kind }, Schemas['ImportReport']>((asked) =>
    post('/api/funds/{fund}/imports', { path: { fund: fund.id }, query: { kind: asked.kind, dryRun: 'true' }, file: asked.file }));
  const run = useWrite<'all' | 'good', Schemas['ImportReport']>((rows) =>
    post('/api/funds/{fund}/imports', { path: { fund: fund.id }, query: { kind, rows }, file: file!.file, idempotencyKey: file!.key + rows }));

  const look = (taken: File, as: Kind) => { setFile({ file: taken, key: newKey().slice(0, 32) }); run.reset(); dryRun.mutate({ file: taken, kind: as }); };
  const start = (rows: 'all' | 'good') => run.mutate(rows, { onSuccess: (begun) => void navigate(links(`/imports/${begun.id}`)) });
  const found = dryRun.data;
  return (
    <div className="view">
      <div><h1>{t('imports.title')}</h1><p className="muted">{t('imports.why')}</p></div>
      <div className="controls">
        <div className="control">
          <label htmlFor="kind">{t('imports.kind')}</label>
          <Select<Kind> id="kind" value={kind} onChange={(chosen) => { setKind(chosen); if (file) look(file.file, chosen); }} style={{ width: 180 }} options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))} />
        </div>
        <Download path="/api/imports/template" query={{ kind }}>{t('imports.template')}</Download>
      </div>
      <DropFile take={(taken) => look(taken, kind)} name={file?.file.name} />
      {dryRun.isPending && <Loading />}
      {dryRun.error && <Failed failure={dryRun.error} />}
      {found && !dryRun.isPending && (
        <>
          <Summary found={found} />
          {run.error && <Failed failure={run.error} />}
          <div className="controls" style={{ alignItems: 'center' }}>
            {found.accepted > 0 && found.failedRows === 0 && <Button type="primary" loading={run.isPending} onClick={() => start('all')}>{t('imports.run', { count: found.accepted })}</Button>}
            {found.accepted > 0 && found.failedRows > 0 && <Button type="primary" loading={run.isPending} onClick={() => start('good')}>{t('imports.runGood', { count: found.accepted, failed: found.failedRows })}</Button>}
            {found.accepted === 0 && <span className="muted">{t('imports.nothing')}</span>}
          </div>
          <Findings found={found} />
        </>
      )}
      <History />
    </div>
  );
}
