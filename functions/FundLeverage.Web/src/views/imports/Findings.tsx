import { Tabs, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import type { Schemas } from '../../api/client';
import { useInWords } from '../../parts/words';
import { LongTable } from '../../parts/LongTable';
import { Nothing } from '../../parts/states';
import { useNarrow } from '../../shell/narrow';
import { useTexts } from '../../texts/texts';
import { Scroll } from '../../parts/Scroll';

type Report = Schemas['ImportReport'] | Schemas['Import'];
type Finding = Schemas['ImportFailure'] | Schemas['ImportWarning'];

/** Every failure at its cell; what is only doubtful, and what was recognised, apart. */
export function Findings({ found }: { found: Report }) {
  const t = useTexts();
  return (
    <section className="card">
      <Tabs
        items={[
          { key: 'failures', label: t('imports.failures', { count: found.failureCount }), children: <Cells findings={found.failures} none={t('imports.noFailures')} /> },
          { key: 'warnings', label: t('imports.warnings', { count: found.warningCount }), children: <Cells findings={found.warnings} none={t('imports.noWarnings')} /> },
          { key: 'sheets', label: t('imports.sheets'), children: <Recognised sheets={found.sheets} /> },
        ]}
      />
    </section>
  );
}

function Cells({ findings, none }: { findings: Finding[]; none: string }) {
  const t = useTexts();
  const isNarrow = useNarrow();
  const words = useInWords();
  const rows = useMemo(() => findings.map((finding, index) => ({ ...finding, index })), [findings]);
  const columns = useMemo<TableColumnsType<Finding & { index: number }>>(() => [
    { title: t('imports.cell'), key: 'cell', width: isNarrow ? 60 : 90, render: (_, finding) => <code>{`${finding.column ?? ''}${finding.row ?? ''}` || '–'}</code> },
    { title: t('imports.sheet'), dataIndex: 'sheet', width: isNarrow ? 80 : 130, render: (sheet: string) => sheet || '–' },
    { title: t('imports.message'), key: 'message', render: (_, finding) => words(finding.message) },
  ], [isNarrow, t, words]);
  return <LongTable rows={rows} columns={columns} rowKey="index" width={isNarrow ? 300 : 600} none={none} />;
}

function Recognised({ sheets }: { sheets: Report['sheets'] }) {
  const t = useTexts();
  const tables = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.name, ...table })));
  if (tables.length === 0) return <Nothing>{t('imports.noTables')}</Nothing>;
  return (
    <Scroll>
      <table className="simple">
        <thead><tr><th scope="col">{t('imports.sheet')}</th><th scope="col">{t('imports.kinds')}</th><th scope="col" className="amount">{t('imports.rows')}</th><th scope="col">{t('imports.columns')}</th><th scope="col">{t('imports.ignored')}</th></tr></thead>
        <tbody>
          {tables.map((table) => (
            <tr key={`${table.sheet} ${table.headerRow}`}>
              <th scope="row">{table.sheet || '–'}</th>
              <td>{table.kinds.map((kind) => t(`kind.${kind}`)).join(' · ')}</td>
              <td className="amount">{table.rows}</td>
              <td>{table.columns.map((column) => `${column.column} ${column.heading}${column.unit ? ` [${column.unit}]` : ''}`).join(' · ')}</td>
              <td>{table.ignored.map((column) => `${column.column} ${column.heading}`).join(' · ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
