import type { Schemas } from '../../api/client';
import type { Texts } from '../../texts/texts';

type Listed = Schemas['ListedRecord'];

/** One thing to decide: a record, or a correction, whose two records are decided as one. */
export type Item = { record: Listed; replacement: Listed | null; replaces: number | null };

export function itemsOf(pending: Listed[]): Item[] {
  const bySeq = new Map(pending.map((record) => [record.seq, record]));
  return pending.flatMap((record): Item[] => {
    // The replacement of a correction is shown beside its reversal.
    if (record.correction !== null && bySeq.has(record.correction)) return [];
    if (record.type !== 'reversal') return [{ record, replacement: null, replaces: null }];
    const content = record.content as Schemas['ReversalContent'];
    return [{ record, replacement: content.replacement === null ? null : bySeq.get(content.replacement) ?? null, replaces: content.record }];
  });
}

/** A record by its kind and number; a correction by what it corrects. */
export const titleOf = ({ record, replacement }: Item, t: Texts): string =>
  t('record.numbered', { type: replacement ? t('review.correctionOf', { type: t(`type.${replacement.type}`) }) : t(`type.${record.type}`), seq: record.seq });

/** At most so many are decided in one write. */
const AT_ONCE = 98;

/** A correction is two records of one write, so it counts twice. */
export function batches(items: Item[]): { seq: number; etag: string }[][] {
  const found: { seq: number; etag: string }[][] = [];
  let room = 0;
  for (const { record, replacement } of items) {
    const needs = replacement ? 2 : 1;
    if (room < needs) {
      found.push([]);
      room = AT_ONCE;
    }
    found.at(-1)!.push({ seq: record.seq, etag: record.etag });
    room -= needs;
  }
  return found;
}
