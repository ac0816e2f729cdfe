/**
 * The place that an address from elsewhere means. What messages about reports carry, `/?fund=xm-torch&report=2021-11-v1`, has no
 * fragment: programs that pass links on leave a query alone more often than that.
 * @returns The fragment, or null where the address names none, or comes back from signing in.
 */
export function linkedPlace(query: string): string | null {
  const asked = new URLSearchParams(query);
  const [fund, report] = [asked.get('fund'), asked.get('report')];
  if (['state', 'code', 'error'].some((name) => asked.has(name)) || (fund === null && report === null)) return null;
  const path = report === null ? '/' : `/reports/${encodeURIComponent(report)}`;
  return fund === null ? `#${path}` : `#${path}?${new URLSearchParams({ fund })}`;
}
