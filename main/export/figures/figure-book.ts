import type { SheetCell, SheetColumn, Sheet, Workbook } from '#main/export/sheet/workbook.ts';
import { gradeLetters, gradeNames } from '#shared/domain/fact/grade.ts';
import type { ClauseBlock } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { PrintedFigure } from '#shared/domain/packet/outputs/printed-figure.ts';
import { wordsOf } from '#shared/domain/packet/outputs/portion.ts';
import { languagesOf } from '#shared/lib/language.ts';
import { recordSheet } from './record-sheet.ts';
import { asOfText, sourceText, type Told } from './told.ts';

type Cell = string | SheetCell;

/** A decimal as a number cell; nothing known stays empty. */
const decimal = (text: string | null): Cell => (text === null ? '' : { text, number: text });

const polarities: Record<PrintedFigure['polarity'], string> = { actual: '实绩 actual', target: '目标 target', forecast: '预测 forecast' };

function figureRow(figure: PrintedFigure, told: Told): Cell[] {
  const { record, attribute, text, value } = figure;
  return [
    record.name.zh ?? '',
    record.name.en ?? '',
    attribute.name.zh,
    attribute.name.en,
    text.zh,
    text.en,
    sourceText(figure.source, told),
    asOfText(figure),
    decimal(value.number),
    decimal(value.min),
    decimal(value.max),
    decimal(figure.scale),
    decimal(value.base),
    figure.unit ?? '',
    figure.currency ?? '',
    figure.qualifier,
    polarities[figure.polarity],
    [figure.baseNote?.zh, figure.baseNote?.en].filter((part) => part !== null && part !== undefined).join(' / '),
    `${gradeLetters[figure.grade]} ${gradeNames[figure.grade].zh} / ${gradeNames[figure.grade].en}`,
    figure.factId,
  ];
}

const column = (title: string, width: number, folds = false): SheetColumn => (folds ? { title, width, folds } : { title, width });

const figureSheet = (told: Told): Sheet => ({
  sheet: '数字 Figures',
  columns: [
    column('对象', 22),
    column('Subject', 26),
    column('事项', 20),
    column('Figure', 22),
    column('数值', 22),
    column('Value', 24),
    column('来源 Source', 48),
    column('数据时点 As of', 22),
    column('原数 Number', 12),
    column('下限 Low', 12),
    column('上限 High', 12),
    column('倍数 Scale', 12),
    column('基准值 Base value', 18),
    column('单位 Unit', 12),
    column('币种 Currency', 10),
    column('限定 Qualifier', 12),
    column('性质 Kind', 14),
    column('口径 Base note', 24),
    column('证据等级 Grade', 20),
    column('编号 Id', 18),
  ],
  rows: (told.value.figures ?? []).map((figure) => figureRow(figure, told)),
});

const clausesOf = (value: DocumentValue): ClauseBlock[] =>
  value.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'clause'));

/** What clauses might come to: an estimate each, with what it assumes. */
const estimateSheet = ({ value, say }: Told): Sheet => ({
  sheet: '测算 Estimates',
  columns: [
    column('条款 Clause', 30),
    column('政策 Incentive', 30),
    column('判断 Verdict', 16),
    column('金额 Amount', 26),
    column('低 Low', 14),
    column('中 Base', 14),
    column('高 High', 14),
    column('假设 Assumptions', 40),
    column('依据 Basis', 40),
    column('提示 Note', 28),
  ],
  rows: clausesOf(value).map(({ name, incentive, verdictText, amount, amountNote, basis }): Cell[] => [
    say(name),
    say(incentive),
    say(verdictText),
    amount === null ? say(amountNote) : say(amount.text),
    ...[amount?.low, amount?.base, amount?.high].map((number) => decimal(number === undefined ? null : String(number))),
    (amount?.assumptions ?? []).map(say).join('\n'),
    say(basis),
    say(value.labels.estimate),
  ]),
});

const sourceSheet = ({ value, say }: Told): Sheet => ({
  sheet: '来源 Sources',
  columns: [
    column('编号 No.', 8),
    column('文件 Document', 44),
    column('条目 Item', 44),
    column('出处 Place', 32),
    column('行 Line', 12),
    column('刊发 Published', 16),
    column('数据时点 As of', 22),
    column('证据等级 Grade', 18),
  ],
  rows: value.sources.map((source): Cell[] => [
    { text: String(source.number), number: String(source.number) },
    say(source.document?.title),
    say(source.title),
    say(source.place),
    say(source.line),
    say(source.published),
    say(source.asOf),
    say(source.grade),
  ]),
});

const aboutSheet = ({ value: { meta, labels }, say }: Told): Sheet => ({
  sheet: '说明 About',
  columns: [column('项 Item', 24), column('内容 Content', 90)],
  rows: [
    ['标题 Title', say(meta.title)],
    ['单位 Office', say(meta.office.name)],
    ['日期 Date', say(meta.dateText)],
    ['数据截至 Data as of', say(meta.dataAsOf)],
    ['密级 Audience', say(meta.audienceMark)],
    ['定稿 Frozen version', meta.versionId],
    ['SHA-256', meta.sha256 ?? ''],
    ['软件版本 Application', meta.applicationVersion],
    ['份号 Copy', say(meta.copy)],
    ['审核 Approval', say(meta.approval)],
    ['水印 Watermark', meta.watermark ?? ''],
    ['说明 Note', say(labels.estimate)],
  ].filter(([, content]) => content !== ''),
});

/** All figures of a packet with their sources: one a row, then by place, estimates, sources, and which version it is. */
export function figureBook(value: DocumentValue): Workbook {
  const languages = languagesOf(value.language);
  const told: Told = {
    value,
    sources: new Map(value.sources.map((source) => [source.number, source])),
    say: (local) => wordsOf(local, languages).join('\n'),
  };
  return { ...figureSheet(told), others: [recordSheet(told), estimateSheet(told), sourceSheet(told), aboutSheet(told)] };
}
