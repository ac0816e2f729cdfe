import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../texts/texts';
import { Scroll } from '../parts/Scroll';

/** The same figures as a drawing, and as a table for who reads numbers or hears the page. */
export function WithTable({ chart, table }: { chart: ReactNode; table: ReactNode }) {
  const t = useTexts();
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      {asTable ? <Scroll maxHeight={300}>{table}</Scroll> : chart}
      <Button type="link" size="small" className="no-print" onClick={() => setAsTable(!asTable)}>{asTable ? t('chart.asChart') : t('chart.asTable')}</Button>
    </>
  );
}
