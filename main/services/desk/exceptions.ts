import { conflictViews } from '#main/services/conflicts/list-conflicts.ts';
import { attributeOf } from '#main/services/records/record-detail.ts';
import type { ExceptionGroup, ExceptionItem } from '#shared/domain/desk/desk.ts';
import { isOverdue, freshness } from '#shared/domain/fact/freshness.ts';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { daysBetween } from '#shared/domain/ledger/calendar.ts';
import { sideNames } from '#shared/domain/ledger/ledger.ts';
import { stageName } from '#shared/domain/ledger/stage.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import type { Given } from './given.ts';

/** Finds one kind of exception. Another kind is another provider in the list below. */
type ExceptionProvider = (given: Given) => ExceptionGroup;

const both = (text: Bilingual): FullBilingual => ({ zh: text.zh ?? text.en ?? '', en: text.en ?? text.zh ?? '' });
const longestFirst = (items: ExceptionItem[]): ExceptionItem[] => items.toSorted((a, b) => (b.days ?? -1) - (a.days ?? -1));
const dayWords = (day: Day): FullBilingual => ({ zh: formatDate(day, 'zh'), en: formatDate(day, 'en') });
const group = (kind: ExceptionGroup['kind'], items: ExceptionItem[]): ExceptionGroup => ({ kind, items, count: items.length });

const stalled: ExceptionProvider = ({ ledger }) =>
  group(
    'stalled',
    longestFirst(
      ledger.projects.flatMap(({ record, stage, movement }) => {
        if (movement.state !== 'stalled') return [];
        const [name, last] = [stageName(stage), dayWords(movement.last)];
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

const targetOverdue: ExceptionProvider = ({ facts, reference, today, ref }) =>
  group(
    'target-overdue',
    longestFirst(
      facts.flatMap((fact) => {
        const record = ref(fact.recordId);
        const due = fact.asOf.to;
        if (record === null || due === null || !isOverdue(fact, today)) return [];
        const [name, day] = [attributeOf(fact, reference).name, dayWords(due)];
        return [
          {
            id: fact.id,
            record,
            text: { zh: `${name.zh}；期限${day.zh}`, en: `${name.en}; due ${day.en}` },
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
