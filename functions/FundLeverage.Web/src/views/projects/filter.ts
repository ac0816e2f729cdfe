import type { Schemas } from '../../api/client';

const NAMES = ['status', 'stage', 'kind', 'introducer', 'industry', 'region', 'introducedFrom', 'introducedTo', 'landedFrom', 'landedTo'] as const;
export type FilterName = (typeof NAMES)[number];

/** Which projects are listed, as it stands in the address and as the API names it; an empty text is what was not recorded. */
export type Filter = Partial<Record<FilterName, string>>;

type Listed = Pick<Schemas['Project'], 'status' | 'stage' | 'kind' | 'industry' | 'region' | 'introducedOn' | 'landedOn'> & { introducers: { id: string }[] };

export const filterOf = (asked: URLSearchParams): Filter => Object.fromEntries(NAMES.flatMap((name) => (asked.has(name) ? [[name, asked.get(name)!]] : [])));

/** The address with another filter, everything else kept. */
export function withFilter(asked: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams(asked);
  for (const name of NAMES) filter[name] === undefined ? next.delete(name) : next.set(name, filter[name]);
  return next;
}

export const fits = (project: Listed, filter: Filter): boolean =>
  (filter.status === undefined || project.status === filter.status) &&
  (filter.stage === undefined || project.stage === filter.stage) &&
  (filter.kind === undefined || project.kind === filter.kind) &&
  (filter.introducer === undefined || project.introducers.some((one) => one.id === filter.introducer)) &&
  (filter.industry === undefined || (project.industry ?? '') === filter.industry) &&
  (filter.region === undefined || (project.region ?? '') === filter.region) &&
  (filter.introducedFrom === undefined || project.introducedOn >= filter.introducedFrom) &&
  (filter.introducedTo === undefined || project.introducedOn <= filter.introducedTo) &&
  (filter.landedFrom === undefined || (project.landedOn !== null && project.landedOn >= filter.landedFrom)) &&
  (filter.landedTo === undefined || (project.landedOn !== null && project.landedOn <= filter.landedTo));

/** The projects that a group is of; by time, those that were introduced in it. */
export function filterOfGroup(group: Pick<Schemas['ProjectGroup'], 'key' | 'from' | 'to'>, groupBy: Schemas['ProjectGrouping']): Filter {
  return groupBy === 'month' || groupBy === 'quarter' || groupBy === 'year' ? { introducedFrom: group.from, introducedTo: group.to } : { [groupBy]: group.key ?? '' };
}

/** What was not recorded, and when a project landed, is told apart here alone; everything else the API answers too. */
export const isAskable = (filter: Filter): boolean => NAMES.every((name) => filter[name] !== '') && filter.landedFrom === undefined && filter.landedTo === undefined;

/** The projects that a figure counts: introduced or landed in the period, or at its end on the way, in whatever stage that is. */
export const filterOfFigure = (figure: 'introduced' | 'landed' | 'pipeline', { from, to }: { from: string; to: string }): Record<string, string> =>
  figure === 'introduced' ? { introducedFrom: from, introducedTo: to } : figure === 'landed' ? { landedFrom: from, landedTo: to } : { status: 'pipeline' };
