import type { Yuan } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { worded } from '../../parts/RecordFacts';
import type { Language, Texts } from '../../texts/texts';

/** What a record is about, what it says of it, and the amount: one line of a list. */
export type Gist = { about: string; says: string; yuan: Yuan | null };

/** The members that tell one record of a kind from another. */
const TELLING = ['change', 'basis', 'source', 'status', 'stage', 'round', 'category', 'agreement', 'period', 'value', 'reason'];

export function gistOf(content: Schemas['RecordContent'], nameOf: (id: string) => string | undefined, t: Texts, language: Language): Gist {
  const members = content as unknown as Record<string, unknown>;
  const text = (name: string) => (typeof members[name] === 'string' ? members[name] : undefined);
  const id = text('subFund') ?? text('project') ?? text('indicator') ?? text('landedRule') ?? text('id');
  return {
    about: text('name') ?? (id === undefined ? '' : nameOf(id) ?? id),
    says: TELLING.filter((name) => members[name] !== undefined && members[name] !== null).map((name) => worded(name, members[name], t, language)).join(' · '),
    yuan: text('amountYuan') ?? text('totalInvestmentYuan') ?? text('roundAmountYuan') ?? null,
  };
}
