import { flagWords } from '#shared/domain/fact/flag-words.ts';
import { districtTiles } from '#shared/domain/district/tiles.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, DistrictBlock } from '#shared/domain/packet/block.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { Line, Local } from '#shared/domain/packet/line.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { byWeight } from './fact-rows.ts';
import { districtsOf } from './park-places.ts';
import { trendBlocks } from './trends.ts';

const mostLines = 3;
const mostFigures = 6;
const positions: readonly string[] = ['positioning', 'role', 'definition', 'strategy'];

const isFigure = ({ fact, conflictIds, attribute }: FactView): boolean =>
  fact.value.number !== null && fact.polarity === 'actual' && conflictIds.length === 0 && attribute.topic !== 'history';

/** One figure a statement: the newest stands for the others. */
function figures(district: PacketRecord): FactView[] {
  const found = byWeight(district.facts.filter(isFigure)).sort((a, b) => ((a.fact.asOf.to ?? '') < (b.fact.asOf.to ?? '') ? 1 : -1));
  return [...new Map(found.toReversed().map((view) => [view.attribute.id, view])).values()].toReversed().slice(0, mostFigures);
}

/** When a figure is of, and that it is due for review: a card has no column for that. */
const datedAs = (view: FactView, { write }: SectionContext): Local =>
  view.freshness === 'stale' ? withWords(write.asOf(view), (text, language) => `${text} · ${flagWords.stale[language]}`) : write.asOf(view);

/** A statement of a district; one due for review has its date and that behind it. */
function statement(view: FactView, { write }: SectionContext): Local {
  const date = write.asOf(view);
  if (view.freshness !== 'stale') return write.value(view);
  return withWords(write.value(view), (text, language) =>
    language === 'zh'
      ? `${text}（${date.zh?.text ?? ''}，${flagWords.stale.zh}）`
      : `${text} (${date.en?.text ?? ''}, ${flagWords.stale.en})`,
  );
}

function withWords(local: Local, words: (text: string, language: Language) => string): Local {
  return Object.fromEntries(
    (Object.entries(local) as [Language, Line][]).map(([language, line]) => [language, { ...line, text: words(line.text, language) }]),
  );
}

function lines(district: PacketRecord, { snapshot, write }: SectionContext): DistrictBlock['lines'] {
  const focus = district.relations.filter(({ type, direction }) => type === 'focuses-on' && direction === 'out');
  const parks = snapshot.parks.filter((park) => districtsOf(park).some(({ id }) => id === district.record.id));
  const said = (label: FullBilingual, words: FullBilingual): DistrictBlock['lines'] => [
    { label: write.say(label), words: write.say(words) },
  ];
  return [
    ...(focus.length === 0 ? [] : said({ zh: '产业', en: 'Industries' }, joinNames(focus.map(({ other }) => shownName(other))))),
    ...(parks.length === 0
      ? []
      : said({ zh: '本册园区', en: 'Parks offered here' }, joinNames(parks.map(({ record }) => shownName(record))))),
  ];
}

function card(district: PacketRecord, context: SectionContext): Block[] {
  const { write } = context;
  const { id, name } = district.record;
  const tiles = districtTiles.some((tile) => tile.id === id) ? districtTiles : [];
  const positioning = positions
    .flatMap((attribute) => district.facts.filter((view) => view.attribute.id === attribute && view.fact.value.text !== null))
    .slice(0, mostLines);
  const shown = figures(district);
  const block: DistrictBlock = {
    type: 'district',
    id,
    name: write.name(name),
    tiles: tiles.map((tile) => ({ ...tile, offered: tile.id === id })),
    positioning: positioning.map((view) => statement(view, context)),
    figures: shown.map((view) => ({ value: write.value(view), label: write.say(view.attribute.name), asOf: datedAs(view, context) })),
    lines: lines(district, context),
  };
  return [block, ...trendBlocks(district, context)];
}

/** A card for each district a park stands in: where it lies, how it positions itself, what its figures are. */
export const districts: SectionBuilder = (context) => context.snapshot.districts.flatMap((district) => card(district, context));
