import { describe, expect, it } from 'vitest';
import { chainOf, type ChainModel } from '#shared/domain/match/chain.ts';
import type { Relation, RelationType } from '#shared/domain/relation/relation.ts';
import { record, records, sampleModel } from '../sample-model.ts';

const tie = (from: string, type: RelationType, to: string): Relation => ({
  from,
  type,
  to,
  certainty: 'stated',
  citation: { sourceId: 's', segmentId: 's-1', line: 1, raw: ['x'] },
});
const others = [
  record('lab', { kind: 'institution', class: 'laboratory', districtId: 'minhang' }),
  record('firm', { kind: 'institution', class: 'company' }),
  record('hospital', { kind: 'institution', class: 'hospital' }),
  record('university', { kind: 'institution', class: 'university' }),
  record('stranger', { kind: 'institution', class: 'university' }),
  record('far-away', { kind: 'institution', class: 'company', inShanghai: false }),
  record('wide-plan', { kind: 'programme', class: 'plan' }),
  record('own-plan', { kind: 'programme', class: 'plan' }),
  record('park', { kind: 'park' }),
];
const model: ChainModel = {
  ...sampleModel({
    records: new Map([...records, ...others].map((entry) => [entry.id, entry])),
    focus: new Map([
      ['lab', new Set(['biomedicine'])],
      ['firm', new Set(['medical-robotics'])],
      ['hospital', new Set(['biomedicine'])],
      ['far-away', new Set(['biomedicine'])],
      ['wide-plan', new Set(['biomedicine', 'machinery'])],
      ['own-plan', new Set(['biomedicine'])],
      ['park', new Set(['biomedicine'])],
    ]),
    places: new Map([['lab', new Set(['minhang'])]]),
  }),
  relations: [
    tie('university', 'partner-of', 'lab'),
    tie('stranger', 'takes-part-in', 'wide-plan'),
    tie('firm', 'takes-part-in', 'own-plan'),
    tie('university', 'distinct-from', 'firm'),
  ],
  processes: [
    { id: 'steps', recordId: 'lab', name: { zh: '工序', en: 'steps' }, stages: [], citation: tie('a', 'hosts', 'b').citation },
    { id: 'foreign', recordId: 'stranger', name: { zh: '其他', en: 'other' }, stages: [], citation: tie('a', 'hosts', 'b').citation },
  ],
};
const chain = chainOf('biomedicine', model);
const side = (name: string): string[] => chain.nodes.filter((node) => node.side === name).map(({ id }) => id);

describe('the chain of an industry', () => {
  it('has research before, firms beside and users after', () => {
    expect([side('upstream'), side('same'), side('downstream')]).toEqual([['lab', 'university'], ['firm'], ['hospital']]);
  });
  it('takes in who is tied to the field, and not who shares a wide programme with it', () => {
    expect(chain.nodes.find(({ id }) => id === 'university')).toMatchObject({
      industryIds: [],
      ties: [{ type: 'partner-of', direction: 'out', otherId: 'lab' }],
    });
    expect(chain.nodes.map(({ id }) => id)).not.toContain('stranger');
  });
  it('leaves out what is not in Shanghai', () => expect(chain.nodes.map(({ id }) => id)).not.toContain('far-away'));
  it('knows the fields above and below, the parks, and the steps that sources spell out', () => {
    expect([chain.wider, chain.narrower, chain.parkIds, chain.processes.map(({ id }) => id)]).toEqual([
      ['health'],
      ['medical-robotics'],
      ['park'],
      ['steps'],
    ]);
  });
  it('names every record it shows', () => {
    const named = new Set(chain.refs.map(({ id }) => id));
    const shown = chain.nodes.flatMap((node) => [
      node.id,
      ...node.industryIds,
      ...node.placeIds,
      ...node.ties.map(({ otherId }) => otherId),
    ]);
    expect(shown.filter((id) => !named.has(id))).toEqual([]);
  });
});
