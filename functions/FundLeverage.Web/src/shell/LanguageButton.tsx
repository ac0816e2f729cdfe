import { Button } from 'antd';
import { useLanguage, useTexts } from '../texts/texts';

export function LanguageButton() {
  const { language, setLanguage } = useLanguage();
  const t = useTexts();
  const other = language === 'zh-CN' ? 'en' : 'zh-CN';
  return <Button className="language" type="text" lang={other} onClick={() => setLanguage(other)}>{t('app.otherLanguage')}</Button>;
}
