import { describe, expect, it } from 'vitest';
import { laterPart, nounInSentence } from '#shared/lib/mid-sentence.ts';

describe('English words within a sentence', () => {
  it.each([
    ['Medical robotics', 'medical robotics'],
    ['BeiDou navigation and location services', 'BeiDou navigation and location services'],
    ['AI', 'AI'],
    ['E-commerce', 'e-commerce'],
    ['5G', '5G'],
    ['', ''],
  ])('the industry “%s” stands as “%s”', (name, inside) => {
    expect(nounInSentence(name)).toBe(inside);
  });

  it.each([
    ['Wage at least 4 times last year’s local average', 'wage at least 4 times last year’s local average'],
    ['Another condition of Category B', 'another condition of Category B'],
    ['Bachelor’s degree or more', 'bachelor’s degree or more'],
    ['A person of rank', 'a person of rank'],
    // What may be a name, and what is no word, stay as they are.
    ['Baoshan registers the consortium', 'Baoshan registers the consortium'],
    ['R&D share at least 5%', 'R&D share at least 5%'],
    ['60 points and more', '60 points and more'],
    ['', ''],
  ])('the later part “%s” begins as “%s”', (text, part) => {
    expect(laterPart(text)).toBe(part);
  });
});
