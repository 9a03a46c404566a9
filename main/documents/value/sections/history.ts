import { formatAsOf, formatDate, formatFact } from '#shared/domain/fact/format-fact.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import type { TableBlock } from '#shared/domain/packet/block.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import type { SectionBuilder } from '../section.ts';

const mostRows = 40;

function shownValue({ fact }: FactView): FullBilingual {
  const say = (language: Language): string => {
    const { text } = formatFact(fact, language);
    if (fact.asOf.precision === 'unknown') return text;
    return language === 'zh' ? `${text}（${formatAsOf(fact.asOf, 'zh')}）` : `${text} (${formatAsOf(fact.asOf, 'en')})`;
  };
  return { zh: say('zh'), en: say('en') };
}

/** Which values of this packet took the place of earlier ones, and when; none where nothing was changed. */
export const history: SectionBuilder = ({ snapshot, write }) => {
  const owners = [...snapshot.parks, ...snapshot.districts, ...snapshot.programmes, ...snapshot.talentPolicies];
  const views = new Map(owners.flatMap((owner) => owner.facts.map((view) => [view.fact.id, view] as const)));
  const changes = (snapshot.factChanges ?? []).filter(({ factId }) => views.has(factId));
  if (changes.length === 0) return [];
  const rest = changes.length - mostRows;
  const table: TableBlock = {
    type: 'table',
    id: 'fact-changes',
    caption: write.say({ zh: '本册数据中更新过的值', en: 'Values of this packet that took the place of earlier ones' }),
    columns: [
      { title: write.say({ zh: '更新日期', en: 'Changed on' }), align: 'left', width: 0.9 },
      { title: write.say({ zh: '对象与事项', en: 'Of what' }), align: 'left', width: 1.5 },
      { title: write.say({ zh: '原值', en: 'Before' }), align: 'left', width: 1.3 },
      { title: write.say({ zh: '现值', en: 'Now' }), align: 'left', width: 1.3 },
    ],
    rows: changes.slice(0, mostRows).flatMap((change) => {
      const view = views.get(change.factId);
      if (view === undefined) return [];
      const day = change.at?.slice(0, 10) ?? null;
      const name = shownName(change.record);
      return [
        [
          write.say(day === null ? { zh: '未记录', en: 'not kept' } : { zh: formatDate(day, 'zh'), en: formatDate(day, 'en') }),
          write.say({ zh: `${name.zh}：${change.subject.zh}`, en: `${name.en}: ${change.subject.en}` }),
          write.say(change.before),
          write.say(shownValue(view), [write.markFact(view)]),
        ],
      ];
    }),
    note: rest > 0 ? write.say({ zh: `更早的 ${rest} 处未列。`, en: `${rest} earlier changes are not listed.` }) : null,
  };
  return [table];
};
