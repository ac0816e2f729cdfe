import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts';

/** A choice that was made elsewhere and can be undone here. */
export function Chosen({ children, onClear }: { children: ReactNode; onClear: () => void }) {
  const t = useTexts();
  return <Button icon={<CloseOutlined />} iconPlacement="end" title={t('state.noFilter')} onClick={onClear}>{children}</Button>;
}
