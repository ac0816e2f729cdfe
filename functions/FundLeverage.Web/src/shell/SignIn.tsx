import { Alert, Button } from 'antd';
import { useSession } from '../session/session';
import { useTexts, type TextKey } from '../texts/texts';
import { LanguageButton } from './LanguageButton';

export function SignIn({ why }: { why: 'none' | 'expired' | 'noAnswer' | 'noRole' }) {
  const t = useTexts();
  const { settings, signIn } = useSession();
  const isDemo = (settings?.demoPeople.length ?? 0) > 0;
  return (
    <main className="alone sign-in">
      <LanguageButton />
      <img src="/icon.svg" alt="" width="48" height="48" />
      <h1>{t('app.title')}</h1>
      <p className="muted">{t('app.claim')}</p>
      {why !== 'none' && <Alert role="alert" type={why === 'expired' ? 'info' : 'error'} showIcon title={t(`signIn.${why}`)} />}
      {settings?.provider && <Button type="primary" size="large" onClick={() => void signIn()}>{t('signIn.button')}</Button>}
      {settings && !settings.provider && !isDemo && <Alert type="warning" showIcon title={t('signIn.notSetUp')} />}
      {isDemo && (
        <section aria-labelledby="people">
          <h2 id="people">{t('signIn.demo')}</h2>
          <div className="people">
            {settings?.demoPeople.map((person) => (
              <button key={person} type="button" className="person" onClick={() => void signIn(person)}>
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
