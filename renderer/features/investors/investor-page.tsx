import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import type { Investor } from '#shared/domain/investor/investor.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useUndoable } from '../../ui/use-undoable.tsx';
import { InvestorNav } from '../../ui/investor-nav.tsx';
import { countryName } from '../../ui/countries.ts';
import { knownCount } from './known-count.ts';
import { MatchView } from './match-view.tsx';

/** An investor and what the store has for it. */
export function InvestorPage(): ReactNode {
  const id = useParams()['id'] ?? '';
  const query = useQuery('investor.get', { id });
  return <Loaded query={query}>{(investor) => <InvestorBody investor={investor} />}</Loaded>;
}

function useArchive(investor: Investor): () => void {
  const client = useClient();
  const words = useWords();
  const navigate = useNavigate();
  const undoable = useUndoable();
  const { id, profile } = investor;
  return () =>
    undoable({
      said: words.investor.archived(profile.codeName),
      act: async () => {
        await client.call('investor.archive', { id });
        await navigate('/investors');
      },
      undo: async () => {
        await client.call('investor.restore', { id });
      },
    });
}

function InvestorBody({ investor }: { investor: Investor }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const navigate = useNavigate();
  const archive = useArchive(investor);
  const match = useQuery('investor.match', { id: investor.id });
  const { profile, id } = investor;
  const { known, all } = knownCount(profile);
  const traits = [
    profile.sectors?.join(language === 'zh' ? '、' : ', '),
    profile.projectKind === undefined ? undefined : words.investor.kinds[profile.projectKind],
    profile.homeCountry === undefined ? undefined : countryName(profile.homeCountry, language),
    words.investor.knownOf(known, all),
  ].filter((trait) => trait !== undefined);
  return (
    <Page
      title={profile.codeName}
      lead={
        <span className="subtitle">
          {traits.map((trait) => (
            <span key={trait}>{trait}</span>
          ))}
        </span>
      }
      back={{ to: '/investors', label: words.investor.backTo }}
      actions={
        <>
          <Button type="text" onClick={archive}>
            {words.investor.archive}
          </Button>
          <Button onClick={() => void navigate(`/investors/${id}/edit`)}>{words.investor.edit}</Button>
          <Button type="primary" onClick={() => void navigate(`/packets/new?investor=${id}`)}>
            {words.investor.makePacket}
          </Button>
        </>
      }
    >
      <InvestorNav investorId={id} />
      <Loaded query={match} rows={12}>
        {(result) => <MatchView result={result} />}
      </Loaded>
    </Page>
  );
}
