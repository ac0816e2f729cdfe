import type { Schemas } from '../../api/client';

const NAMES = ['stage', 'kind', 'introducer', 'industry', 'region', 'introducedFrom', 'introducedTo'] as const;
export type FilterName = (typeof NAMES)[number];

/** Which projects are listed, as it stands in the address and as the API names it; an empty text is what was not recorded. */
export type Filter = Partial<Record<FilterName, string>>;

type Listed = Pick<Schemas['Project'], 'stage' | 'kind' | 'industry' | 'region' | 'introducedOn'> & { introducers: { id: string }[] };

export const filterOf = (asked: URLSearchParams): Filter => Object.fromEntries(NAMES.flatMap((name) => (asked.has(name) ? [[name, asked.get(name)!]] : [])));

/** The address with another filter, everything else kept. */
export function withFilter(asked: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams(asked);
  for (const name of NAMES) filter[name] === undefined ? next.delete(name) : next.set(name, filter[name]);
  return next;
}

export const fits = (project: Listed, filter: Filter): boolean =>
  (filter.stage === undefined || project.stage === filter.stage) &&
  (filter.kind === undefined || project.kind === filter.kind) &&
  (filter.introducer === undefined || project.introducers.some((one) => one.id === filter.introducer)) &&
  (filter.industry === undefined || (project.industry ?? '') === filter.industry) &&
  (filter.region === undefined || (project.region ?? '') === filter.region) &&
  (filter.introducedFrom === undefined || project.introducedOn >= filter.introducedFrom) &&
  (filter.introducedTo === undefined || project.introducedOn <= filter.introducedTo);

/** The projects that a group is of; by time, those that were introduced in it. */
export function filterOfGroup(group: Pick<Schemas['ProjectGroup'], 'key' | 'from' | 'to'>, groupBy: Schemas['ProjectGrouping']): Filter {
  return groupBy === 'month' || groupBy === 'quarter' || groupBy === 'year' ? { introducedFrom: group.from, introducedTo: group.to } : { [groupBy]: group.key ?? '' };
}

/** The API answers what was recorded; what was not is told apart here alone. */
export const isAskable = (filter: Filter): boolean => NAMES.every((name) => filter[name] !== '');
