import { conflictViews } from '#main/services/conflicts/list-conflicts.ts';
import { attributeOf } from '#main/services/records/record-detail.ts';
import type { ExceptionGroup, ExceptionItem } from '#shared/domain/desk/desk.ts';
import { isOverdue, freshness } from '#shared/domain/fact/freshness.ts';
import { lastMoved } from '#shared/domain/desk/last-moved.ts';
import { dueDay } from '#shared/domain/fact/due.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import { daysBetween } from '#shared/domain/ledger/calendar.ts';
import { sideNames } from '#shared/domain/ledger/ledger.ts';
import { stageName } from '#shared/domain/ledger/stage.ts';
import { unknownAsOf, type AsOf } from '#shared/lib/date.ts';
import type { Bilingual, FullBilingual, Language } from '#shared/lib/language.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Given } from './given.ts';

/** Finds one kind of exception. Another kind is another provider in the list below. */
type ExceptionProvider = (given: Given) => ExceptionGroup;

const both = (text: Bilingual): FullBilingual => ({ zh: text.zh ?? text.en ?? '', en: text.en ?? text.zh ?? '' });
const longestFirst = (items: ExceptionItem[]): ExceptionItem[] => items.toSorted((a, b) => (b.days ?? -1) - (a.days ?? -1));
const dateWords = (asOf: AsOf): FullBilingual => ({ zh: formatAsOf(asOf, 'zh'), en: formatAsOf(asOf, 'en') });
const group = (kind: ExceptionGroup['kind'], items: ExceptionItem[]): ExceptionGroup => ({ kind, items, count: items.length });

const stalled: ExceptionProvider = ({ ledger, today }) =>
  group(
    'stalled',
    longestFirst(
      ledger.projects.flatMap((project) => {
        const { record, stage, movement } = project;
        if (movement.state !== 'stalled') return [];
        const [name, last] = [stageName(stage), dateWords(lastMoved(project, today) ?? unknownAsOf)];
        return [
          {
            id: record.id,
            record,
            text: { zh: `${name.zh}；最近进展${last.zh}`, en: `${name.en}; last moved ${last.en}` },
            days: movement.days,
            factId: null,
            conflictId: null,
          },
        ];
      }),
    ),
  );

const overdue: ExceptionProvider = ({ ledger, today }) =>
  group(
    'overdue',
    longestFirst(
      ledger.projects.flatMap(({ record, commitments }) =>
        commitments.flatMap(({ id, side, words, who, dueOn, overdue: isLate }) => {
          if (!isLate || dueOn === null) return [];
          const [said, whose] = [both(words), sideNames[side]];
          const by = who === null ? '' : ` · ${who}`;
          return [
            {
              id,
              record,
              text: { zh: `${whose.zh}：${said.zh}${by}`, en: `${whose.en}: ${said.en}${by}` },
              days: daysBetween(dueOn, today),
              factId: null,
              conflictId: null,
            },
          ];
        }),
      ),
    ),
  );

/** What is aimed at, so that two targets of one record are told apart: the kind of statement, its value and base. */
function aimWords(fact: Fact, name: FullBilingual): FullBilingual {
  const words = (language: Language): string => {
    const [value, base] = [formatFact(fact, language).text, fact.baseNote?.[language] ?? null];
    if (language === 'zh') return `${name.zh}：${value}${base === null ? '' : `（${base}）`}`;
    return `${name.en}: ${value}${base === null ? '' : ` (${base})`}`;
  };
  return { zh: words('zh'), en: words('en') };
}

const targetOverdue: ExceptionProvider = ({ facts, reference, today, ref }) =>
  group(
    'target-overdue',
    longestFirst(
      facts.flatMap((fact) => {
        const record = ref(fact.recordId);
        const due = dueDay(fact);
        if (record === null || due === null || !isOverdue(fact, today)) return [];
        const [aim, day] = [aimWords(fact, attributeOf(fact, reference).name), dateWords(fact.asOf)];
        return [
          {
            id: fact.id,
            record,
            text: { zh: `${aim.zh}；期限${day.zh}`, en: `${aim.en}; due ${day.en}` },
            days: daysBetween(due, today),
            factId: fact.id,
            conflictId: null,
          },
        ];
      }),
    ),
  );

const conflicting: ExceptionProvider = ({ db, reference }) =>
  group(
    'conflicting',
    conflictViews(db, 'open', reference).flatMap(({ conflict, sides }) => {
      const [first] = sides;
      if (first === undefined) return [];
      return [{ id: conflict.id, record: first.record, text: both(conflict.note), days: null, factId: null, conflictId: conflict.id }];
    }),
  );

/** One item a record, with the number of its facts that are past their review. */
const stale: ExceptionProvider = ({ facts, reference, today, ref }) => {
  const old = facts.filter((fact) => freshness(fact, attributeOf(fact, reference), today) === 'stale');
  const items = [...Map.groupBy(old, ({ recordId }) => recordId)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([recordId, some]) => {
      const record = ref(recordId);
      const text = { zh: `${some.length}条事实过了复核期`, en: `${some.length} ${some.length === 1 ? 'fact' : 'facts'} past review` };
      return record === null ? [] : [{ id: recordId, record, text, days: null, factId: null, conflictId: null }];
    });
  return { kind: 'stale', items, count: old.length };
};

/** Projects of which nobody knows since when they stand where they stand. */
const undated: ExceptionProvider = ({ ledger }) =>
  group(
    'undated',
    ledger.projects
      .filter(({ movement }) => movement.state === 'undated')
      .map(({ record, stage }) => {
        const name = stageName(stage);
        return {
          id: record.id,
          record,
          text: { zh: `${name.zh}；时点未载`, en: `${name.en}; date not given` },
          days: null,
          factId: null,
          conflictId: null,
        };
      }),
  );

const providers: readonly ExceptionProvider[] = [stalled, overdue, targetOverdue, conflicting, stale, undated];

/** What stands still, is late, is old or disagrees, in this order. */
export const findExceptions = (given: Given): ExceptionGroup[] => providers.map((provide) => provide(given));
