import { describe, expect, it } from 'vitest';
import { comparisonEn, deskEn } from '#renderer/features/desk/words-en.ts';
import { comparisonZh, deskZh } from '#renderer/features/desk/words-zh.ts';
import { readPlace, shownProjects, startPlace, writePlace, type LedgerPlace } from '#renderer/features/ledger/ledger-place.ts';
import { ledgerEn } from '#renderer/features/ledger/words-en.ts';
import { ledgerZh } from '#renderer/features/ledger/words-zh.ts';
import { isHan } from '#shared/lib/text.ts';
import { entry, sampleProject } from '../shared/domain/ledger/sample-project.ts';
import { flatten } from './flatten-words.ts';

describe.each([
  ['the ledger', ledgerZh, ledgerEn],
  ['the desk', deskZh, deskEn],
  ['the comparison of districts', comparisonZh, comparisonEn],
])('the words of %s', (_, zh, en) => {
  const [zhWords, enWords] = [flatten(zh, 'words'), flatten(en, 'words')];
  it('say the same things in both languages, none of them nothing', () => {
    expect(enWords.map(([path]) => path).toSorted()).toEqual(zhWords.map(([path]) => path).toSorted());
    expect([...zhWords, ...enWords].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
  it('hold no Chinese in English, and full-width marks and no loose blanks in Chinese', () => {
    expect(enWords.filter(([, text]) => [...text].some(isHan))).toEqual([]);
    expect(zhWords.filter(([, text]) => /\p{Script=Han}[,;:?!]|\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}/u.test(text))).toEqual(
      [],
    );
  });
});

describe('the place of the ledger', () => {
  const places: LedgerPlace[] = [
    startPlace,
    { view: 'table', stage: 'signed', district: 'minhang', industry: null, only: 'stalled', ids: null, project: 'a' },
    { view: 'timeline', stage: null, district: '-', industry: 'industry-design', only: 'intents', ids: ['a', 'b'], project: null },
  ];
  it.each(places)('comes back from the address as it went there', (place) => {
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  const projects = [
    sampleProject('intent', [entry('intent', '2026-08')]),
    sampleProject('stalled', [entry('signed', '2014')]),
    sampleProject('undated', [entry('signed', null)]),
    sampleProject('gone', [entry('withdrawn', '2026')]),
  ];
  it.each<[Partial<LedgerPlace>, string[]]>([
    [{}, ['intent', 'stalled', 'undated', 'gone']],
    [{ only: 'intents' }, ['intent']],
    [{ only: 'signings' }, ['stalled', 'undated']],
    [{ only: 'others' }, []],
    [{ only: 'stalled' }, ['stalled']],
    [{ only: 'undated' }, ['undated']],
    [{ stage: 'withdrawn' }, ['gone']],
    [{ district: '-' }, ['intent', 'stalled', 'undated', 'gone']],
    [{ district: 'minhang' }, []],
    [{ ids: ['gone', 'intent'] }, ['intent', 'gone']],
  ])('%j shows what it says', (more, ids) => {
    expect(shownProjects(projects, { ...startPlace, ...more }).map(({ record }) => record.id)).toEqual(ids);
  });
});
