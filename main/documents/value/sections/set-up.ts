import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { profileWords } from '#shared/domain/investor/profile-words.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import { readApplyWindow } from '#shared/domain/packet/apply-window.ts';
import type { Block, CalendarBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketClause } from '#shared/domain/packet/snapshot.ts';
import { spanOf, startBounds, timelineFrom, timelineTicks, windowSpans, type Timeline } from '#shared/domain/packet/timeline.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';

const mostWindows = 8;

type Row = CalendarBlock['rows'][number];

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const tickWords = ({ write }: SectionContext, line: Timeline): Local[] =>
  timelineTicks(line).map(({ year, month }) =>
    write.say({ zh: `${year}.${String(month).padStart(2, '0')}`, en: `${monthNames[month - 1] ?? ''} ${year}` }),
  );

/** The day of the packet and the day the investor wants to start, as far as it is known. */
function anchors({ snapshot, write }: SectionContext, line: Timeline): Row[] {
  const { date, profile } = snapshot;
  const { start } = profile;
  const wish = profileWords('start', profile);
  const today: Row = {
    name: write.say({ zh: '本册日期', en: 'Day of this packet' }),
    detail: write.say({ zh: formatDate(date, 'zh'), en: formatDate(date, 'en') }),
    kind: 'step',
    spans: spanOf(line, date, date),
  };
  if (start === undefined || wish === null) return [today];
  const { from, to } = startBounds(start);
  return [
    today,
    {
      name: write.say({ zh: '贵方计划启动', en: 'Your planned start' }),
      detail: write.say(wish),
      kind: 'wish',
      spans: spanOf(line, from, to),
    },
  ];
}

/** When one may apply for the clauses that do not fail; without dates the words of the source stand alone. */
function windowRow({ clause, source, grade }: PacketClause, line: Timeline, { write }: SectionContext): Row[] {
  if (clause.window === null) return [];
  const window = readApplyWindow(clause.window.zh ?? '');
  const marks = [write.mark(source, { grade, asOf: clause.validity })];
  return [
    {
      name: write.say(clause.name),
      detail: write.name(clause.window, marks),
      kind: 'window',
      spans: window === null ? [] : windowSpans(line, window),
    },
  ];
}

function calendar(context: SectionContext): CalendarBlock {
  const { snapshot, write } = context;
  const { start } = snapshot.profile;
  const line = timelineFrom(snapshot.date, start === undefined ? null : startBounds(start).to);
  const open = snapshot.clauses.filter(({ match }) => match.verdict !== 'does-not-fit');
  const windows = open.flatMap((entry) => windowRow(entry, line, context)).slice(0, mostWindows);
  const silent = open.filter(({ clause }) => clause.window === null).length;
  return {
    type: 'calendar',
    id: 'set-up-calendar',
    title: write.say({ zh: '时间表：已知的日期', en: 'Calendar: the dates that are known' }),
    ticks: tickWords(context, line),
    rows: [...anchors(context, line), ...windows],
    note:
      silent === 0
        ? null
        : write.say({
            zh: `另有 ${silent} 项条款的来源没有写申报时间，须向受理机构问清。`,
            en: `For ${silent} more ${silent === 1 ? 'clause' : 'clauses'} the source gives no window; the office in charge has to be asked.`,
          }),
  };
}

/** Steps that the sources describe for firms that settle: in order, without a length where none is given. */
function courses({ snapshot, write }: SectionContext): Block[] {
  const owners = [...snapshot.parks, ...snapshot.programmes.filter(({ record }) => record.class === 'service')];
  const found = owners.flatMap((owner) => owner.processes.map((process) => ({ owner, process })));
  return found.map(({ owner, process }): Block => {
    const name = shownName(owner.record);
    return {
      type: 'path',
      id: `set-up-${process.id}`,
      title: write.say({ zh: `${name.zh}：${process.name.zh}`, en: `${name.en}: ${process.name.en}` }),
      steps: process.stages.map((stage) => ({ name: write.say(stage.name), detail: write.say({ zh: '', en: '' }) })),
    };
  });
}

const ordinary = [
  { zh: '确定园区与楼宇，核对层高、承重、电力', en: 'Choose park and building; check height, floor load and power' },
  { zh: '设立公司：名称、章程、登记', en: 'Set up the company: name, articles, registration' },
  { zh: '按行业办理环评、安评等许可', en: 'Obtain the permits of the trade, such as environment and safety' },
  { zh: '装修、设备进场、验收', en: 'Fit out, bring in equipment, have it accepted' },
  { zh: '引进人员：工作许可与居留', en: 'Bring in people: work permits and residence' },
];

/** What has to be done, in the usual order; when, as far as a date is known; and what no source tells. */
export const setUp: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  if (snapshot.parks.length === 0) return [];
  return [
    {
      type: 'path',
      id: 'set-up-steps',
      title: write.say({ zh: '一般次序', en: 'The usual order' }),
      steps: ordinary.map((step) => ({ name: write.say(step), detail: write.say({ zh: '', en: '' }) })),
    },
    calendar(context),
    ...courses(context),
    {
      type: 'note',
      id: 'set-up-gap',
      tone: 'gap',
      text: write.say({
        zh: '来源没有写明各步骤要多少天：本册不作估计，由园区与受理机构按项目答复。',
        en: 'No source says how many days each step takes: nothing is guessed here; park and offices answer for the project.',
      }),
    },
  ];
};
