import { findChange } from '#main/repos/change-repo.ts';
import { findFact, listReplacements } from '#main/repos/fact-repo.ts';
import { changeThatWrote } from '#main/repos/history-repo.ts';
import type { Database } from '#main/store/database.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { LawPolicy } from '#shared/domain/law/law-kind.ts';
import type { PacketFactChange, PacketRecord } from '#shared/domain/packet/snapshot.ts';
import { mayShow, type Sensitivity } from '#shared/domain/record/record.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import { isBlockedByLaw } from './law-texts.ts';

/** A value with its date: the same figure of a later year is another value. */
function shownValue(fact: Fact): FullBilingual {
  const say = (language: Language): string => {
    const { text } = formatFact(fact, language);
    if (fact.asOf.precision === 'unknown') return text;
    const date = formatAsOf(fact.asOf, language);
    return language === 'zh' ? `${text}（${date}）` : `${text} (${date})`;
  };
  return { zh: say('zh'), en: say('en') };
}

const textsOf = ({ value }: Fact): (string | null)[] => [value.text?.zh ?? null, value.text?.en ?? null];

/** Which facts of the packet's records took the place of earlier ones, newest first; an earlier value above the audience's level is not told. */
export function gatherFactChanges(
  db: Database,
  records: readonly PacketRecord[],
  { audience, lawPolicy }: { audience: Sensitivity; lawPolicy: LawPolicy },
): PacketFactChange[] {
  const replaced = Map.groupBy(listReplacements(db), ({ by }) => by);
  const tell = (view: PacketRecord['facts'][number], owner: PacketRecord): PacketFactChange[] => {
    const { fact, attribute } = view;
    const change = changeThatWrote(db, fact.id, fact.recordId);
    const at = change === null ? null : (findChange(db, change)?.at ?? null);
    return (replaced.get(fact.id) ?? []).flatMap(({ id }) => {
      const before = findFact(db, id);
      if (before === null || !mayShow(before.sensitivity, audience) || isBlockedByLaw(textsOf(before), lawPolicy)) return [];
      const { record } = owner;
      return [
        {
          factId: fact.id,
          at,
          record: { id: record.id, kind: record.kind, name: record.name },
          subject: attribute.name,
          before: shownValue(before),
        },
      ];
    });
  };
  const told = new Map(
    records
      .flatMap((owner) => owner.facts.flatMap((view) => tell(view, owner)))
      .map((entry) => [`${entry.factId}\n${entry.before.zh}`, entry]),
  );
  return [...told.values()].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
}
