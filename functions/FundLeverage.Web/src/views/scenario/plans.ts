import type { Schemas } from '../../api/client';

/** A plan as it is written: every amount as a text, the server reads it. */
export type Plan = { subFund: string; commitment: string; size: string; otherFiscal: string; stateOwned: string; private: string };
export const SOURCES = ['otherFiscal', 'stateOwned', 'private'] as const;
export const EMPTY: Plan = { subFund: '', commitment: '', size: '', otherFiscal: '', stateOwned: '', private: '' };

const given = (text: string): boolean => text.trim() !== '';
export const isBlank = (plan: Plan): boolean => !Object.values(plan).some(given);

/** The plans that say anything, and in which rows they stand, so that a refusal finds its row again. */
export function requestOf(plans: Plan[], wished: string): { body: Schemas['ScenarioRequest']; rows: number[] } {
  const rows = plans.flatMap((plan, row) => (isBlank(plan) ? [] : [row]));
  return {
    rows,
    body: {
      ...(rows.length > 0 && { plans: rows.map((row) => planOf(plans[row]!)) }),
      ...(given(wished) && { wishedMultiple: wished.trim().replace(/[倍xX]$/, '') }),
    },
  };
}

function planOf(plan: Plan): Schemas['ScenarioPlan'] {
  const sources = Object.fromEntries(SOURCES.filter((name) => given(plan[name])).map((name) => [name, plan[name].trim()]));
  return {
    subFund: plan.subFund.trim(),
    ...(given(plan.commitment) && { commitment: plan.commitment.trim() }),
    ...(given(plan.size) && { size: plan.size.trim() }),
    ...(Object.keys(sources).length > 0 && { sources }),
  };
}
