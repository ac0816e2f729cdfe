import { useMemo } from 'react';
import { exactYuan } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useAll } from '../../api/hooks';
import { useScope } from '../../shell/scope';
import type { Source, Values } from './fields';
import type { Form } from './forms';

/** One of the things to choose from, and what else is known once it is chosen. */
export type Option = { value: string; label: string; fills?: Values };
export type Options = (source: Source, values: Values) => Option[];

export type Known = {
  subFunds: Schemas['SubFund'][];
  funds: { id: string; name: string }[];
  projects: Schemas['Project'][];
  indicators: Schemas['Indicator'][];
  rules: Schemas['ListedLandedRule'][];
  agreements: Schemas['ListedRecord'][];
  financings: Schemas['ListedRecord'][];
};

const NEEDS: Partial<Record<keyof Known, readonly Source[]>> = {
  projects: ['projects', 'otherProjects', 'projectNames', 'institutions', 'industries', 'regions'],
  indicators: ['indicators', 'units'],
  rules: ['rules'],
  agreements: ['categories'],
  financings: ['rounds'],
};

/** What the ledger knows, as far as a form offers it. */
export function useOptions(form: Form): { options: Options; subFunds: Schemas['SubFund'][] } {
  const { fund, funds } = useScope();
  const path = { fund: fund.id };
  const sources = form.fields.flatMap((field) => [field, ...(field.list?.fields ?? [])]).map((field) => field.from);
  const enabled = (what: keyof Known) => ({ enabled: NEEDS[what]!.some((source) => sources.includes(source)), staleTime: 60_000 });
  const subFunds = useAll('/api/funds/{fund}/sub-funds', { path });
  const projects = useAll('/api/funds/{fund}/projects', { path }, enabled('projects'));
  const indicators = useAll('/api/funds/{fund}/indicators', { path }, enabled('indicators'));
  const rules = useAll('/api/funds/{fund}/landed-rules', { path }, enabled('rules'));
  const agreements = useAll('/api/funds/{fund}/records', { path, query: { type: 'reinvestmentAgreement' } }, enabled('agreements'));
  const financings = useAll('/api/funds/{fund}/records', { path, query: { type: 'projectFinancing' } }, enabled('financings'));
  const known = useMemo<Known>(() => ({
    subFunds: subFunds.data?.value ?? [], funds: funds.filter((one) => one.id !== fund.id), projects: projects.data?.value ?? [], indicators: indicators.data?.value ?? [],
    rules: rules.data?.value ?? [], agreements: agreements.data?.value ?? [], financings: financings.data?.value ?? [],
  }), [subFunds.data, funds, fund.id, projects.data, indicators.data, rules.data, agreements.data, financings.data]);
  return useMemo(() => ({ options: optionsOf(known), subFunds: known.subFunds }), [known]);
}

/** What a field may be chosen from, given what else is filled in around it. */
export const optionsOf = (known: Known): Options => (source, values) => {
  switch (source) {
    case 'subFunds': return known.subFunds.map(named);
    case 'otherFunds': return known.funds.map(named);
    case 'projects': return known.projects.map(named);
    case 'otherProjects': return known.projects.filter((project) => project.id !== values.project).map(named);
    case 'projectNames': return distinct(known.projects.map((project) => project.name));
    case 'managers': return distinct(known.subFunds.map((one) => one.manager));
    case 'industries': return distinct([...known.subFunds, ...known.projects].map((one) => one.industry));
    case 'regions': return distinct([...known.subFunds, ...known.projects].map((one) => one.region));
    case 'institutions': return once(known.projects.flatMap((project) => project.introducers).flatMap(({ kind, id, name }) => (kind === 'institution' && name ? [{ value: name, label: `${name} (${id})`, fills: { id } }] : [])));
    case 'indicators': return once(known.indicators.map(({ id, name, unit }) => ({ value: name, label: `${name} (${unit})`, fills: { id, unit } })));
    case 'units': return distinct(known.indicators.map((one) => one.unit));
    case 'rules': return once(known.rules.filter((rule) => rule.seq !== undefined).map(({ id, name }) => ({ value: name, label: `${name} (${id})`, fills: { id } })));
    case 'categories': return once(inEffect(known.agreements).filter((one) => one.subFund === values.subFund).flatMap((one) => (one.categories as { id: string; name: string }[] | undefined) ?? []).map(named));
    case 'rounds': return once(inEffect(known.financings).filter((one) => one.project === values.project).map((one) => ({ value: String(one.round), label: String(one.round), fills: { roundAmount: exactYuan(String(one.roundAmountYuan)) } })));
  }
};

const named = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: `${name} (${id})` });
const distinct = (texts: (string | null)[]): Option[] => [...new Set(texts.filter((text) => text !== null))].sort((a, b) => a.localeCompare(b, 'zh-CN')).map((text) => ({ value: text, label: text }));
const once = (options: Option[]): Option[] => [...new Map(options.map((option) => [option.value, option])).values()];
const inEffect = (records: Schemas['ListedRecord'][]): Record<string, unknown>[] => records.filter((record) => record.status === 'approved' || record.status === 'pending').map((record) => record.content as unknown as Record<string, unknown>);
