import { districtTiles } from '#shared/domain/district/tiles.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, DistrictBlock } from '#shared/domain/packet/block.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
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
    positioning: positioning.map((view) => write.value(view)),
    figures: shown.map((view) => ({ value: write.value(view), label: write.say(view.attribute.name), asOf: write.asOf(view) })),
    lines: lines(district, context),
  };
  return [block, ...trendBlocks(district, context)];
}

/** A card for each district a park stands in: where it lies, how it positions itself, what its figures are. */
export const districts: SectionBuilder = (context) => context.snapshot.districts.flatMap((district) => card(district, context));
