import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { makeFinding as finding } from './make-finding.ts';

/** Parks that stand in each other's light: the packet should say how they differ. */
function nicheFindings({ clashes, parks, draft }: PacketSnapshot): Finding[] {
  const names = new Map(parks.map(({ record }) => [record.id, shownName(record)]));
  return clashes.flatMap(({ parkIds: [a, b], industries }) => {
    const [first, second, niche] = [names.get(a), names.get(b), joinNames(industries.map(shownName))];
    if (first === undefined || second === undefined) return [];
    return [
      finding(
        'warn',
        'same-niche',
        {
          zh: `“${first.zh}”与“${second.zh}”主打的都是${niche.zh}：请说清差别，或只留一个。`,
          en: `"${first.en}" and "${second.en}" both pitch ${niche.en}: say how they differ, or keep one of them.`,
        },
        { where: draft.template === 'comparison' ? 'comparison' : 'parks', recordId: a },
      ),
    ];
  });
}

/** What the store itself gives to say: parks, contact, sectors, conflicts, and what was left out. */
export function storeFindings(snapshot: PacketSnapshot): Finding[] {
  const { office, parks, match, conflicts } = snapshot;
  const found: Finding[] = nicheFindings(snapshot);
  if (parks.length === 0)
    found.push(
      finding(
        'warn',
        'no-park',
        {
          zh: '没有园区入册：已知的信息不足以推介，请先选园区或补充需求。',
          en: 'No park is offered: too little is known to recommend one. Choose parks or add what is known.',
        },
        { where: 'parks' },
      ),
    );
  if (office.phone === '' && office.email === '')
    found.push(
      finding(
        'warn',
        'empty-contact',
        { zh: '没有电话和邮箱，请在设置里填写。', en: 'Telephone and email are empty; enter them in the settings.' },
        { where: 'contact/no-contact' },
      ),
    );
  for (const word of match.unknownSectors)
    found.push(
      finding(
        'info',
        'unknown-sector',
        { zh: `本库没有与“${word}”对应的产业。`, en: `No industry of the store answers to "${word}".` },
        { where: 'sectors' },
      ),
    );
  for (const conflict of conflicts)
    found.push(
      finding('warn', 'conflicting-facts', conflict.note, {
        where: 'gaps/conflict-list',
        ...(conflict.factIds[0] === undefined ? {} : { factId: conflict.factIds[0] }),
      }),
    );
  const { leftOut } = snapshot;
  if (leftOut.clauses.length + leftOut.facts.length > 0)
    found.push(
      finding(
        'info',
        'law-left-out',
        {
          zh: `${leftOut.clauses.length} 项条款、${leftOut.facts.length} 条事实因公平竞争审查规则未入册。`,
          en: `${leftOut.clauses.length} clauses and ${leftOut.facts.length} facts are kept out by the fair-competition rules.`,
        },
        { where: 'incentives' },
      ),
    );
  const ended = snapshot.clauses.filter(({ clause }) => clause.status === 'ended');
  if (ended.length > 0)
    found.push(
      finding(
        'info',
        'expired-clause',
        { zh: `${ended.length} 项已结束的条款未入册。`, en: `${ended.length} ended clauses are left out.` },
        { where: 'incentives' },
      ),
    );
  return found;
}

/** Facts past their review date or without a date, park by park. */
export function freshnessFindings(snapshot: PacketSnapshot): Finding[] {
  return snapshot.parks.flatMap(({ record, facts }) => {
    const name = shownName(record);
    const where = `parks/${record.id}-facts`;
    const stale = facts.filter((view) => view.freshness === 'stale').length;
    const undated = facts.filter((view) => view.freshness === 'undated').length;
    const found: Finding[] = [];
    if (facts.length === 0)
      found.push(
        finding(
          'warn',
          'no-fact',
          { zh: `${name.zh}没有可公开的事实。`, en: `${name.en} has no fact to show.` },
          { where: `parks/${record.id}`, recordId: record.id },
        ),
      );
    if (stale > 0)
      found.push(
        finding(
          'warn',
          'stale-fact',
          { zh: `${name.zh}有 ${stale} 条事实已过复核期。`, en: `${stale} facts of ${name.en} are past their review date.` },
          { where, recordId: record.id },
        ),
      );
    if (undated > 0)
      found.push(
        finding(
          'info',
          'undated-fact',
          { zh: `${name.zh}有 ${undated} 条事实未载时点。`, en: `${undated} facts of ${name.en} carry no date.` },
          { where, recordId: record.id },
        ),
      );
    return found;
  });
}
