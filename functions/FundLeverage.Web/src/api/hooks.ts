import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { useLanguage } from '../texts/texts';
import { get, getAll, type Answer, type Asked, type PathOf } from './client';

type Extra = Pick<UseQueryOptions, 'enabled' | 'staleTime'> & {
  refetchInterval?: number | false;
  /** Goes on showing, dimmed, what was asked before; only for answers that say themselves what they are of. */
  kept?: boolean;
};

const keeping = ({ kept, ...extra }: Extra) => ({ ...extra, ...(kept && { placeholderData: keepPreviousData }) });

/** A GET, asked again when its parameters or the language change. */
export function useGet<P extends PathOf<'get'>>(path: P, asked: Omit<Asked<P, 'get'>, 'signal'> = {}, extra: Extra = {}) {
  const { language } = useLanguage();
  return useQuery<Answer<P, 'get'>>({ queryKey: [path, asked, language], queryFn: ({ signal }) => get(path, { ...asked, signal }), ...keeping(extra) } as UseQueryOptions<Answer<P, 'get'>>);
}

/** All pages of a list. */
export function useAll<P extends PathOf<'get'>>(path: P, asked: Omit<Asked<P, 'get'>, 'signal'> = {}, extra: Extra = {}) {
  const { language } = useLanguage();
  return useQuery<Answer<P, 'get'>>({ queryKey: ['all', path, asked, language], queryFn: ({ signal }) => getAll(path, { ...asked, signal }), ...keeping(extra) } as UseQueryOptions<Answer<P, 'get'>>);
}

/** A list page by page, for one that has no end. */
export function usePages<P extends PathOf<'get'>>(path: P, asked: Omit<Asked<P, 'get'>, 'signal'> = {}) {
  const { language } = useLanguage();
  return useInfiniteQuery({
    queryKey: ['pages', path, asked, language],
    queryFn: ({ pageParam, signal }) => get(path, { ...asked, query: { ...asked.query, continuationToken: pageParam } as never, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as { continuationToken?: string }).continuationToken,
  });
}

/** A write; afterwards everything that is shown is asked for again. */
export function useWrite<T, R>(write: (input: T) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation<R, Error, T>({ mutationFn: write, onSettled: () => queries.invalidateQueries() });
}
