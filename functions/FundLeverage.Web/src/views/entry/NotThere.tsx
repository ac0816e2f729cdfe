import { Link } from 'react-router';
import { useMay } from '../../session/session';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';

/** What a picker says of a sub-fund that nobody registered, with the way to do so. */
export function NotThere() {
  const t = useTexts();
  const links = useLinks();
  const text = t('entry.noSubFund');
  return useMay('submit') ? <Link to={links('/entry/sub-funds')}>{text}</Link> : <>{text}</>;
}
