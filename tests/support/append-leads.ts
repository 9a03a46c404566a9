import { openLeadLog } from '#main/services/leads/lead-log.ts';

// A stand of its own process: appends the leads FROM…TO and says each one once it is kept.  append-leads.ts FOLDER FROM TO

const [folder = '', from = '1', to = '1'] = process.argv.slice(2);
const idOf = (lead: number): string => `00000000-0000-4000-8000-${String(lead).padStart(12, '0')}`;
const log = openLeadLog(folder);
process.stdout.write('open\n');

/** One lead a turn, so that each word leaves before the next lead is written. */
function next(lead: number): void {
  if (lead > Number(to)) {
    log.close();
    return;
  }
  const kept = log.append(idOf(lead), (number) => ({
    id: idOf(lead),
    kind: 'picks',
    number,
    at: '2026-09-01T02:00:00.000Z',
    copyId: 'TEST01',
    code: String(lead),
    pickIds: ['zero-bay'],
    deleteOn: '2026-12-01',
  }));
  process.stdout.write(`${lead} ${kept.number}\n`, () => setImmediate(next, lead + 1));
}
next(Number(from));
