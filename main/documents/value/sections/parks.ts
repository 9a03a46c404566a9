import { drawChart } from '#main/documents/charts/render-svg.ts';
import { chartWidth } from '#main/documents/charts/chart-plan.ts';
import { barChart } from '#main/documents/charts/bar-chart.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, ChartBlock } from '#shared/domain/packet/document.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { criterionNames } from './comparison.ts';
import { byWeight, factRow } from './fact-rows.ts';

const mostFacts = { pitch: 14, 'one-pager': 4 };

/** Figures of one park in the same unit, actual and of one date, which alone may share an axis. */
function comparable(park: PacketRecord): FactView[] {
  const figures = park.facts.filter(
    (view) =>
      view.fact.value.number !== null && view.fact.polarity === 'actual' && view.fact.currency === null && view.fact.unit !== 'percent',
  );
  const groups = Map.groupBy(figures, (view) => `${view.fact.unit} ${view.fact.asOf.to}`);
  return (
    [...groups.values()]
      .filter((group) => group.length >= 2)
      .sort((a, b) => b.length - a.length)[0]
      ?.slice(0, 6) ?? []
  );
}

function svgs(languages: Language[], draw: (language: Language) => string): ChartBlock['svg'] {
  return Object.fromEntries(languages.map((language) => [language, draw(language)]));
}

function figuresChart(park: PacketRecord, views: FactView[], { snapshot, write }: SectionContext): ChartBlock {
  const marks = [...new Set(views.map((view) => write.markFact(view)))];
  const name = shownName(park.record);
  const said = joinNames(
    views.map((view) => ({
      zh: `${view.attribute.name.zh} ${formatFact(view.fact, 'zh').text}`,
      en: `${view.attribute.name.en} ${formatFact(view.fact, 'en').text}`,
    })),
  );
  const [first] = views;
  const asOf = first === undefined ? {} : write.asOf(first);
  return {
    type: 'chart',
    id: `${park.record.id}-figures`,
    title: write.say({ zh: `${name.zh}：数字一览`, en: `${name.en} in figures` }),
    caption: Object.fromEntries(
      write.languages.map((language) => [
        language,
        {
          text:
            language === 'zh'
              ? `单位见各条末尾；数据时点：${asOf.zh?.text ?? ''}；来源见标记`
              : `Units stand at the bars; as of: ${asOf.en?.text ?? ''}; sources as marked`,
          marks,
        },
      ]),
    ),
    alternative: write.say(said),
    svg: svgs(write.languages, (language) =>
      drawChart(
        barChart({
          language,
          width: chartWidth(snapshot.draft.language),
          unit: '',
          items: views.map((view) => ({
            label: view.attribute.name[language],
            value: Number(view.fact.value.base),
            valueText: formatFact(view.fact, language).text,
          })),
        }),
        language,
      ),
    ),
  };
}

const unknownText: FullBilingual = { zh: '未知', en: 'not known' };

/** How the park meets the question, part by part; what is not known has no bar and says so. */
function fitChart(park: PacketRecord, { snapshot, write }: SectionContext): ChartBlock | null {
  const match = snapshot.match.parks.find((candidate) => candidate.id === park.record.id);
  if (match === undefined || match.parts.every((part) => part.score === null)) return null;
  const name = shownName(park.record);
  const score = (value: number | null, language: Language): string =>
    value === null ? unknownText[language] : String(Math.round(value * 100));
  const knownParts = match.parts.filter((part) => part.score !== null).length;
  return {
    type: 'chart',
    id: `${park.record.id}-fit`,
    title: write.say({ zh: `${name.zh}：八项里已知 ${knownParts} 项`, en: `${name.en}: ${knownParts} of eight parts are known` }),
    caption: write.say({
      zh: '各项与需求的吻合程度，0–100，按本册匹配规则由来源事实计算；未知的项不计分',
      en: 'How each part meets the question, 0–100, computed from the sourced facts by the rules of this packet; what is not known is not scored',
    }),
    alternative: write.say({
      zh: match.parts.map((part) => `${criterionNames[part.criterion].zh} ${score(part.score, 'zh')}`).join('，'),
      en: match.parts.map((part) => `${criterionNames[part.criterion].en} ${score(part.score, 'en')}`).join(', '),
    }),
    svg: svgs(write.languages, (language) =>
      drawChart(
        barChart({
          language,
          width: chartWidth(snapshot.draft.language),
          unit: language === 'zh' ? '分，满分 100' : 'points of 100',
          items: match.parts.map((part) => ({
            label: criterionNames[part.criterion][language],
            value: part.score === null ? null : Math.round(part.score * 100),
            valueText: score(part.score, language),
          })),
        }),
        language,
      ),
    ),
  };
}

function sheet(park: PacketRecord, context: SectionContext): Block[] {
  const { snapshot, write } = context;
  const facts = byWeight(park.facts).slice(0, mostFacts[snapshot.draft.template]);
  const blocks: Block[] = [{ type: 'heading', id: park.record.id, level: 2, text: write.name(park.record.name) }];
  if (facts.length === 0) {
    blocks.push({
      type: 'note',
      id: `${park.record.id}-gap`,
      tone: 'gap',
      text: write.say({ zh: '本库没有关于这个园区的公开事实。', en: 'The store holds no public fact about this park.' }),
    });
  } else blocks.push({ type: 'facts', id: `${park.record.id}-facts`, rows: facts.map((view) => factRow(view, write)) });
  if (snapshot.draft.template === 'one-pager') return blocks;
  const figures = comparable(park);
  const chart = figures.length >= 2 ? figuresChart(park, figures, context) : fitChart(park, context);
  if (chart !== null) blocks.push(chart);
  return blocks;
}

/** A sheet for each park: its facts with source, date and grade, and a chart. */
export const parks: SectionBuilder = (context) => context.snapshot.parks.flatMap((park) => sheet(park, context));
