import { Table, type TableColumnsType, type TableProps } from 'antd';
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { isPrinting, onPrinting } from '../shell/printing';
import { Nothing } from './states';

/** From here on only the rows in sight are drawn. */
const MANY = 60;

type Props<T> = {
  rows: T[];
  columns: TableColumnsType<T>;
  rowKey: TableProps<T>['rowKey'];
  /** What all columns take; a narrower screen scrolls. */
  width: number;
  /** How tall a long one is. */
  height?: number;
  none: ReactNode;
};

function OfAnyLength<T extends object>({ rows, columns, rowKey, width, height = 480, none }: Props<T>) {
  // Paper has no scrollbar: all rows are drawn for it.
  const isOnPaper = useSyncExternalStore(onPrinting, isPrinting);
  const isLong = rows.length > MANY && !isOnPaper;
  return <Table<T> size="small" rowKey={rowKey} columns={columns} dataSource={rows} pagination={false} virtual={isLong} scroll={isLong ? { x: width, y: height } : { x: width }} locale={{ emptyText: <Nothing>{none}</Nothing> }} />;
}

/** A table that may have thousands of rows; drawn again only when its rows or columns are others. */
export const LongTable = memo(OfAnyLength) as typeof OfAnyLength;
