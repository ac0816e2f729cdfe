import type { PathOf, Schemas } from '../../api/client';
import type { TextKey } from '../../texts/texts';

export type FieldKind = 'id' | 'text' | 'long' | 'date' | 'amount' | 'choice' | 'subFund' | 'project' | 'yes';

/** One field; its name is the path of the member in the body, `sources/private`. */
export type Field = { name: string; kind: FieldKind; required?: boolean; choices?: readonly string[]; help?: TextKey; inPath?: boolean };

export type EntryKind = 'sub-funds' | 'status' | 'commitments' | 'fund-sizes' | 'paid-in-capital' | 'projects' | 'progress' | 'indicators';
export type Form = { kind: EntryKind; type: Schemas['RecordType']; route: PathOf<'post'>; fields: Field[] };

const LEVELS = ['national', 'province', 'city', 'district', 'county'] as const satisfies readonly Schemas['GovernmentLevel'][];
const STAGES = ['pipeline', 'negotiating', 'signed', 'landed', 'underConstruction', 'inProduction', 'withdrawn'] as const satisfies readonly Schemas['ProjectStage'][];
const HEDGES = ['exact', 'nearly', 'over', 'about', 'atLeast'] as const satisfies readonly Schemas['FigureHedge'][];

const document: Field = { name: 'document', kind: 'text', help: 'help.document' };
const effectiveOn: Field = { name: 'effectiveOn', kind: 'date', required: true };
const beforeFormation: Field = { name: 'approvedBeforeFormation', kind: 'yes' };
const ofSubFund: Field = { name: 'subFund', kind: 'subFund', required: true };

export const FORMS: readonly Form[] = [
  {
    kind: 'sub-funds', type: 'subFund', route: '/api/funds/{fund}/sub-funds',
    fields: [
      { name: 'name', kind: 'text', required: true }, { name: 'id', kind: 'id', required: true, help: 'help.id' }, { name: 'formedOn', kind: 'date', help: 'help.formedOn' },
      { name: 'manager', kind: 'text' }, { name: 'industry', kind: 'text' }, { name: 'creditCode', kind: 'text' }, { name: 'amacCode', kind: 'text' },
      { name: 'level', kind: 'choice', choices: LEVELS }, { name: 'region', kind: 'text' },
    ],
  },
  {
    kind: 'status', type: 'subFundStatus', route: '/api/funds/{fund}/sub-funds/{subFund}/status',
    fields: [{ ...ofSubFund, inPath: true }, { name: 'status', kind: 'choice', choices: ['formed', 'liquidated'] satisfies Schemas['SubFundStatus'][], required: true }, effectiveOn, document],
  },
  {
    kind: 'commitments', type: 'commitment', route: '/api/funds/{fund}/commitments',
    fields: [
      ofSubFund, { name: 'change', kind: 'choice', choices: ['initial', 'increase', 'reduce', 'cancel', 'transferOut'] satisfies Schemas['CommitmentChange'][], required: true },
      { name: 'amount', kind: 'amount', required: true, help: 'help.amount' }, effectiveOn, document, beforeFormation,
    ],
  },
  {
    kind: 'fund-sizes', type: 'fundSize', route: '/api/funds/{fund}/fund-sizes',
    fields: [
      ofSubFund, { name: 'basis', kind: 'choice', choices: ['committed', 'target'] satisfies Schemas['SizeBasis'][], required: true }, { name: 'amount', kind: 'amount', required: true, help: 'help.size' },
      { name: 'sources/otherFiscal', kind: 'amount', help: 'help.sources' }, { name: 'sources/stateOwned', kind: 'amount' }, { name: 'sources/private', kind: 'amount' }, effectiveOn, document, beforeFormation,
    ],
  },
  {
    kind: 'paid-in-capital', type: 'paidInCapital', route: '/api/funds/{fund}/paid-in-capital',
    fields: [
      ofSubFund, { name: 'source', kind: 'choice', choices: ['guidanceFund', 'otherFiscal', 'stateOwned', 'private'] satisfies Schemas['CapitalSource'][], required: true },
      { name: 'amount', kind: 'amount', required: true, help: 'help.amount' }, effectiveOn, document, beforeFormation,
    ],
  },
  {
    kind: 'projects', type: 'project', route: '/api/funds/{fund}/projects',
    fields: [
      { name: 'name', kind: 'text', required: true }, { name: 'id', kind: 'id', required: true, help: 'help.id' },
      { name: 'kind', kind: 'choice', choices: ['enterprise', 'fund', 'holdingPlatform', 'fundManager'] satisfies Schemas['ProjectKind'][], required: true },
      { name: 'introducer/kind', kind: 'choice', choices: ['subFund', 'institution'] satisfies Schemas['IntroducerKind'][], required: true },
      { name: 'introducer/id', kind: 'text', required: true, help: 'help.introducer' }, { name: 'introducer/name', kind: 'text' },
      { name: 'stage', kind: 'choice', choices: STAGES, required: true }, { name: 'industry', kind: 'text' }, { name: 'region', kind: 'text' },
      { name: 'totalInvestment', kind: 'amount' }, { ...effectiveOn, help: 'help.introducedOn' }, document,
    ],
  },
  {
    kind: 'progress', type: 'projectProgress', route: '/api/funds/{fund}/projects/{project}/progress',
    fields: [
      { name: 'project', kind: 'project', required: true, inPath: true }, { name: 'stage', kind: 'choice', choices: STAGES }, { name: 'totalInvestment', kind: 'amount' },
      { name: 'name', kind: 'text', help: 'help.rename' }, effectiveOn, { name: 'reason', kind: 'text' }, document,
    ],
  },
  {
    kind: 'indicators', type: 'indicator', route: '/api/funds/{fund}/indicators',
    fields: [
      { name: 'name', kind: 'text', required: true }, { name: 'id', kind: 'id', required: true, help: 'help.id' }, { name: 'unit', kind: 'text', required: true, help: 'help.unit' },
      { name: 'period', kind: 'text', required: true, help: 'help.period' }, { name: 'value', kind: 'text' }, { name: 'hedge', kind: 'choice', choices: HEDGES },
      { name: 'plan', kind: 'text' }, { name: 'target', kind: 'text' }, { name: 'targetPeriod', kind: 'text' }, { name: 'source', kind: 'text' }, document,
    ],
  },
];

/** The conversion of an amount in foreign money, asked for where one is named. */
export const exchangeOf = (amount: Field): Field[] => [
  { name: 'exchange/rate', kind: 'text', required: true, help: 'help.rate' }, { name: 'exchange/rateOn', kind: 'date', required: true }, { name: 'exchange/source', kind: 'text', required: true },
].map((field) => ({ ...field, kind: field.kind as FieldKind, help: field.help as TextKey | undefined, inPath: amount.inPath }));
