import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clauseBoard } from '#main/services/match/clause-view.ts';
import { readSampleInvestors } from '#main/services/seeding/seed-files.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { openTestStore, root, temporaryFolder } from '../support/core.ts';

const { db } = openTestStore(temporaryFolder());
seedStore(db, path.join(root, 'seeds/training'), 'training');
const egret = readSampleInvestors(path.join(root, 'seeds/training')).find(({ id }) => id === 'sample-egret')?.profile ?? { codeName: '' };
const board = clauseBoard(db, { profile: egret, parkIds: ['sample-river-park'], today: '2026-09-01' });

const pages = {
  en: {
    file: 'docs/estimates.md',
    inputs: ['investment', 'revenue', 'floor area', 'headcount'],
    down: 'down',
    shared: 'shared',
    no: 'no',
    graduates: /upper bound of RMB ([\d,]+) only: ([\d,]+) – ([\d,]+) – ([\d,]+), counted/,
    limit: /held to RMB ([\d,]+) together:\s+([\d,]+) – ([\d,]+) – ([\d,]+)/,
    told: /5 % of RMB ([\d,]+) is RMB ([\d,]+)\. The middle of the range, RMB ([\d,]+), gives RMB ([\d,]+)\. At the high end 5 % would be\s+RMB ([\d,]+), which the cap holds at RMB ([\d,]+)/,
  },
  zh: {
    file: 'docs/estimates.zh.md',
    inputs: ['投资额', '营业收入', '建筑面积', '人数'],
    down: '舍',
    shared: '共用',
    no: '否',
    graduates: /只写上限 ([\d,]+) 元：([\d,]+) – ([\d,]+) – ([\d,]+)，计入/,
    limit: /合计不超过 ([\d,]+) 元：\s+([\d,]+) – ([\d,]+) – ([\d,]+)/,
    told: /([\d,]+) 元的 5 % 是 ([\d,]+) 元。区间中值 ([\d,]+) 元，得 ([\d,]+) 元。高端的 5 % 是 ([\d,]+) 元，封顶为 ([\d,]+) 元/,
  },
} as const;
type Triple = readonly [Exact, Exact, Exact];

const figure = (text: string): Exact => new Exact(text.replaceAll(/[^\d.]/g, ''));
const shown = (figures: readonly Exact[]): string => figures.map((value) => value.toFixed()).join(' – ');
const tables = (text: string): string[][][] =>
  text
    .split(/\n\n/)
    .filter((block) => block.startsWith('|'))
    .map((block) =>
      block.split('\n').flatMap((line, at) =>
        at < 2
          ? []
          : [
              line
                .slice(1, -1)
                .split('|')
                .map((cell) => cell.trim()),
            ],
      ),
    );

/** Reckons a line from its own cells: plus + each × of, held between the bounds, rounded. */
function reckoned(
  [, of = '', each = '', plus = '', least = '', most = '', rounded = '']: string[],
  inputs: ReadonlyMap<string, Triple>,
  down: string,
): Triple {
  const value = (input: Exact | undefined): Exact => {
    const share = each === '' ? new Exact(0) : each.includes('%') ? figure(each).div(100) : figure(each);
    let sum = (plus === '' ? new Exact(0) : figure(plus)).plus(share.times(input ?? 0));
    if (least !== '') sum = Exact.max(sum, figure(least));
    if (most !== '') sum = Exact.min(sum, figure(most));
    return rounded === '' ? sum : sum.toNearest(figure(rounded), rounded.startsWith(down) ? Exact.ROUND_DOWN : Exact.ROUND_HALF_UP);
  };
  const input = inputs.get(of);
  return [value(input?.[0]), value(input?.[1]), value(input?.[2])];
}

const add = (lines: readonly Triple[]): Triple => {
  const sum = (at: 0 | 1 | 2): Exact => lines.reduce((total, line) => total.plus(line[at]), new Exact(0));
  return [sum(0), sum(1), sum(2)];
};
const numbers = (pattern: RegExp, text: string): Exact[] => [...(pattern.exec(text) ?? [])].slice(1).map(figure);

describe.each(['en', 'zh'] as const)('the worked example of the page in %s', (language) => {
  const page = pages[language];
  const text = fs.readFileSync(path.join(root, page.file), 'utf8');
  const [planned = [], lines = [], total = []] = tables(text);
  const inputs = new Map(
    planned.map(([name = '', low = '', high = '']): [string, Triple] => [
      name,
      [figure(low), figure(low).plus(figure(high)).div(2), figure(high)],
    ]),
  );
  const ofApplication = (name: string) => board.clauses.find(({ match }) => match.name[language] === name)?.match;

  it('begins with what the sample investor plans', () => {
    const ends = [egret.investment, egret.annualRevenue, egret.floorAreaM2, egret.headcount].map(
      (range) => `${range?.min} – ${range?.max}`,
    );
    expect(page.inputs.map((name) => shown([inputs.get(name)?.[0] ?? new Exact(-1), inputs.get(name)?.[2] ?? new Exact(-1)]))).toEqual(
      ends,
    );
  });

  it('reckons every line as it says, and as the application does', () => {
    expect(lines.length).toBe(8);
    for (const line of lines) {
      const [name = ''] = line;
      const printed = shown(line.slice(7, 10).map(figure));
      const match = ofApplication(name);
      expect([name, shown(reckoned(line, inputs, page.down))]).toEqual([name, printed]);
      expect([name, match?.verdict, `${match?.amount?.low} – ${match?.amount?.base} – ${match?.amount?.high}`]).toEqual([
        name,
        'fits',
        printed,
      ]);
    }
  });

  it('tells the first line in words with the same figures', () => {
    const [low, ofLow, middle, ofMiddle, uncapped, capped] = numbers(page.told, text);
    const [investment] = [inputs.get(page.inputs[0])];
    expect([low, middle].map((value) => value?.toFixed())).toEqual([investment?.[0].toFixed(), investment?.[1].toFixed()]);
    expect([ofLow, ofMiddle, capped].map((value) => value?.toFixed()).join(' – ')).toBe(shown((lines[0] ?? []).slice(7, 10).map(figure)));
    expect(uncapped?.toFixed()).toBe(investment?.[2].times('0.05').toFixed());
  });

  it('adds up to its total, which is the best lawful one of the application', () => {
    const [bound, ...graduates] = numbers(page.graduates, text);
    const [limit = new Exact(0), ...held] = numbers(page.limit, text);
    const [low = limit, base = limit, high = limit] = graduates;
    expect([bound?.eq(high), shown([low, base])]).toEqual([true, `0 – ${high.div(2).toFixed()}`]);
    const of = (wanted: (counted: string) => boolean): Triple[] =>
      lines.filter((line) => wanted(line[10] ?? '')).map((line) => reckoned(line, inputs, page.down));
    const shared = add(of((counted) => counted === page.shared)).map((value) => Exact.min(value, limit));
    expect(shown(shared)).toBe(shown(held));
    const [a = limit, b = limit, c = limit] = shared;
    const sum = add([...of((counted) => counted !== page.shared && counted !== page.no), [low, base, high], [a, b, c]]);
    expect(shown(sum)).toBe(shown((total[0] ?? []).slice(1).map(figure)));
    const certain = board.totals[0]?.combined.totals.find(({ currency }) => currency === 'CNY')?.certain;
    expect(shown(sum)).toBe(`${certain?.low} – ${certain?.base} – ${certain?.high}`);
    const counted = [...lines.filter((line) => line[10] !== page.no).map(([name = '']) => ofApplication(name)?.id), 'sample-graduates'];
    expect(new Set(certain?.chosen)).toEqual(new Set(counted));
  });
});

it('both pages carry the same figures', () => {
  const cells = (file: string): string[] =>
    tables(fs.readFileSync(path.join(root, file), 'utf8'))
      .flat(2)
      .filter((cell) => /^[\d,.]+( %)?$/.test(cell));
  expect(cells(pages.zh.file)).toEqual(cells(pages.en.file));
  expect(cells(pages.en.file).length).toBeGreaterThan(40);
});
