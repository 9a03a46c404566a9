import { gradeLetters, gradeNames } from '#shared/domain/fact/grade.ts';
import type { Grade } from '#shared/domain/fact/fact.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import { sensitivities, type ParkfolioRecord, type Sensitivity } from '#shared/domain/record/record.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import { headingKey } from './heading.ts';

export const sensitivityNames: Record<Sensitivity, FullBilingual> = {
  public: { zh: '公开', en: 'Public' },
  partner: { zh: '合作方', en: 'Partner' },
  internal: { zh: '内部', en: 'Internal' },
};
export const statusNames: Record<ParkfolioRecord['status'], FullBilingual> = {
  live: { zh: '在用', en: 'Live' },
  historical: { zh: '历史', en: 'Historical' },
  archived: { zh: '归档', en: 'Archived' },
};

const found = <K extends string>(names: Record<K, FullBilingual>, text: string): K | null => {
  const spelled = headingKey(text);
  // Object.keys of a record of K gives its keys.
  return (
    (Object.keys(names) as K[]).find((key) => [key, names[key].zh, names[key].en].some((word) => headingKey(word) === spelled)) ?? null
  );
};

/** The class a word of a sheet means in a register; null for none. 市级园区 means 市级. */
export function classOf(kind: RecordKind, text: string): string | null {
  const { classes, name } = registers[kind];
  return found(classes, text) ?? found(classes, text.replace(new RegExp(`(?:${name.zh}|阶段|类)$`), ''));
}
export const sensitivityOf = (text: string): Sensitivity | null => found(sensitivityNames, text);
export const statusOf = (text: string): ParkfolioRecord['status'] | null => found(statusNames, text);

/** “C 媒体”, with the sensitivity where the fact is not public. */
export const gradeCell = (grade: Grade, sensitivity: Sensitivity, language: Language): string =>
  `${gradeLetters[grade]} ${gradeNames[grade][language]}${sensitivity === 'public' ? '' : ` · ${sensitivityNames[sensitivity][language]}`}`;

/** Reads what `gradeCell` prints, and the letter or the word alone. */
export function readGradeCell(text: string): { grade: Grade; sensitivity: Sensitivity | null } | null {
  const [first = '', second = ''] = text.split('·').map((part) => part.trim());
  // Object.keys of a record of Grade gives its keys.
  const grade = (Object.keys(gradeLetters) as Grade[]).find((key) =>
    [
      gradeLetters[key],
      key,
      gradeNames[key].zh,
      gradeNames[key].en,
      `${gradeLetters[key]} ${gradeNames[key].zh}`,
      `${gradeLetters[key]} ${gradeNames[key].en}`,
    ].some((word) => headingKey(word) === headingKey(first)),
  );
  if (grade === undefined) return null;
  return { grade, sensitivity: second === '' ? null : (sensitivities.find((level) => level === sensitivityOf(second)) ?? null) };
}
