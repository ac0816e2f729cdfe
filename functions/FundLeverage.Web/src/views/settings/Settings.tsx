import { useMay } from '../../session/session';
import { useScopeIfAny } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { Funds } from './Funds';
import { Ledger } from './Ledger';
import { ReaderKeys } from './ReaderKeys';
import { Restore } from './Restore';

export default function Settings() {
  const t = useTexts();
  const isAdmin = useMay('admin');
  const scope = useScopeIfAny();
  return (
    <div className="view">
      <h1>{t('settings.title')}</h1>
      {scope && <Ledger key={scope.fund.id} fund={scope.fund.id} />}
      <Funds />
      {isAdmin && <ReaderKeys funds={scope?.funds ?? []} current={scope?.fund.id} />}
      {isAdmin && <Restore />}
    </div>
  );
}
