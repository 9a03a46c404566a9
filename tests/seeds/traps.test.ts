import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { figure, record, seeds } from './starter-data.ts';

const apart = (a: string, b: string): boolean =>
  seeds.relations.some((tie) => tie.type === 'distinct-from' && ((tie.from === a && tie.to === b) || (tie.from === b && tie.to === a)));
const pairs = (ids: string[]): [string, string][] => ids.flatMap((a, at) => ids.slice(at + 1).map((b): [string, string] => [a, b]));

describe('look-alike names', () => {
  it.each([
    ...pairs(['greater-hongqiao-belt', 'hongqiao-cbd', 'xihongqiao-beidou', 'hongqiao-internet-finance', 'hongqiao-digital-content-hub']),
    ...pairs(['zhangjiang-demo-zone', 'zhangjiang-hitech-park', 'zhangjiang-science-city', 'zhangjiang-digital-publishing-base']),
    ...pairs(['lingang-pujiang', 'lingang-sci-tech-city', 'lingang-group', 'lingang-area']),
    ['circum-shu-film-cluster', 'circum-shu-science-park'],
    ['circum-shu-film-cluster', 'circum-shu-poc-centre'],
    ['circum-shu-film-cluster', 'circum-shu-core'],
    ['zizhu', 'zizhu-corridor'],
    ['demo-zone-minhang', 'zhangjiang-demo-zone'],
  ])('%s is not %s', (a, b) => {
    expect([record(a).id, record(b).id, apart(a, b)]).toEqual([a, b, true]);
  });
});

/** The documents that facts are cited from. */
const sourcesOf = (ids: string[]): Set<string> =>
  new Set(seeds.facts.filter((fact) => ids.includes(fact.id)).map((fact) => fact.citation.sourceId));

describe('figures that are easily misread', () => {
  it('keeps 38.8 % beside 36.1 %, each with its base', () => {
    const [stated, computed] = [figure('minhang', 'emerging-industry-share', '38.8'), figure('minhang', 'emerging-industry-share', '36.1')];
    expect([stated.certainty, computed.certainty]).toEqual(['stated', 'derived']);
    expect(stated.baseNote?.zh).not.toEqual(computed.baseNote?.zh);
    expect(computed.inputs).toHaveLength(2);
    expect(
      seeds.conflicts.some((conflict) => conflict.type === 'base' && [stated.id, computed.id].every((id) => conflict.factIds.includes(id))),
    ).toBe(true);
  });

  it('shows the three lists of Minhang places as one conflict over three sources', () => {
    const lists = seeds.conflicts.filter((conflict) => conflict.type === 'sources' && sourcesOf(conflict.factIds).size === 3);
    expect(lists).toHaveLength(1);
  });

  it('keeps bounds as bounds', () => {
    const bounds: [string, string, string, Fact['qualifier']][] = [
      ['invest-first', 'projects-declared-total', '120', 'nearly'],
      ['invest-first', 'support-amount-total', '100', 'over'],
      ['invest-first-batch-1', 'support-amount', '30', 'nearly'],
      ['invest-first-batch-1', 'projects-declared', '48', 'exact'],
      ['invest-first-batch-2', 'projects-declared', '70', 'over'],
      ['zhangjiang-demo-zone', 'multinational-rd-centres', '243', 'over'],
      ['zizhu', 'business-revenue', '360', 'about'],
      ['jinshan-iz', 'resident-firms', '400', 'nearly'],
      ['minhang', 'manufacturing-growth-contribution', '35', 'at-least'],
    ];
    expect(bounds.map(([id, attribute, number]) => figure(id, attribute, number).qualifier)).toEqual(
      bounds.map(([, , , qualifier]) => qualifier),
    );
  });

  it('adds the two batches up', () => {
    const approved = (id: string, number: string, attribute = 'projects-approved'): number =>
      Number(figure(id, attribute, number).value.base);
    expect(approved('invest-first-batch-1', '7') + approved('invest-first-batch-2', '9')).toBe(
      approved('invest-first', '16', 'projects-approved-total'),
    );
  });

  it('says what the totals of 2014 leave out and never brings them forward', () => {
    const revenue = figure('zhangjiang-demo-zone', 'total-revenue', '2.65');
    expect(revenue.baseNote?.zh).toContain('不含新纳入的4个分园');
    expect(revenue.asOf).toMatchObject({ to: '2014-11-30' });
    expect(
      seeds.facts.filter(
        (fact) => fact.citation.sourceId === '003' && fact.value.number !== null && !(fact.asOf.to?.startsWith('2014') === true),
      ),
    ).toEqual([]);
  });

  it('leaves a figure without a printed year undated', () => {
    expect(
      [figure('g60', 'technology-contract-share', '8.5'), figure('minhang', 'emerging-industry-city-share', '15')].map(
        (fact) => fact.asOf.to,
      ),
    ).toEqual([null, null]);
  });

  it('reads the talent visa as a range and marks its date as doubtful', () => {
    const term = seeds.facts.find((fact) => fact.recordId === 'talent-visa' && fact.attributeId === 'visa-term');
    expect(term?.value).toMatchObject({ min: '5', max: '10', number: null });
    const effective = seeds.facts.find((fact) => fact.recordId === 'talent-visa' && fact.attributeId === 'effective');
    expect(effective).toMatchObject({ polarity: 'forecast', certainty: 'ambiguous' });
  });

  it('counts intents and signings apart', () => {
    expect(figure('xiaolan-promotion', 'projects-signed', '6').attributeId).not.toBe(
      figure('xiaolan-promotion', 'intents', '16').attributeId,
    );
  });
});

describe('places and levels', () => {
  it('leads the districts of 2014 to their successors', () => {
    const successor = new Map(seeds.districts.map((district) => [district.id, district.successor]));
    expect([successor.get('zhabei'), successor.get('chongming-county')]).toEqual(['jingan', 'chongming']);
    expect([record('zhabei').status, record('chongming-county').status]).toEqual(['historical', 'historical']);
  });

  it('keeps places outside Shanghai internal and out of Shanghai', () => {
    const outside = [
      'xiaolan',
      'xiaolan-promotion',
      'xiaolan-energy-internet',
      'suzhou-industrial-park',
      'tianjin-binhai-talent-visa',
      'guangzhou-talent-market-test',
    ].map(record);
    expect(outside.filter((entry) => entry.inShanghai || entry.sensitivity !== 'internal').map((entry) => entry.id)).toEqual([]);
  });

  it('keeps every fact of an internal record internal', () => {
    expect(
      seeds.facts
        .filter((fact) => record(fact.recordId).sensitivity === 'internal' && fact.sensitivity !== 'internal')
        .map((fact) => fact.id),
    ).toEqual([]);
  });

  it('keeps civil-military integration internal wherever it is named', () => {
    const open = seeds.records.filter(
      (entry) =>
        `${entry.name.zh ?? ''} ${entry.name.en ?? ''}`.match(/军民融合|civil-military/i) !== null && entry.sensitivity !== 'internal',
    );
    expect(open.map((entry) => entry.id)).toEqual([]);
    expect(
      seeds.facts
        .filter((fact) => fact.value.text?.zh?.includes('军民融合') === true && fact.sensitivity !== 'internal')
        .map((fact) => fact.id),
    ).toEqual([]);
  });
});
