import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { address, getFile } from '../api/client';
import { useTexts } from '../texts/texts';

/** Fetches a file as the person who is signed in, and hands it to the browser. */
export function Download({ path, values, query, children, primary = false }: { path: string; values?: Record<string, string | number>; query?: object; children: ReactNode; primary?: boolean }) {
  const t = useTexts();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const fetchFile = async () => {
    setBusy(true);
    try {
      const { name, content } = await getFile(address(path, values, query));
      save(name, content);
    } catch (failure) {
      void message.error((failure as Error).message || t('state.noAnswer'));
    } finally {
      setBusy(false);
    }
  };
  return <Button icon={<DownloadOutlined />} type={primary ? 'primary' : 'default'} loading={isBusy} onClick={() => void fetchFile()}>{children}</Button>;
}

function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
