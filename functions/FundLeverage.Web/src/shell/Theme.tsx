import { App as Feedback, ConfigProvider, theme } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { isPrinting, onPrinting } from './printing';
import { nonce } from '../nonce';
import { useLanguage } from '../texts/texts';

const DARK = '(prefers-color-scheme: dark)';

/** Ant Design in the reader's language and light: contrasts of at least 4.5 to 1, and a visible focus. */
export function Theme({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const [isDark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const change = () => setDark(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  // Paper is white whatever the screen is.
  const isOnPaper = useSyncExternalStore(onPrinting, isPrinting);
  dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
  const light = {
    colorPrimary: '#1d4f91', colorLink: '#1d4f91', colorTextDescription: '#5a6472', colorTextPlaceholder: '#6b7280', colorTextTertiary: '#5a6472', colorError: '#b42318', colorSuccess: '#18794e', colorWarning: '#9a5b00',
    colorPrimaryBg: '#e8f0fa', colorInfoBg: '#e8f0fa', colorSuccessBg: '#e9f6ef', colorSuccessBorder: '#9fd4b7', colorWarningBg: '#fdf3e1', colorWarningBorder: '#ecc98a', colorErrorBg: '#fdecea', colorErrorBorder: '#f0b4ad',
  };
  const dark = { colorPrimary: '#5b93dc', colorLink: '#8bb8f0', colorTextDescription: '#a9b2bf', colorTextPlaceholder: '#9aa4b2' };
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'zh-CN' ? zh : en}
      theme={{
        algorithm: isDark && !isOnPaper ? theme.darkAlgorithm : theme.defaultAlgorithm,
        // A motion that is cut short by the next thing somebody does never ends: a button went on saying that it was busy.
        token: { motion: false, ...(isDark && !isOnPaper ? dark : light), borderRadius: 6, fontSize: 14, fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif" },
        components: { Table: { cellPaddingBlockSM: 7 } },
      }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <Feedback className="app">{children}</Feedback>
    </ConfigProvider>
  );
}
