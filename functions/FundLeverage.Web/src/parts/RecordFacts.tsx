import Big from 'big.js';
import { Link } from 'react-router';
import { exactYuan } from '../amounts/money';
import type { Schemas } from '../api/client';
import { useLinks } from '../shell/scope';
import { exactText } from './figures';
import { useNames } from './names';
import { periodText } from './periodText';
import { useLanguage, useTexts, type Language, type Texts, type TextKey } from '../texts/texts';
import zh from '../texts/zh-CN.json';

type Says = Pick<Schemas['Record'], 'type' | 'content' | 'effectiveOn'>;
const HIDDEN = new Set(['amountDisplay', 'totalInvestmentDisplay', 'roundAmountDisplay']);

/** What a record says, member by member, in words; marked where it says something else than another. */
export function RecordFacts({ record, than }: { record: Says; than?: Says | undefined }) {
  const t = useTexts();
  const { language } = useLanguage();
  const links = useLinks();
  const nameOf = useNames('project' in record.content && !('name' in record.content));
  // An introducer that is a sub-fund is recorded by its id alone.
  const named = (item: object) => ('kind' in item && item.kind === 'subFund' && 'id' in item && 'name' in item && item.name === null ? { ...item, name: nameOf(String(item.id)) ?? null } : item);
  const before = than && membersOf(than);
  const members = Object.entries(membersOf(record)).filter(([name, value]) => !HIDDEN.has(name) && (isSaid(value) || isSaid(before?.[name])));
  return (
    <dl className="facts">
      {members.map(([name, value]) => {
        const known = name === 'subFund' || (name === 'project' && !('name' in record.content)) ? nameOf(String(value)) : undefined;
        const text = known ? `${known} (${String(value)})` : worded(name, value, t, language);
        const items = Array.isArray(value) && typeof value[0] === 'object' ? <ul className="plain">{value.map((item, at) => <li key={at}>{worded(name, named(item), t, language)}</li>)}</ul> : text;
        const changed = before && JSON.stringify(before[name] ?? null) !== JSON.stringify(value ?? null);
        return (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{label(name, t)}</dt>
            <dd>
              {name === 'record' || name === 'replacement' ? <Link to={links(`/records/${text}`)}>{text}</Link> : changed ? <mark>{items}</mark> : items}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** A reversal takes effect where what it reverses does. */
const membersOf = ({ type, content, effectiveOn }: Says): Record<string, unknown> => type === 'reversal' ? { ...content } : { ...content, effectiveOn };

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== false;

const has = (key: string): key is TextKey => key in zh;
const label = (name: string, t: Texts): string => (has(`member.${name}`) ? t(`member.${name}` as TextKey) : name);

/** A member's value as people read it: amounts to the fen, choices in words. */
export function worded(name: string, value: unknown, t: Texts, language: Language): string {
  if (value === null || value === undefined) return '–';
  if (name.endsWith('Yuan')) return exactText(String(value), t, language);
  // Foreign money, beside its currency.
  if (name === 'amount') return exactYuan(String(value));
  if (name === 'sharePercent') return `${String(value)}%`;
  if (name === 'share') return `${new Big(String(value)).times(100).toFixed()}%`;
  if (name === 'period' || name === 'targetPeriod') return periodText(String(value), t);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.map((item) => worded(name, item, t, language)).join(language === 'en' ? ', ' : '、');
  if (typeof value === 'object') {
    return Object.entries(value).filter(([, inner]) => inner !== null && inner !== false && !(Array.isArray(inner) && inner.length === 0)).map(([inner, what]) => `${label(inner, t)} ${worded(inner, what, t, language)}`).join(language === 'en' ? '; ' : ';');
  }
  const key = `choice.${String(value)}`;
  return CHOICES.has(name) && has(key) ? t(key) : String(value);
}

const CHOICES = new Set(['change', 'basis', 'source', 'status', 'stage', 'stages', 'kind', 'level', 'evidence', 'hedge', 'targetHedge', 'allOf', 'anyOf', 'agreement', 'denominator']);
