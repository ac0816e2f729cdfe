import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { useLinks } from '../shell/scope';

/** Sub-funds that count though their records do not fit together, each leading to its records. */
export function Doubts({ doubts }: { doubts: Schemas['DoubtfulSubFund'][] }) {
  const links = useLinks();
  return (
    <ul className="plain">
      {doubts.map((one) => <li key={one.subFund + one.reason}><Link to={links('/records', { about: one.subFund })}>{one.name}</Link>: {one.reasonText}</li>)}
    </ul>
  );
}
