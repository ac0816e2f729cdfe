import { LEVELS, PROJECT_KINDS, STAGES } from '../../api/choices';
import type { PathOf, Schemas } from '../../api/client';
import { newId, type Field, type Values } from './fields';

export type EntryKind =
  | 'sub-funds' | 'status' | 'commitments' | 'fund-sizes' | 'paid-in-capital' | 'projects' | 'progress' | 'financing' | 'landed-rules'
  | 'reinvestment-agreement' | 'reinvestments' | 'indicators';
export type Group = 'money' | 'projects' | 'reinvestment' | 'indicators';
export type Form = { kind: EntryKind; group: Group; type: Schemas['RecordType']; route: PathOf<'post'>; fields: readonly Field[]; initial?: Values };

export const GROUPS: readonly Group[] = ['money', 'projects', 'reinvestment', 'indicators'];

const EVIDENCE = ['investmentAgreement', 'businessRegistration', 'landContract', 'firstPayment', 'constructionPermit', 'taxRegistration'] as const satisfies readonly Schemas['EvidenceKind'][];
const HEDGES = ['exact', 'nearly', 'over', 'about', 'atLeast'] as const satisfies readonly Schemas['FigureHedge'][];

const document: Field = { name: 'document', kind: 'text', help: 'help.document' };
const effectiveOn: Field = { name: 'effectiveOn', kind: 'date', required: true };
const beforeFormation: Field = { name: 'approvedBeforeFormation', kind: 'yes' };
const ofSubFund: Field = { name: 'subFund', kind: 'pick', from: 'subFunds', required: true };
const ofProject: Field = { name: 'project', kind: 'pick', from: 'projects', required: true, inPath: true };
const withMoney: Field = { ...ofSubFund, tellsMoney: true };
const amount: Field = { name: 'amount', kind: 'amount', required: true, help: 'help.amount', exchange: 'exchange' };
const totalInvestment: Field = { name: 'totalInvestment', kind: 'amount', exchange: 'exchange' };
const industry: Field = { name: 'industry', kind: 'text', from: 'industries' };
const region: Field = { name: 'region', kind: 'text', from: 'regions' };

/** Several fill in a share each, or tick one that leads; a single one neither. */
const introducers: Field = {
  name: 'introducers', kind: 'list', help: 'help.introducers',
  list: {
    least: 1, most: 20, alone: 'introducer', several: ['share', 'lead'], add: 'entry.addIntroducer',
    fields: [
      { name: 'kind', kind: 'choice', choices: ['subFund', 'institution'] satisfies Schemas['IntroducerKind'][], required: true, also: (kind) => ({ id: kind === 'institution' ? newId('in') : '', name: '' }) },
      { name: 'id', kind: 'pick', from: 'subFunds', label: 'field.subFund', required: true, when: (row) => row.kind === 'subFund' },
      { name: 'name', kind: 'text', from: 'institutions', when: (row) => row.kind === 'institution' || (row.name ?? '') !== '' },
      { name: 'id', kind: 'id', required: true, help: 'help.institution', when: (row) => row.kind === 'institution' },
      { name: 'share', kind: 'text', help: 'help.share' },
      { name: 'lead', kind: 'yes' },
    ],
  },
};

const agreed = (values: Values): boolean => values.agreement !== 'none';
const categories: Field = {
  name: 'categories', kind: 'list', when: agreed,
  list: {
    least: 1, most: 20, ids: 'category', add: 'entry.addCategory',
    fields: [
      { name: 'name', kind: 'text', required: true }, { name: 'id', kind: 'id', required: true }, { name: 'weight', kind: 'text', required: true, help: 'help.weight' },
      { name: 'cap/amount', kind: 'amount' }, { name: 'cap/share', kind: 'text', help: 'help.cap' },
    ],
  },
};

export const FORMS: readonly Form[] = [
  {
    kind: 'sub-funds', group: 'money', type: 'subFund', route: '/api/funds/{fund}/sub-funds',
    fields: [
      { name: 'name', kind: 'text', required: true }, { name: 'id', kind: 'id', required: true, help: 'help.id' }, { name: 'formedOn', kind: 'date', help: 'help.formedOn' },
      { name: 'manager', kind: 'text', from: 'managers' }, industry, { name: 'creditCode', kind: 'text' }, { name: 'amacCode', kind: 'text' },
      { name: 'level', kind: 'choice', choices: LEVELS }, region, { name: 'guidanceFund', kind: 'pick', from: 'otherFunds', help: 'help.guidanceFund' },
    ],
  },
  {
    kind: 'status', group: 'money', type: 'subFundStatus', route: '/api/funds/{fund}/sub-funds/{subFund}/status',
    fields: [{ ...ofSubFund, inPath: true }, { name: 'status', kind: 'choice', choices: ['formed', 'liquidated'] satisfies Schemas['SubFundStatus'][], required: true }, effectiveOn, document],
  },
  {
    kind: 'commitments', group: 'money', type: 'commitment', route: '/api/funds/{fund}/commitments',
    fields: [
      withMoney, { name: 'change', kind: 'choice', choices: ['initial', 'increase', 'reduce', 'cancel', 'transferOut'] satisfies Schemas['CommitmentChange'][], required: true },
      amount, effectiveOn, document, beforeFormation,
    ],
  },
  {
    kind: 'fund-sizes', group: 'money', type: 'fundSize', route: '/api/funds/{fund}/fund-sizes',
    fields: [
      withMoney, { name: 'basis', kind: 'choice', choices: ['committed', 'target'] satisfies Schemas['SizeBasis'][], required: true }, { ...amount, help: 'help.size' },
      { name: 'sources/otherFiscal', kind: 'amount', mayBeZero: true, help: 'help.sources' }, { name: 'sources/stateOwned', kind: 'amount', mayBeZero: true }, { name: 'sources/private', kind: 'amount', mayBeZero: true }, effectiveOn, document, beforeFormation,
    ],
  },
  {
    kind: 'paid-in-capital', group: 'money', type: 'paidInCapital', route: '/api/funds/{fund}/paid-in-capital',
    fields: [
      withMoney, { name: 'source', kind: 'choice', choices: ['guidanceFund', 'otherFiscal', 'stateOwned', 'private'] satisfies Schemas['CapitalSource'][], required: true },
      amount, effectiveOn, document, beforeFormation,
    ],
  },
  {
    kind: 'projects', group: 'projects', type: 'project', route: '/api/funds/{fund}/projects',
    fields: [
      { name: 'name', kind: 'text', required: true }, { name: 'id', kind: 'id', required: true, help: 'help.id' },
      { name: 'kind', kind: 'choice', choices: PROJECT_KINDS, required: true },
      introducers, { name: 'stage', kind: 'choice', choices: STAGES, required: true }, industry, region, totalInvestment, { ...effectiveOn, help: 'help.introducedOn' }, document,
    ],
  },
  {
    kind: 'progress', group: 'projects', type: 'projectProgress', route: '/api/funds/{fund}/projects/{project}/progress',
    fields: [
      ofProject, { name: 'stage', kind: 'choice', choices: STAGES }, { name: 'evidence', kind: 'choices', choices: EVIDENCE, help: 'help.evidence' }, totalInvestment,
      { name: 'name', kind: 'text', help: 'help.rename' }, { name: 'mergedInto', kind: 'pick', from: 'otherProjects', help: 'help.mergedInto' }, effectiveOn, { name: 'reason', kind: 'text' }, document,
    ],
  },
  {
    kind: 'financing', group: 'projects', type: 'projectFinancing', route: '/api/funds/{fund}/projects/{project}/financing',
    fields: [
      ofProject, ofSubFund, { name: 'round', kind: 'text', from: 'rounds', required: true, help: 'help.round' }, { ...amount, help: 'help.invested' },
      { name: 'roundAmount', kind: 'amount', required: true, help: 'help.roundAmount', exchange: 'roundExchange' }, effectiveOn, document,
    ],
  },
  {
    kind: 'landed-rules', group: 'projects', type: 'landedRule', route: '/api/funds/{fund}/landed-rules',
    fields: [
      { name: 'name', kind: 'text', from: 'rules', required: true, help: 'help.rule' }, { name: 'id', kind: 'id', required: true, help: 'help.id' }, { name: 'version', kind: 'whole', when: (values) => values.version !== undefined },
      { name: 'stages', kind: 'choices', choices: STAGES.filter((stage) => stage !== 'withdrawn'), required: true }, { name: 'evidence/allOf', kind: 'choices', choices: EVIDENCE }, { name: 'evidence/anyOf', kind: 'choices', choices: EVIDENCE },
      effectiveOn, document,
    ],
  },
  {
    kind: 'reinvestment-agreement', group: 'reinvestment', type: 'reinvestmentAgreement', route: '/api/funds/{fund}/sub-funds/{subFund}/reinvestment-agreement', initial: { agreement: 'terms' },
    fields: [
      { ...ofSubFund, inPath: true }, { name: 'agreement', kind: 'choice', choices: ['terms', 'none'], required: true }, { name: 'multiple', kind: 'text', required: true, help: 'help.multiple', when: agreed },
      { name: 'denominator', kind: 'choice', choices: ['committed', 'paidIn'] satisfies Schemas['ReinvestmentDenominator'][], required: true, when: agreed }, { name: 'deadline', kind: 'date', when: agreed },
      categories, { name: 'rule', kind: 'long', when: agreed }, effectiveOn, document,
    ],
  },
  {
    kind: 'reinvestments', group: 'reinvestment', type: 'recognisedReinvestment', route: '/api/funds/{fund}/sub-funds/{subFund}/reinvestments',
    fields: [
      { ...ofSubFund, inPath: true, also: () => ({ category: '' }) }, { name: 'category', kind: 'pick', from: 'categories', required: true, help: 'help.category' }, { name: 'project', kind: 'text', from: 'projectNames', required: true, help: 'help.reinvested' },
      { ...amount, help: 'help.beforeWeight' }, effectiveOn, document, beforeFormation,
    ],
  },
  {
    kind: 'indicators', group: 'indicators', type: 'indicator', route: '/api/funds/{fund}/indicators',
    fields: [
      { name: 'name', kind: 'text', from: 'indicators', required: true, help: 'help.indicator' }, { name: 'id', kind: 'id', required: true, help: 'help.id' }, { name: 'unit', kind: 'text', from: 'units', required: true, help: 'help.unit' },
      { name: 'period', kind: 'text', required: true, help: 'help.period' }, { name: 'value', kind: 'text', help: 'help.oneOfThree' }, { name: 'hedge', kind: 'choice', choices: HEDGES },
      { name: 'plan', kind: 'text' }, { name: 'target', kind: 'text' }, { name: 'targetPeriod', kind: 'text', help: 'help.targetPeriod' }, { name: 'targetHedge', kind: 'choice', choices: HEDGES },
      { name: 'source', kind: 'text' }, { name: 'effectiveOn', kind: 'date', help: 'help.endOfPeriod' }, document,
    ],
  },
];

export const formOf = (type: Schemas['RecordType']): Form | undefined => FORMS.find((form) => form.type === type);
