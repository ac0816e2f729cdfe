import { describe, expect, it } from 'vitest';
import { optionsOf, type Known } from './options';

const record = (status: string, content: object) => ({ status, content });
const known = {
  subFunds: [{ id: 'a', name: '甲', manager: '管理人', industry: '软件', region: null }, { id: 'b', name: '乙', manager: '管理人', industry: null, region: '厦门' }],
  funds: [{ id: 'other', name: '另一只' }],
  projects: [
    { id: 'p', name: '北斗', industry: '软件', region: '集美', introducers: [{ kind: 'institution', id: 'in-1', name: '招商局' }, { kind: 'subFund', id: 'a', name: '甲' }] },
    { id: 'q', name: '芯片', industry: '半导体', region: null, introducers: [{ kind: 'institution', id: 'in-1', name: '招商局' }] },
  ],
  indicators: [{ id: 'i', name: '投资', unit: '亿元' }, { id: 'i', name: '投资', unit: '亿元' }],
  rules: [{ id: 'default', name: 'default' }, { id: 'r', name: '认定', seq: 7 }],
  agreements: [record('approved', { subFund: 'a', categories: [{ id: 'x', name: '直投' }] }), record('pending', { subFund: 'a', categories: [{ id: 'y', name: '引荐' }] }), record('reversed', { subFund: 'a', categories: [{ id: 'z', name: '旧' }] }), record('approved', { subFund: 'b', agreement: 'none' })],
  financings: [record('approved', { project: 'p', round: 'A轮', roundAmountYuan: '200000000.00' }), record('rejected', { project: 'p', round: 'B轮', roundAmountYuan: '1.00' })],
} as unknown as Known;
const options = optionsOf(known);
const values = (source: Parameters<typeof options>[0], filled = {}) => options(source, filled).map((option) => option.value);

describe('what a field offers', () => {
  it.each([
    ['subFunds', {}, ['a', 'b']],
    ['otherFunds', {}, ['other']],
    ['otherProjects', { project: 'p' }, ['q']],
    ['managers', {}, ['管理人']],
    ['industries', {}, ['半导体', '软件']],
    ['regions', {}, ['集美', '厦门']],
    ['categories', { subFund: 'a' }, ['x', 'y']],
    ['categories', { subFund: 'b' }, []],
    ['rounds', { project: 'p' }, ['A轮']],
    ['rounds', { project: 'q' }, []],
    ['rules', {}, ['认定']],
    ['units', {}, ['亿元']],
  ] as const)('%s with %j', (source, filled, expected) => expect(values(source, filled)).toEqual(expected));

  it('brings along what else is known', () => {
    expect(options('institutions', {})).toEqual([{ value: '招商局', label: '招商局 (in-1)', fills: { id: 'in-1' } }]);
    expect(options('indicators', {})).toEqual([{ value: '投资', label: '投资 (亿元)', fills: { id: 'i', unit: '亿元' } }]);
    expect(options('rounds', { project: 'p' })[0]!.fills).toEqual({ roundAmount: '200,000,000.00' });
  });
});
