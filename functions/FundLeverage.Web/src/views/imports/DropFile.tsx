import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTexts } from '../../texts/texts';

/** A place to drop a workbook, with a button for who doesn't drag. */
export function DropFile({ take, name }: { take: (file: File) => void; name: string | undefined }) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const choose = (files: FileList | null) => { const file = files?.[0]; if (file) take(file); };
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); choose(event.dataTransfer.files); }}
    >
      <input ref={input} type="file" hidden accept=".xlsx,.xls,.csv" data-testid="file" aria-label={t('imports.choose')} onChange={(event) => { choose(event.target.files); event.target.value = ''; }} />
      <p>{name ?? t('imports.drop')}</p>
      <Button onClick={() => input.current?.click()}>{t(name ? 'imports.another' : 'imports.choose')}</Button>
      <p className="muted">{t('imports.formats')}</p>
    </div>
  );
}
