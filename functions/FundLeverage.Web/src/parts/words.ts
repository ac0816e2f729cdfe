import { useCallback } from 'react';
import { instantText } from '../texts/dates';
import { useNames } from './names';

/** A message of the server's as people read it: sub-funds by their names beside their ids, instants by the reader's clock. */
export const inWords = (message: string, nameOf: (id: string) => string | undefined): string => message
  .replace(/([“"])([a-z0-9-]{1,40})([”"])/g, (quoted, open: string, id: string, close: string) => {
    const name = nameOf(id);
    return name && name !== id ? `${open}${name}${close}(${id})` : quoted;
  })
  .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, instantText);

export function useInWords(): (message: string) => string {
  const nameOf = useNames(false);
  return useCallback((message: string) => inWords(message, nameOf), [nameOf]);
}
