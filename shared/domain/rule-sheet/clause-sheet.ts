import type { AsOf } from '#shared/lib/date.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Citation, Currency } from '#shared/domain/fact/fact.ts';
import { amountRows, type AmountRow } from './amount-rows.ts';
import { conditionRows, type ConditionRow } from './condition-rows.ts';
import { noWords, type Words } from './problem.ts';

/** A clause as an officer edits it: every field as it is typed, conditions and amount as rows. */
export interface ClauseSheet {
  id: string;
  incentiveId: string;
  name: Words;
  offer: Clause['offer'];
  status: Clause['status'];
  summary: Words;
  object: Words;
  conditions: ConditionRow[];
  amount: {
    given: boolean;
    low: string;
    high: string;
    currency: Currency;
    per: Words;
    rows: AmountRow[];
  };
  window: Words;
  office: Words;
  phone: string;
  legalBasis: Words;
  wording: string;
  validity: { from: string; to: string; precision: AsOf['precision'] };
  citation: Citation;
  group: string;
  stacking: { limited: boolean; with: string[] };
  excludes: string[];
  cap: { given: boolean; id: string; at: string; text: Words };
  /** The last day of this version; empty: open. */
  until: string;
  version: Clause['version'];
}

const typed = (text: Bilingual | null): Words => ({ zh: text?.zh ?? '', en: text?.en ?? '' });

/** A clause of the store as a sheet. */
export function clauseSheet(clause: Clause): ClauseSheet {
  const { amount, cap, validity } = clause;
  return {
    id: clause.id,
    incentiveId: clause.incentiveId,
    name: { ...clause.name },
    offer: clause.offer,
    status: clause.status,
    summary: { ...clause.summary },
    object: typed(clause.object),
    conditions: conditionRows(clause.conditions),
    amount: {
      given: amount !== null,
      low: amount?.low ?? '',
      high: amount?.high ?? '',
      currency: amount?.currency ?? 'CNY',
      per: typed(amount?.per ?? null),
      rows: amountRows(amount?.formula ?? null),
    },
    window: typed(clause.window),
    office: typed(clause.office),
    phone: clause.phone ?? '',
    legalBasis: typed(clause.legalBasis),
    wording: clause.wording ?? '',
    validity: { from: validity.from ?? '', to: validity.to ?? '', precision: validity.precision },
    citation: { ...clause.citation, raw: [...clause.citation.raw] },
    group: clause.group ?? '',
    stacking: { limited: (clause.stacksWith ?? null) !== null, with: [...(clause.stacksWith ?? [])] },
    excludes: [...(clause.excludes ?? [])],
    cap:
      cap === null || cap === undefined
        ? { given: false, id: '', at: '', text: { ...noWords } }
        : { given: true, ...cap, text: { ...cap.text } },
    until: clause.version?.effectiveTo ?? '',
    version: clause.version,
  };
}

/** An empty sheet for a policy of which the name only is known: it yields no verdict and no amount until it is filled in. */
export function newClauseSheet({ id, incentiveId, citation }: Pick<Clause, 'id' | 'incentiveId' | 'citation'>): ClauseSheet {
  return {
    id,
    incentiveId,
    name: { ...noWords },
    offer: 'grant',
    status: 'text-needed',
    summary: { ...noWords },
    object: { ...noWords },
    conditions: [],
    amount: { given: false, low: '', high: '', currency: 'CNY', per: { ...noWords }, rows: [] },
    window: { ...noWords },
    office: { ...noWords },
    phone: '',
    legalBasis: { ...noWords },
    wording: '',
    validity: { from: '', to: '', precision: 'unknown' },
    citation: { ...citation, raw: [...citation.raw] },
    group: '',
    stacking: { limited: false, with: [] },
    excludes: [],
    cap: { given: false, id: '', at: '', text: { ...noWords } },
    until: '',
    version: undefined,
  };
}
