import { districtTiles } from '#shared/domain/district/tiles.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import type { CoverBlock } from '#shared/domain/packet/block.ts';
import type { SectionBuilder } from '../section.ts';
import { districtNames } from './districts.ts';
import { districtsOf, districtWords } from './park-places.ts';
import { investorName, sectorWords, wishes } from './investor-words.ts';

/** The code name, the question in the investor's words, and the offered places on the schematic. */
export const cover: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const sectors = sectorWords(snapshot);
  const question =
    sectors === null
      ? { zh: '在上海选址', en: 'A site in Shanghai' }
      : { zh: `在上海为${sectors.zh}选址`, en: `${sectors.en}: a site in Shanghai` };
  const offered = new Set(snapshot.parks.flatMap((park) => districtsOf(park).map(({ id }) => id)));
  // Places that stand on no tile are not shown on the city's schematic: an invented district is nowhere in Shanghai.
  const onSchematic = districtTiles.some(({ id }) => offered.has(id));
  const block: CoverBlock = {
    type: 'cover',
    id: 'cover',
    codeName: investorName(snapshot.profile)[write.languages[0] ?? 'zh'],
    question: write.say(question),
    wishes: wishes(snapshot).map(({ label, words }) => ({ label: write.say(label), words: write.say(words) })),
    places: snapshot.parks.map((park) => {
      const [first] = districtsOf(park);
      const tile = districtTiles.find((candidate) => candidate.id === first?.id);
      return {
        name: write.say(shownName(park.record)),
        district: districtWords(park, context) ?? write.say({ zh: '所在区未载', en: 'district not given' }),
        tile: tile === undefined ? null : { column: tile.column, row: tile.row },
      };
    }),
    tiles: (onSchematic ? districtTiles : []).map(({ id, column, row }) => ({
      id,
      name: write.say(districtNames[id] ?? { zh: id, en: id }),
      column,
      row,
      offered: offered.has(id),
    })),
  };
  return [block];
};
