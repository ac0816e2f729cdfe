import type { Yuan } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { periodText } from '../../parts/periodText';
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
  const says = 'targetHedge' in content ? indicatorSays(content, t) : TELLING.filter((name) => members[name] !== undefined && members[name] !== null).map((name) => worded(name, members[name], t, language));
  return {
    about: text('name') ?? (id === undefined ? '' : nameOf(id) ?? id),
    says: says.join(' · '),
    yuan: text('amountYuan') ?? text('totalInvestmentYuan') ?? text('roundAmountYuan') ?? null,
  };
}

/** An indicator's period and its figures, in its unit: the value, or where none is recorded the plan and the target. */
function indicatorSays({ period, unit, value, hedge, plan, target, targetPeriod, targetHedge, source }: Schemas['IndicatorContent'], t: Texts): string[] {
  const figure = (number: string, word: Schemas['FigureHedge'] | null) => t(`hedged.${word ?? 'exact'}`, { figure: `${number}${unit}` });
  const said = value !== null ? [figure(value, hedge)] : [
    ...(plan === null ? [] : [t('indicators.ofPlan', { plan: `${plan}${unit}` })]),
    ...(target === null ? [] : [t('indicators.targetFor', { figure: figure(target, targetHedge), period: targetPeriod === null ? '–' : periodText(targetPeriod, t) })]),
  ];
  return [periodText(period, t), ...said, ...(source === null ? [] : [source])];
}
