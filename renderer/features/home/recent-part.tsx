import type { ReactNode } from 'react';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { templateNames, templateSchema } from '#shared/domain/packet/template.ts';
import type { HomeSummary } from '#shared/ipc/contracts/store-contract.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';

export function RecentPart({ packets }: { packets: HomeSummary['recentPackets'] }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const navigate = useNavigate();
  const nameOf = (template: string): string => {
    const known = templateSchema.safeParse(template);
    return known.success ? templateNames[known.data][language] : template;
  };
  return (
    <Section title={words.home.recent} {...(packets.length === 0 ? {} : { note: <Link to="/packets">{words.home.all}</Link> })}>
      {packets.length === 0 && (
        <EmptyState
          title={words.home.noPackets}
          text={words.home.noPacketsText}
          action={<Button onClick={() => void navigate('/investors/new')}>{words.home.newInvestor}</Button>}
        />
      )}
      <ul className="rows">
        {packets.map((packet) => (
          <li key={packet.id}>
            <Link to={`/packets/${packet.id}`}>
              <span className="rows-main">
                <span className="rows-name">{packet.investorCodeName}</span>
                <span className="rows-text">
                  {nameOf(packet.template)} · {words.home.exported(packet.exports)}
                </span>
              </span>
              <span className="rows-end">{formatMoment(packet.updatedAt, language)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
