import { describe, expect, it } from 'vitest';
import { address } from './client';

const ROUTE = '/api/funds/{fund}/records/{seq}';
/** Where a browser would go. */
const asked = (seq: string) => new URL(address(ROUTE, { fund: 'f', seq }), 'http://host').pathname;

describe('an address', () => {
  it.each(['..', '.', '%2e%2e', '%2E', '.%2e', '../x', '/', 'a b', '?x', '#x', '%'])('with %j in it leads to no other route', (seq) => expect(asked(seq).split('/')).toHaveLength(6));

  it('carries an id as it is', () => expect(asked('2021-11-v1')).toBe('/api/funds/f/records/2021-11-v1'));
});
