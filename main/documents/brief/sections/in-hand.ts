import type { DeskView } from '#shared/domain/desk/desk.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { counterKindOf, type CounterKind } from '#shared/domain/ledger/counter.ts';
import type { Concentration } from '#shared/domain/ledger/ledger.ts';
import { stageName, stages } from '#shared/domain/ledger/stage.ts';
import type { MoneyTotal } from '#shared/domain/ledger/total.ts';
import { shareWords, totalWords } from '#shared/domain/ledger/total-words.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Writer } from '../../value/writer.ts';
import { small, table } from '../brief-table.ts';
import { lines, words } from '../brief-words.ts';

function totalLine(label: FullBilingual, totals: readonly MoneyTotal[]): FullBilingual[] {
  return totals.map((total) => ({
    zh: `${label.zh}：${totalWords(total, 'zh')}（${total.recordIds.length}个项目）`,
    en: `${label.en}: ${totalWords(total, 'en')} (${total.recordIds.length} ${total.recordIds.length === 1 ? 'project' : 'projects'})`,
  }));
}

function concentrationLine(write: Writer, { whole, total, project, part, share }: Concentration): Local {
  const name = (of: Concentration['whole'], language: 'zh' | 'en'): string => of.name[language] ?? of.name.zh ?? of.name.en ?? of.id;
  const text = (language: 'zh' | 'en'): string => {
    const [big, all] = [formatFact(part.fact, language).text, formatFact(total.fact, language).text];
    return language === 'zh'
      ? `${name(whole, 'zh')}：最大项目“${name(project, 'zh')}”${big}，总额${all}，占比${shareWords(share, 'zh')}`
      : `${name(whole, 'en')}: the largest project, “${name(project, 'en')}”, is ${big} of ${all}: ${shareWords(share, 'en')}`;
  };
  return write.say({ zh: text('zh'), en: text('en') }, [write.markFact(part), write.markFact(total)]);
}

const stagesOf = (kind: CounterKind): FullBilingual => {
  const names = stages.filter((stage) => stage !== 'withdrawn' && counterKindOf(stage) === kind).map(stageName);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en.toLowerCase()).join(', ') };
};

/** Which stages the columns and the totals of money count as what. */
function kindsOfStages(): FullBilingual {
  const [signed, others] = [stagesOf('signed'), stagesOf('other')];
  return {
    zh: `签约及以后：${signed.zh}；其他阶段：${others.zh}。`,
    en: `Signed and beyond: ${signed.en}; other stages: ${others.en}.`,
  };
}

/** Projects whose money is in no total; null where there are none. */
export function withoutMoneyWords(signed: number, unknown: number): FullBilingual | null {
  if (unknown === 0) return null;
  if (unknown === signed && signed > 1)
    return {
      zh: `签约及以后的${signed}个项目，投资额全部未知或来源不一，不计入。`,
      en: `All ${signed} projects signed and beyond are without a single known investment and are left out.`,
    };
  const [projects, have, are] = [signed === 1 ? 'project' : 'projects', unknown === 1 ? 'has' : 'have', unknown === 1 ? 'is' : 'are'];
  if (unknown === signed)
    return {
      zh: '签约及以后的项目只有1个，投资额未知或来源不一，不计入。',
      en: 'The only project signed and beyond has no single known investment and is left out.',
    };
  return {
    zh: `签约及以后的项目共${signed}个，其中${unknown}个的投资额未知或来源不一，不计入。`,
    en: `Of ${signed} ${projects} signed and beyond, ${unknown} ${have} no single known investment and ${are} left out.`,
  };
}

/** Stages, districts and money of the projects in hand; intents and signings in columns of their own. */
export function inHand({ pipeline, concentrations }: DeskView, write: Writer): Block[] {
  const number = (ids: readonly string[]): Local => write.plain(String(ids.length));
  const money = [
    ...totalLine({ zh: '签约及以后的项目投资额', en: 'Investment of projects signed and beyond' }, pipeline.signedMoney),
    ...totalLine({ zh: '意向投资额', en: 'Investment of intents' }, pipeline.intendedMoney),
  ];
  const items = [...money.map((text) => write.say(text)), ...concentrations.map((each) => concentrationLine(write, each))];
  const leftOut = withoutMoneyWords(pipeline.counters.signings.recordIds.length, pipeline.withoutMoney.length);
  return [
    table(write, {
      id: 'by-stage',
      columns: [
        { title: words.stage, width: 6, cell: ({ stage }) => write.say(stageName(stage)) },
        { title: words.count, width: 2, align: 'right', cell: ({ recordIds }) => number(recordIds) },
      ],
      rows: pipeline.byStage,
      note: lines.apart,
    }),
    table(write, {
      id: 'by-district',
      columns: [
        { title: words.district, width: 4, cell: ({ of }) => (of === null ? write.say(words.notGiven) : write.name(of.name)) },
        { title: words.intents, width: 2, align: 'right', cell: ({ counters }) => number(counters.intents.recordIds) },
        { title: words.signings, width: 2, align: 'right', cell: ({ counters }) => number(counters.signings.recordIds) },
        { title: words.others, width: 2, align: 'right', cell: ({ counters }) => number(counters.others.recordIds) },
      ],
      rows: pipeline.byDistrict,
      note: kindsOfStages(),
    }),
    ...(items.length === 0 ? [] : [{ type: 'list' as const, id: 'money', ordered: false, items }]),
    ...(leftOut === null ? [] : [small(write, 'money-unknown', leftOut)]),
    small(write, 'as-packets', lines.asPacket),
  ];
}
