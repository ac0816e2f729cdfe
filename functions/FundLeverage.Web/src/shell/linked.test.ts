import { expect, it } from 'vitest';
import { linkedPlace } from './linked';

it.each([
  ['?fund=xm-torch&report=2021-11-v1', '#/reports/2021-11-v1?fund=xm-torch'],
  ['?report=2021-11-v1&fund=xm-torch&utm_source=mail', '#/reports/2021-11-v1?fund=xm-torch'],
  ['?report=a/b', '#/reports/a%2Fb'],
  ['?fund=f', '#/?fund=f'],
  ['?code=1&state=2&fund=f', null],
  ['?error=access_denied&fund=f', null],
  ['?x=1', null],
  ['', null],
])('%s means %s', (query, place) => expect(linkedPlace(query)).toBe(place));
