import { Alert, Button, Checkbox } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { newKey, post } from '../../api/client';
import { useWrite } from '../../api/hooks';
import { Failed } from '../../parts/states';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { readExport, type ExportFile } from './exportFile';

type Chosen = { file: File; says: ExportFile | null; key: string };

/** Restores an exported ledger where there is none, after saying what that does. */
export function Restore() {
  const t = useTexts();
  const links = useLinks();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isSure, setSure] = useState(false);
  const restore = useWrite<Chosen, { events: number }>(({ file, says, key }) => post('/api/funds/{fund}/restoration', { path: { fund: says!.fund }, file, idempotencyKey: key }));
  const latest = useRef<File>(undefined);
  const take = async (file: File | undefined) => {
    if (!file) return;
    latest.current = file;
    setChosen(null);
    restore.reset();
    setSure(false);
    const says = await readExport(file);
    // A large file may be read to its end after a smaller one that was chosen later.
    if (latest.current === file) setChosen({ file, says, key: newKey() });
  };
  const says = chosen?.says;
  return (
    <section className="card" aria-labelledby="restore">
      <header><h2 id="restore">{t('restore.title')}</h2></header>
      <p>{t('restore.what')}</p>
      <ul className="plain muted" style={{ margin: '6px 0 12px' }}>
        {(['whole', 'never', 'unseen', 'notHeld', 'after'] as const).map((one) => <li key={one}>{t(`restore.${one}`)}</li>)}
      </ul>
      <input ref={input} type="file" hidden accept=".jsonl,.gz" data-testid="export" aria-label={t('restore.choose')} onChange={(event) => { void take(event.target.files?.[0]); event.target.value = ''; }} />
      <div className="controls" style={{ alignItems: 'center' }}>
        <Button onClick={() => input.current?.click()}>{t(chosen ? 'imports.another' : 'restore.choose')}</Button>
        {chosen && <span>{chosen.file.name}</span>}
      </div>
      {chosen && !says && <Alert role="alert" style={{ marginTop: 12 }} type="error" showIcon title={t('restore.noExport')} />}
      {chosen && says && !restore.data && (
        <div style={{ marginTop: 12 }}>
          <dl className="facts">
            <dt>{t('restore.into')}</dt><dd><code>{says.fund}</code> ({t('restore.workspace', { workspace: says.workspace })})</dd>
            <dt>{t('restore.holds')}</dt><dd>{says.events === null ? <span className="down">{t('restore.cutOff')}</span> : t('restore.events', { events: says.events })}</dd>
            {says.lastHash && <><dt>{t('record.hash')}</dt><dd className="hash">{says.lastHash}</dd></>}
          </dl>
          <div className="controls" style={{ margin: '12px 0', alignItems: 'center' }}>
            <Checkbox checked={isSure} onChange={(event) => setSure(event.target.checked)}>{t('restore.sure', { fund: says.fund })}</Checkbox>
            <Button type="primary" disabled={!isSure} loading={restore.isPending} onClick={() => restore.mutate(chosen)}>{t('restore.do')}</Button>
          </div>
        </div>
      )}
      {restore.error && <Failed failure={restore.error} />}
      {restore.data && <Alert role="status" style={{ marginTop: 12 }} type="success" showIcon title={t('restore.done', { events: restore.data.events })} description={<Link to={links('/settings', { fund: says!.fund })}>{t('restore.verify')}</Link>} />}
    </section>
  );
}
