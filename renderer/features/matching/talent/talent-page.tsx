import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Investor } from '#shared/domain/investor/investor.ts';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { Section } from '../../../ui/page.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { MatchFrame } from '../match-frame.tsx';
import { useChoices } from '../use-choices.ts';
import { DistrictPlans } from './district-plans.tsx';
import { FamilyTerms } from './family-terms.tsx';
import { PathTimeline } from './path-timeline.tsx';
import { PersonPart } from './person-part.tsx';
import { ScopeOnly } from './scope-only.tsx';

/** Class, points and path, person by person; the plans of the districts beside the national rules. */
export function TalentPage(): ReactNode {
  const words = useWords();
  return (
    <MatchFrame title={words.matching.talent.title} lead={words.matching.talent.lead}>
      {(investor) => <Placed key={investor.id} investor={investor} />}
    </MatchFrame>
  );
}

function Placed({ investor }: { investor: Investor }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const plans = useQuery('match.plans', {});
  return (
    <Loaded query={plans} rows={12}>
      {(value) => (
        <>
          {value.checkedOn === null ? (
            <p className="notice notice-warning" role="note">
              {words.matching.talent.leftOut}
            </p>
          ) : (
            <p className="muted checked-on">{words.matching.talent.checked(formatDate(value.checkedOn, language))}</p>
          )}
          {value.checkedOn === null ? <ScopeOnly investorId={investor.id} /> : <People investor={investor} />}
          {value.checkedOn !== null && (
            <>
              <Section title={words.matching.talent.path}>
                <PathTimeline />
              </Section>
              <Section title={words.matching.talent.family}>
                <FamilyTerms />
              </Section>
            </>
          )}
          <Section title={words.matching.talent.plans} note={words.matching.talent.plansText}>
            <DistrictPlans plans={value.plans} />
          </Section>
          <p className="estimate">{words.matching.talent.estimate}</p>
        </>
      )}
    </Loaded>
  );
}

function People({ investor }: { investor: Investor }): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const { choices, keep } = useChoices(investor.id);
  const people = investor.profile.people ?? [];
  if (people.length === 0) {
    return (
      <EmptyState
        title={words.matching.talent.none}
        text={words.matching.talent.noneText}
        action={<Button onClick={() => void navigate(`/investors/${investor.id}/edit`)}>{words.investor.edit}</Button>}
      />
    );
  }
  const entries = people.map((person, at) => ({ person, at, key: `${at} ${person.role}` }));
  return entries.map(({ person, at, key }) => {
    const own = choices.talent.find((entry) => entry.at === at && entry.role === person.role);
    return (
      <PersonPart
        key={key}
        person={person}
        answers={own?.answers ?? {}}
        onAnswer={(answers) => keep({ talent: [...choices.talent.filter((entry) => entry.at !== at), { at, role: person.role, answers }] })}
      />
    );
  });
}
