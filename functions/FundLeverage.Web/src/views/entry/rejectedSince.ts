import type { Schemas } from '../../api/client';

type Rejected = Pick<Schemas['ListedRecord'], 'seq' | 'type' | 'correction' | 'review'>;

/** The rejections after one, the latest first; a correction is one of them, told by its reversal. */
export const rejectedSince = <T extends Rejected>(records: T[], seen: number): T[] =>
  records.filter((record) => record.correction === null && record.review !== null && record.review.seq > seen).sort((a, b) => b.review!.seq - a.review!.seq);
