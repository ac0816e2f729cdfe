import { CloseOutlined, LogoutOutlined, MenuOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { NavLink, useLocation, useNavigate, useNavigationType } from 'react-router';
import { onConnection, silentSince } from '../api/connection';
import { useGet } from '../api/hooks';
import { instantText } from '../texts/dates';
import { usePerson, useSession } from '../session/session';
import { useTexts, type TextKey } from '../texts/texts';
import { LanguageButton } from './LanguageButton';
import { useLinks, useScopeIfAny } from './scope';

type View = { path: string; text: TextKey; role?: 'submit' | 'approve'; ofFunds?: boolean };

/** Reading the figure; working on the records; what else is kept; what goes out; the rest. */
const PARTS: View[][] = [
  [{ path: '/', text: 'nav.overview' }, { path: '/portfolio', text: 'nav.portfolio', ofFunds: true }, { path: '/evidence', text: 'nav.evidence' }, { path: '/records', text: 'nav.records' }],
  [{ path: '/entry', text: 'nav.entry', role: 'submit' }, { path: '/imports', text: 'nav.imports', role: 'submit' }, { path: '/review', text: 'nav.review', role: 'approve' }],
  [{ path: '/projects', text: 'nav.projects' }, { path: '/reinvestment', text: 'nav.reinvestment' }, { path: '/indicators', text: 'nav.indicators' }],
  [{ path: '/reports', text: 'nav.reports' }, { path: '/scenario', text: 'nav.scenario' }, { path: '/claims', text: 'nav.claims' }],
  [{ path: '/settings', text: 'nav.settings' }],
];
const VIEWS = PARTS.flat();

export function Shell({ children }: { children: ReactNode }) {
  const t = useTexts();
  const person = usePerson();
  const { signOut } = useSession();
  const scope = useScopeIfAny();
  const links = useLinks();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isBack = useNavigationType() === 'POP';
  const [isOpen, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const view = VIEWS.find((one) => one.path !== '/' && pathname.startsWith(one.path)) ?? VIEWS[0]!;

  useEffect(() => { document.title = `${t(view.text)} · ${t('app.title')}`; }, [t, view.text]);
  // Before the views' own effects: one may go to a part of itself.
  useLayoutEffect(() => {
    setOpen(false);
    if (!isBack) window.scrollTo(0, 0);
  }, [pathname]);

  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{t('nav.skip')}</a>
      <header className="top">
        <Button className="narrow" type="text" icon={isOpen ? <CloseOutlined /> : <MenuOutlined />} aria-label={t('nav.menu')} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
        <img src="/icon.svg" alt="" width="26" height="26" />
        <span className="product wide-only">{t('app.title')}</span>
        {scope && (
          <Select
            className="fund"
            aria-label={t('scope.fund')}
            value={scope.fund.id}
            onChange={(fund: string) => void navigate(links(listOf(pathname), { fund }))}
            options={scope.funds.map((fund) => ({ value: fund.id, label: fund.name }))}
            popupMatchSelectWidth={false}
          />
        )}
        <span className="grow" />
        <LanguageButton />
        <span className="who wide-only">{person.name}</span>
        <Button type="text" icon={<LogoutOutlined />} aria-label={t('nav.signOut')} title={t('nav.signOut')} onClick={() => void signOut()} />
      </header>
      <nav className={isOpen ? 'side open' : 'side'} aria-label={t('nav.label')}>
        {PARTS.map((part) => part.filter((one) => (!one.role || person.roles.includes(one.role)) && (!one.ofFunds || (scope?.funds.length ?? 0) > 1))).filter((part) => part.length > 0).map((part) => (
          <div key={part[0]!.path} className="part">
            {part.map((one) => <NavLink key={one.path} to={links(one.path)} end={one.path === '/'} onClick={() => setOpen(false)}>{t(one.text)}{one.role === 'approve' && scope && <Waiting fund={scope.fund.id} />}</NavLink>)}
          </div>
        ))}
        <span className="who narrow">{person.name}</span>
      </nav>
      <main id="main" ref={main} tabIndex={-1}><Silence />{children}</main>
    </div>
  );
}

/** A record, an import or a report belongs to one fund; another fund is looked at from its list. */
const listOf = (pathname: string): string => /^\/(records|imports|reports)\//.exec(pathname)?.[0].slice(0, -1) ?? pathname;

/** How many records wait for somebody's decision. */
function Waiting({ fund }: { fund: string }) {
  const t = useTexts();
  const found = useGet('/api/funds/{fund}', { path: { fund } }, { refetchInterval: 60_000 });
  const count = found.data?.pendingRecords ?? 0;
  return count > 0 && <span className="count" title={t('overview.pending', { count })}>{count}</span>;
}

/** That no answer comes any more, and since when what is shown may be old. */
function Silence() {
  const t = useTexts();
  const since = useSyncExternalStore(onConnection, silentSince);
  return since && <Alert className="no-print" role="status" type="warning" showIcon style={{ marginBottom: 16 }} title={t('state.silent', { since: instantText(since.toISOString()) })} />;
}
