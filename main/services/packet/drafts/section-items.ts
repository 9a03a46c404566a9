import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import type { SectionId } from '#shared/domain/packet/draft.ts';
import type { SectionItem } from '#shared/domain/packet/section-choices.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { PacketMatter } from '../freeze.ts';

const whole = ({ zh, en }: Bilingual): FullBilingual => ({ zh: zh ?? en ?? '–', en: en ?? zh ?? '–' });

const recordItem = ({ record }: PacketRecord): SectionItem => ({ id: record.id, name: shownName(record), of: null });

const factItem = ({ fact, attribute }: FactView, owner: PacketRecord): SectionItem => ({
  id: fact.id,
  name: {
    zh: `${attribute.name.zh}　${formatFact(fact, 'zh').text}`,
    en: `${attribute.name.en}: ${formatFact(fact, 'en').text}`,
  },
  of: shownName(owner.record),
});

const distinct = (items: SectionItem[]): SectionItem[] => [...new Map(items.map((item) => [item.id, item])).values()];

/** What a section may show or leave out, in the order of its pages. */
export function sectionItems(matter: PacketMatter, section: SectionId): SectionItem[] {
  const clauses = (talent: boolean): SectionItem[] =>
    matter.clauses
      .filter((entry) => entry.talent === talent)
      .map(({ clause, incentive }) => ({ id: clause.id, name: clause.name, of: whole(incentive.name) }));
  const facts = (owners: PacketRecord[], topics?: readonly string[]): SectionItem[] =>
    owners.flatMap((owner) =>
      owner.facts.filter(({ attribute }) => topics === undefined || topics.includes(attribute.topic)).map((view) => factItem(view, owner)),
    );
  switch (section) {
    case 'comparison':
      return [...matter.parks.map(recordItem), ...facts(matter.parks)];
    case 'parks':
      return [...matter.parks.map(recordItem), ...facts(matter.parks)];
    case 'neighbours':
      return distinct(matter.neighbours.flatMap(({ records }) => records.map(recordItem)));
    case 'incentives':
      return clauses(false);
    case 'talent':
      return [...matter.talentPolicies.map(recordItem), ...clauses(true)];
    case 'programmes':
      return matter.programmes.map(recordItem);
    case 'living':
      return facts([...matter.parks, ...matter.districts], ['living', 'transport']);
    default:
      return [];
  }
}
