import { shownName } from '#shared/domain/match/match-model.ts';
import type { Block } from '#shared/domain/packet/document.ts';
import type { SectionBuilder } from '../section.ts';
import { byWeight, factRow } from './fact-rows.ts';

const mostFacts = 4;

/** What the districts run for investors: plans, pilots, service commitments, with their steps where the source gives them. */
export const programmes: SectionBuilder = ({ snapshot, write }) =>
  snapshot.programmes.flatMap((programme): Block[] => {
    const rows = byWeight(programme.facts)
      .slice(0, mostFacts)
      .map((view) => factRow(view, write));
    if (rows.length === 0) return [];
    const name = shownName(programme.record);
    const place = programme.district === null ? null : shownName(programme.district);
    const [process] = programme.processes;
    const blocks: Block[] = [
      {
        type: 'heading',
        id: programme.record.id,
        level: 3,
        text: write.say(place === null ? name : { zh: `${name.zh} · ${place.zh}`, en: `${name.en} · ${place.en}` }),
      },
      { type: 'facts', id: `${programme.record.id}-facts`, rows },
    ];
    if (process !== undefined) {
      blocks.push({
        type: 'path',
        id: `${programme.record.id}-steps`,
        title: write.say(process.name),
        steps: process.stages.map((stage) => ({ name: write.say(stage.name), detail: write.say({ zh: '', en: '' }) })),
      });
    }
    return blocks;
  });
