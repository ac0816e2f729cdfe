import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Tabs } from 'antd';
import { useTexts } from '../../texts/texts';
import { curl, grafana, powerQuery } from './recipes';

/** Copy-ready, with the address and the key in place. */
export function Snippets({ readerKey, fund }: { readerKey: string; fund: string }) {
  const items = [
    { key: 'powerQuery', label: 'Excel / Power BI', text: powerQuery(location.origin, fund, readerKey) },
    { key: 'grafana', label: 'Grafana', text: grafana(location.origin, fund, readerKey) },
    { key: 'curl', label: 'curl', text: curl(location.origin, fund, readerKey) },
  ];
  return <Tabs items={items.map(({ key, label, text }) => ({ key, label, children: <><Copy text={text} /><pre tabIndex={0}>{text}</pre></> }))} />;
}

/** Copies a text, or says that the browser does not let the page. */
export function Copy({ text }: { text: string }) {
  const t = useTexts();
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t('keys.copied'));
    } catch {
      void message.error(t('keys.notCopied'));
    }
  };
  return <Button icon={<CopyOutlined />} onClick={() => void copy()}>{t('keys.copy')}</Button>;
}
