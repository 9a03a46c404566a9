import { drawChart } from '#main/documents/charts/render-svg.ts';
import { barChart } from '#shared/domain/chart/bar-chart.ts';
import { fitStrip } from '#main/documents/charts/fit-strip.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import { gradeSchema } from '#shared/domain/fact/fact.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { gradeLetters, gradeNames } from '#shared/domain/fact/grade.ts';
import type { ParkMatch } from '#shared/domain/match/match.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, ChartBlock } from '#shared/domain/packet/block.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { criterionNames } from './criterion-names.ts';
import { byWeight, factRow } from './fact-rows.ts';
import { paperWidth } from './paper-width.ts';
import { isKnown, matchOf } from './reasons.ts';
import { trendBlocks } from './trends.ts';
import { weightsBlocks, weightsHome } from './weights.ts';

const mostFacts = { pitch: 14, 'one-pager': 3, comparison: 14, rfi: 14 };

/**
 * Figures of one park in the same unit, actual and of one date, which alone may share an axis. Undated ones count as of
 * one date where one document states them.
 */
function comparable(park: PacketRecord): FactView[] {
  const figures = park.facts.filter(
    (view) =>
      view.fact.value.number !== null &&
      view.fact.polarity === 'actual' &&
      view.conflictIds.length === 0 &&
      view.fact.currency === null &&
      !shareUnits.has(view.fact.unit ?? ''),
  );
  const groups = Map.groupBy(figures, (view) => `${view.fact.unit} ${view.fact.asOf.to ?? view.source.sourceId}`);
  return (
    [...groups.values()]
      .filter((group) => group.length >= 2)
      .sort((a, b) => b.length - a.length)[0]
      ?.slice(0, 6) ?? []
  );
}
/** Shares of different wholes are not compared by length. */
const shareUnits: ReadonlySet<string> = new Set(['percent', 'percent-per-year', 'percentage-point', 'times', 'ratio', 'year', '']);

const perLanguage = (languages: Language[], make: (language: Language) => string): ChartBlock['svg'] =>
  Object.fromEntries(languages.map((language) => [language, make(language)]));

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
    bars: views.map((view) => ({
      label: perLanguage(write.languages, (language) => view.attribute.name[language]),
      value: Number(view.fact.value.base),
      text: perLanguage(write.languages, (language) => formatFact(view.fact, language).text),
    })),
    svg: perLanguage(write.languages, (language) =>
      drawChart(
        barChart({
          language,
          width: paperWidth(snapshot),
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

/** How the park meets the question; where nothing is known of that, a line says why there is no chart. */
function fitBlocks(park: PacketRecord, context: SectionContext): Block[] {
  const match = matchOf(park, context);
  if (match === undefined) return [];
  if (match.parts.some(isKnown)) return [fitChart(park, match, context)];
  const why = {
    zh: '吻合程度的各项都未知，因此没有吻合图，也不排序。',
    en: 'No part of the fit is known; so there is no fit chart and no rank.',
  };
  return [{ type: 'note', id: `${park.record.id}-no-fit`, tone: 'gap', text: context.write.say(why) }];
}

/** The fit part by part; what is not known has no dot and says so. */
function fitChart(park: PacketRecord, match: ParkMatch, { snapshot, write }: SectionContext): ChartBlock {
  const score = (value: number | null, language: Language): string =>
    value === null ? unknownText[language] : String(Math.round(value * 100));
  const knownParts = match.parts.filter((part) => part.score !== null).length;
  return {
    type: 'chart',
    id: `${park.record.id}-fit`,
    title: write.say({
      zh: `与需求的吻合程度：八项里已知 ${knownParts} 项`,
      en: `How it meets the question: ${knownParts} of 8 parts known`,
    }),
    caption: write.say({ zh: '0–100；未知的项不计分', en: '0–100; what is not known is not scored' }),
    alternative: write.say({
      zh: match.parts.map((part) => `${criterionNames[part.criterion].zh} ${score(part.score, 'zh')}`).join('，'),
      en: match.parts.map((part) => `${criterionNames[part.criterion].en} ${score(part.score, 'en')}`).join(', '),
    }),
    bars: match.parts.map((part) => ({
      label: perLanguage(write.languages, (language) => criterionNames[part.criterion][language]),
      value: part.score === null ? null : Math.round(part.score * 100),
      text: perLanguage(write.languages, (language) => score(part.score, language)),
    })),
    svg: perLanguage(write.languages, (language) =>
      fitStrip(
        match.parts.map((part) => ({
          label: criterionNames[part.criterion][language],
          value: part.score === null ? null : Math.round(part.score * 100),
          valueText: score(part.score, language),
        })),
        { width: paperWidth(snapshot), language },
      ),
    ),
  };
}

/** Said once for all sheets: what the letters of the evidence mean. */
const gradeKey: FullBilingual = {
  zh: `证据等级：${gradeSchema.options.map((grade) => `${gradeLetters[grade]} ${gradeNames[grade].zh}`).join('，')}。`,
  en: `Grades of evidence: ${gradeSchema.options.map((grade) => `${gradeLetters[grade]} ${gradeNames[grade].en}`).join(', ')}.`,
};

function sheet(park: PacketRecord, context: SectionContext): Block[] {
  const { snapshot, write } = context;
  const facts = byWeight(park.facts).slice(0, mostFacts[snapshot.draft.template]);
  const blocks: Block[] = [{ type: 'heading', id: park.record.id, level: 2, text: write.name(park.record.name) }];
  if (facts.length === 0) {
    blocks.push({
      type: 'note',
      id: `${park.record.id}-gap`,
      tone: 'gap',
      text: write.say({ zh: '我们还没有关于这个园区的公开事实。', en: 'We have no public fact about this park yet.' }),
    });
  } else blocks.push({ type: 'facts', id: `${park.record.id}-facts`, rows: facts.map((view) => factRow(view, write)) });
  if (snapshot.draft.template === 'one-pager') return blocks;
  const figures = comparable(park);
  if (figures.length >= 2) blocks.push(figuresChart(park, figures, context));
  blocks.push(...fitBlocks(park, context));
  blocks.push(...trendBlocks(park, context));
  return blocks;
}

/** A sheet for each park: its facts with source, date and grade, then charts. */
export const parks: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const sheets = snapshot.parks.flatMap((park) => sheet(park, context));
  if (sheets.length === 0 || snapshot.draft.template === 'one-pager') return sheets;
  const weights = weightsHome(snapshot) === 'parks' ? weightsBlocks(context) : [];
  return [{ type: 'paragraph', id: 'grade-key', tone: 'small', text: write.say(gradeKey) }, ...weights, ...sheets];
};
