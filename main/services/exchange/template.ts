import { workbookBytes, type SheetCell, type SheetColumn } from '#main/export/sheet/workbook.ts';
import { listAttributes } from '#main/repos/fact-repo.ts';
import { listRefs } from '#main/repos/record-repo.ts';
import type { Database } from '#main/store/database.ts';
import { lineColumns, type RecordColumn } from '#shared/domain/exchange/column-key.ts';
import { columnNames } from '#shared/domain/exchange/column-words.ts';
import { sensitivityNames, statusNames } from '#shared/domain/exchange/record-words.ts';
import { gradeLetters, gradeNames } from '#shared/domain/fact/grade.ts';
import type { Grade } from '#shared/domain/fact/fact.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import { examples, templateFacts, type TemplateFact } from './template-facts.ts';

const t = (zh: string, en: string): FullBilingual => ({ zh, en });

const columns: readonly RecordColumn[] = ['nameZh', 'nameEn', 'aliases', 'class', 'district', 'sensitivity', 'status'];

const advice: Record<RecordColumn | 'source' | 'asOf' | 'grade', FullBilingual> = {
  id: t('库里已有的记录可写编号', 'The ID of a record the store has'),
  nameZh: t('必填（或填英文名称）', 'Required, unless there is a name in English'),
  nameEn: t('可不填', 'May stay empty'),
  aliases: t('几个名称之间用分号', 'Semicolons between several names'),
  class: t('从下拉列表中选', 'Choose from the list'),
  district: t('从下拉列表中选', 'Choose from the list'),
  parent: t('所属记录的名称', 'The name of the record it is part of'),
  status: t('不填为“在用”', 'Empty means live'),
  sensitivity: t('不填按导入时的设定（默认内部）', 'Empty means what the import says (internal)'),
  source: t('本行数据出自的文件；不填用导入时写的来源', 'The document of this row; empty means the one named at import'),
  asOf: t('2024、2024-06 或 2024-06-30', '2024, 2024-06 or 2024-06-30'),
  grade: t('A 法规、B 官方、C 媒体、D 专员记录', 'A law, B official, C media, D officer’s note'),
};

function choicesOf(db: Database, kind: RecordKind, column: string, language: Language): string[] {
  const names = (map: Record<string, FullBilingual>): string[] => Object.values(map).map((name) => name[language]);
  if (column === 'class') return names(registers[kind].classes);
  if (column === 'status') return names(statusNames);
  if (column === 'sensitivity') return names(sensitivityNames);
  // Object.keys of a record of Grade gives its keys.
  if (column === 'grade')
    return (Object.keys(gradeLetters) as Grade[]).map((grade) => `${gradeLetters[grade]} ${gradeNames[grade][language]}`);
  return column === 'district'
    ? listRefs(db, 'district')
        .map((ref) => shownName(ref)[language])
        .filter((name) => language === 'en' || /区$|新片区$/.test(name))
    : [];
}

interface TemplateColumn extends SheetColumn {
  example: string;
  advice: string;
}

function factColumn({ attribute, unit, example }: TemplateFact, language: Language): TemplateColumn {
  const title =
    unit === null
      ? attribute.name[language]
      : language === 'zh'
        ? `${attribute.name.zh}（${unit.zh}）`
        : `${attribute.name.en} (${unit.en})`;
  const hint =
    unit === null
      ? t('文字；中英文可分两行写在一格', 'Words; Chinese and English may stand on two lines of one cell')
      : t(`数字；单位不同请写在格里，如 ${example.zh}`, `A number; write another unit in the cell, e.g. ${example.en}`);
  return { title, width: 22, example: example[language], advice: hint[language] };
}

/** The empty sheet of a register to hand out: lists to choose from, units in the headings, an example row, notes behind it. */
export function templateFile(db: Database, kind: RecordKind, language: Language): Uint8Array {
  const sample = examples[kind];
  const plain = (column: RecordColumn | 'source' | 'asOf' | 'grade', example: string): TemplateColumn => ({
    title: columnNames[column][language],
    width: column === 'nameZh' || column === 'nameEn' ? 30 : 16,
    choices: choicesOf(db, kind, column, language),
    example,
    advice: advice[column][language],
  });
  const firstClass = Object.values(registers[kind].classes)[0]?.[language] ?? '';
  const given: Record<RecordColumn, string> = {
    id: '',
    nameZh: `示例：${sample.zh}`,
    nameEn: `Example: ${sample.en}`,
    aliases: '',
    class: firstClass,
    district: language === 'zh' ? '闵行区' : 'Minhang',
    parent: '',
    status: statusNames.live[language],
    sensitivity: sensitivityNames.internal[language],
  };
  const lines = {
    source: language === 'zh' ? '区投促办 2026年园区统计表' : 'District office, park statistics 2026',
    asOf: '2026-06',
    grade: `${gradeLetters.official} ${gradeNames.official[language]}`,
  };
  const all: TemplateColumn[] = [
    ...columns.map((column) => plain(column, given[column])),
    ...templateFacts(kind, listAttributes(db)).map((fact) => factColumn(fact, language)),
    ...lineColumns.map((column) => plain(column, lines[column])),
  ];
  const grey = (text: string): SheetCell => ({ text, style: 'open' });
  const heads = language === 'zh' ? ['列', '怎么填', '示例'] : ['Column', 'What to write', 'Example'];
  return workbookBytes({
    sheet: registers[kind].name[language],
    columns: all,
    rows: [all.map(({ example }) => grey(example))],
    others: [
      {
        sheet: language === 'zh' ? '填写说明' : 'Notes',
        columns: heads.map((title, at) => ({ title, width: [26, 52, 36][at] ?? 30 })),
        rows: all.map((column) => [column.title, column.advice, column.example]),
      },
    ],
  });
}
