import type { Schemas } from '../../api/client';
import { Multiple } from '../../parts/figures';
import { useTexts } from '../../texts/texts';
import { Tile } from '../../parts/Tile';

type Report = Schemas['ImportReport'] | Schemas['Import'];

/** How many rows do what, and the multiple before and after. */
export function Summary({ found }: { found: Report }) {
  const t = useTexts();
  return (
    <section className="card" aria-label={t('imports.summary')}>
      <div className="tiles">
        <Tile name={t('imports.rows')}>{found.rows}</Tile>
        <Tile name={t(found.status === 'validated' ? 'imports.accepted' : 'imports.written')}>{found.status === 'validated' ? found.accepted : found.written}</Tile>
        <Tile name={t('imports.alreadyThere')}>{found.alreadyThere}</Tile>
        <Tile name={t('imports.failedRows')}>{found.failedRows > 0 ? <span className="down">{found.failedRows}</span> : 0}</Tile>
      </div>
      {found.effect.map((effect) => (
        <p key={effect.basis} style={{ marginTop: 12 }}>
          {t('imports.effect', { basis: t(`basis.${effect.basis}`), day: effect.asOf })} <Multiple value={effect.before.multiple} display={effect.before.display} why={t('imports.noMultiple')} /> → <strong><Multiple value={effect.after.multiple} display={effect.after.display} why={t('imports.noMultiple')} /></strong>
        </p>
      ))}
    </section>
  );
}
