import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useSession, type SignedOut } from '../session/session';
import { useTexts, type TextKey } from '../texts/texts';
import { LanguageButton } from './LanguageButton';

export function SignIn({ state: { why, code } }: { state: SignedOut }) {
  const t = useTexts();
  const [isBusy, setBusy] = useState(false);
  const { settings, signIn } = useSession();
  const go = async (another: boolean) => {
    setBusy(true);
    await signIn({ another });
    setBusy(false);
  };
  const isDemo = (settings?.demoPeople.length ?? 0) > 0;
  return (
    <main className="alone sign-in">
      <LanguageButton />
      <img src="/icon.svg" alt="" width="48" height="48" />
      <h1>{t('app.title')}</h1>
      <p className="muted">{t('app.claim')}</p>
      {why !== 'none' && <Alert role="alert" type={why === 'expired' ? 'info' : 'error'} showIcon title={t(`signIn.${why}`, { code: code ?? '' })} />}
      {!settings && <Button onClick={() => location.reload()}>{t('state.retry')}</Button>}
      {settings?.provider && <Button type="primary" size="large" loading={isBusy} onClick={() => void go(false)}>{t('signIn.button')}</Button>}
      {settings?.provider && why === 'noRole' && <Button type="link" onClick={() => void go(true)}>{t('signIn.another')}</Button>}
      {settings && !settings.provider && !isDemo && <Alert type="warning" showIcon title={t('signIn.notSetUp')} />}
      {isDemo && (
        <section aria-labelledby="people">
          <h2 id="people">{t('signIn.demo')}</h2>
          <div className="people">
            {settings?.demoPeople.map((person) => (
              <button key={person} type="button" className="person" onClick={() => void signIn({ demoPerson: person })}>
                <strong>{t(`person.${person}` as TextKey)}</strong>
                <span>{t(`person.${person}.may` as TextKey)}</span>
              </button>
            ))}
          </div>
        </section>
      )}
    </main>
  );
}
