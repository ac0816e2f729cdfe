import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { bodyOf, missing, shownFields } from './body';
import { FORMS, formOf } from './forms';
import { valuesOf } from './valuesOf';

type Case = { content: Record<string, unknown>; body: Record<string, unknown> };
const on = { effectiveOn: '2021-06-30' };
const foreign = (amount: string) => ({ amount, currency: 'USD', rate: '6.4601', rateOn: '2021-06-30', source: '外汇交易中心' });
const exchange = { rate: '6.4601', rateOn: '2021-06-30', source: '外汇交易中心' };

// What a record says, and what the form, begun with it, sends untouched: the same again.
const CASES: Partial<Record<Schemas['RecordType'], Case[]>> = {
  subFund: [{
    content: { subFund: 'a', name: '甲', manager: '管理人', formedOn: '2021-06-30', industry: null, creditCode: null, amacCode: null, level: 'city', region: '厦门', guidanceFund: 'other' },
    body: { id: 'a', name: '甲', manager: '管理人', formedOn: '2021-06-30', level: 'city', region: '厦门', guidanceFund: 'other' },
  }],
  subFundStatus: [{ content: { subFund: 'a', status: 'formed', document: null }, body: { subFund: 'a', status: 'formed', ...on } }],
  commitment: [
    { content: { subFund: 'a', change: 'initial', amountYuan: '150000000.00', amountDisplay: '1.5亿元', document: '文', approvedBeforeFormation: true }, body: { subFund: 'a', change: 'initial', amount: '150,000,000.00', document: '文', approvedBeforeFormation: true, ...on } },
    { content: { subFund: 'a', change: 'initial', amountYuan: '32300500.00', original: foreign('90071992547409.93'), document: null, approvedBeforeFormation: false }, body: { subFund: 'a', change: 'initial', amount: 'USD 90071992547409.93', exchange, ...on } },
  ],
  fundSize: [{
    content: { subFund: 'a', amountYuan: '1000000000.00', document: null, approvedBeforeFormation: false, basis: 'committed', sources: { otherFiscalYuan: '0.00', stateOwnedYuan: '200000000.00', privateYuan: '650000000.00' } },
    body: { subFund: 'a', basis: 'committed', amount: '1,000,000,000.00', sources: { otherFiscal: '0.00', stateOwned: '200,000,000.00', private: '650,000,000.00' }, ...on },
  }, {
    content: { subFund: 'a', amountYuan: '1.00', document: null, approvedBeforeFormation: false, basis: 'target', sources: null },
    body: { subFund: 'a', basis: 'target', amount: '1.00', ...on },
  }],
  paidInCapital: [{ content: { subFund: 'a', source: 'private', amountYuan: '1.00', document: null, approvedBeforeFormation: false }, body: { subFund: 'a', source: 'private', amount: '1.00', ...on } }],
  project: [{
    content: { project: 'p', name: '北斗', kind: 'enterprise', introducers: [{ kind: 'subFund', id: 'a', name: null, sharePercent: 62.5, lead: false }, { kind: 'institution', id: 'in-1', name: '招商局', sharePercent: 37.5, lead: false }], stage: 'signed', industry: null, region: null, totalInvestmentYuan: '300000000.00', document: null },
    body: { id: 'p', name: '北斗', kind: 'enterprise', introducers: [{ kind: 'subFund', id: 'a', share: '62.5%' }, { kind: 'institution', id: 'in-1', name: '招商局', share: '37.5%' }], stage: 'signed', totalInvestment: '300,000,000.00', ...on },
  }, {
    content: { project: 'p', name: '北斗', kind: 'enterprise', introducers: [{ kind: 'subFund', id: 'a', name: '甲', sharePercent: null, lead: true }, { kind: 'subFund', id: 'b', name: null, sharePercent: null, lead: false }], stage: 'signed', totalInvestmentYuan: '6460100.00', totalInvestmentOriginal: foreign('1000000.00') },
    body: { id: 'p', name: '北斗', kind: 'enterprise', introducers: [{ kind: 'subFund', id: 'a', name: '甲', lead: true }, { kind: 'subFund', id: 'b' }], stage: 'signed', totalInvestment: 'USD 1000000.00', exchange, ...on },
  }, {
    content: { project: 'p', name: '北斗', kind: 'enterprise', introducers: [{ kind: 'subFund', id: 'a', name: null, sharePercent: null, lead: false }], stage: 'signed', totalInvestmentYuan: null },
    body: { id: 'p', name: '北斗', kind: 'enterprise', introducer: { kind: 'subFund', id: 'a' }, stage: 'signed', ...on },
  }],
  projectProgress: [{
    content: { project: 'p', stage: 'landed', totalInvestmentYuan: null, name: null, mergedInto: 'q', evidence: ['firstPayment', 'taxRegistration'], reason: '并购', document: null },
    body: { project: 'p', stage: 'landed', mergedInto: 'q', evidence: ['firstPayment', 'taxRegistration'], reason: '并购', ...on },
  }, { content: { project: 'p', stage: null, name: '新名', evidence: null }, body: { project: 'p', name: '新名', ...on } }],
  projectFinancing: [{
    content: { project: 'p', subFund: 'a', round: 'A轮', amountYuan: '64601000.00', amountOriginal: foreign('10000000.00'), roundAmountYuan: '200000000.00', document: null },
    body: { project: 'p', subFund: 'a', round: 'A轮', amount: 'USD 10000000.00', exchange, roundAmount: '200,000,000.00', ...on },
  }, {
    content: { project: 'p', subFund: 'a', round: 'A轮', amountYuan: '1.00', roundAmountYuan: '64601000.00', roundAmountOriginal: foreign('10000000.50'), document: '文' },
    body: { project: 'p', subFund: 'a', round: 'A轮', amount: '1.00', roundAmount: 'USD 10000000.50', roundExchange: exchange, document: '文', ...on },
  }],
  landedRule: [{
    content: { landedRule: 'r', id: 'r', version: 2, name: '认定', stages: ['landed', 'inProduction'], evidence: { allOf: ['firstPayment'], anyOf: [] }, document: null },
    body: { id: 'r', version: 2, name: '认定', stages: ['landed', 'inProduction'], evidence: { allOf: ['firstPayment'] }, ...on },
  }],
  reinvestmentAgreement: [{
    content: { subFund: 'a', agreement: 'terms', multiple: 1.5, denominator: 'committed', deadline: '2026-12-31', rule: '不低于1.5倍', categories: [{ id: 'x', name: '直投', weight: 1, cap: null }, { id: 'y', name: '引荐', weight: 0.07, cap: { amountYuan: '100000000.00', share: null } }, { id: 'z', name: '人才', weight: 0.5, cap: { amountYuan: null, share: 0.29 } }], document: null },
    body: { subFund: 'a', agreement: 'terms', multiple: '1.5', denominator: 'committed', deadline: '2026-12-31', rule: '不低于1.5倍', categories: [{ id: 'x', name: '直投', weight: '1' }, { id: 'y', name: '引荐', weight: '0.07', cap: { amount: '100,000,000.00' } }, { id: 'z', name: '人才', weight: '0.5', cap: { share: '29%' } }], ...on },
  }, { content: { subFund: 'a', agreement: 'none', document: '文' }, body: { subFund: 'a', agreement: 'none', document: '文', ...on } }],
  recognisedReinvestment: [{ content: { subFund: 'a', category: 'x', project: '北斗', amountYuan: '50000000.00', document: null, approvedBeforeFormation: false }, body: { subFund: 'a', category: 'x', project: '北斗', amount: '50,000,000.00', ...on } }],
  indicator: [{
    content: { indicator: 'i', name: '投资', unit: '亿元', period: '2021-01..2021-06', value: '176.70', hedge: 'over', plan: '180.70', target: '1000', targetPeriod: '2025', targetHedge: 'atLeast', source: '统计局', document: null },
    body: { id: 'i', name: '投资', unit: '亿元', period: '2021-01..2021-06', value: '176.70', hedge: 'over', plan: '180.70', target: '1000', targetPeriod: '2025', targetHedge: 'atLeast', source: '统计局', ...on },
  }],
};

describe('a correction begins with all that the record says', () => {
  it('for every form', () => expect(FORMS.filter((form) => !CASES[form.type]).map((form) => form.type)).toEqual([]));

  it.each(Object.entries(CASES).flatMap(([type, cases]) => cases.map((one) => ({ type: type as Schemas['RecordType'], ...one }))))('$type $body', ({ type, content, body }) => {
    const form = formOf(type)!;
    const values = valuesOf(form, { content: content as unknown as Schemas['RecordContent'], ...on });
    const fields = shownFields(form.fields, values);
    expect(bodyOf(fields, values, true)).toEqual(body);
    expect(missing(fields, values)).toEqual([]);
  });

  it('a reversal has no form', () => expect(formOf('reversal')).toBeUndefined());
});
