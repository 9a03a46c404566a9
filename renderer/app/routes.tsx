import type { ComponentType } from 'react';
import { createHashRouter } from 'react-router';
import { ChangesPage } from '../features/changes/changes-page.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import { InvestorFormPage } from '../features/investors/investor-form-page.tsx';
import { InvestorListPage } from '../features/investors/investor-list-page.tsx';
import { InvestorPage } from '../features/investors/investor-page.tsx';
import { ChainPage } from '../features/matching/chain/chain-page.tsx';
import { ClausesPage } from '../features/matching/clauses/clauses-page.tsx';
import { ComparePage } from '../features/matching/compare/compare-page.tsx';
import { ParksPage } from '../features/matching/parks/parks-page.tsx';
import { TalentPage } from '../features/matching/talent/talent-page.tsx';
import { NewPacketPage } from '../features/packets/new-packet-page.tsx';
import { PacketListPage } from '../features/packets/packet-list-page.tsx';
import { QuestionsPage } from '../features/questions/questions-page.tsx';
import { RecordFormPage } from '../features/registers/editing/record-form-page.tsx';
import { RecordPage } from '../features/registers/record-page.tsx';
import { RegisterPage } from '../features/registers/register-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { AttributesPage } from '../features/sources/attributes-page.tsx';
import { SourceFormPage } from '../features/sources/source-form-page.tsx';
import { SourceListPage } from '../features/sources/source-list-page.tsx';
import { SourcePage } from '../features/sources/source-page.tsx';
import { TextPage } from '../features/text-in/text-page.tsx';
import { CrashPage, LostPage } from './fault-pages.tsx';
import { Layout } from './layout.tsx';

/** The builder brings the PDF reader with it; the other pages start without. */
const loadBuilder = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/packets/builder/builder-page.tsx')).BuilderPage,
});

/** The glossary is opened now and then only. */
const loadGlossary = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/glossary/glossary-page.tsx')).GlossaryPage,
});

/** The district return brings the charts with it. */
const loadReturn = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/district-return/return-page.tsx')).ReturnPage,
});

/** Versions are looked at now and then only. */
const loadVersions = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/packets/versions/versions-page.tsx')).VersionsPage,
});

/** The rule sheet comes when it is asked for. */
const loadRules = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/rules/rules-page.tsx')).RulesPage,
});
const loadClause = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/rules/clause-page.tsx')).ClausePage,
});
const loadNewClause = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/rules/clause-page.tsx')).NewClausePage,
});

/** The queues and the spreadsheets are the data steward's; who pitches does not wait for them. */
const loadConflicts = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/conflicts/conflicts-page.tsx')).ConflictsPage,
});
const loadFreshness = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/freshness/freshness-page.tsx')).FreshnessPage,
});
const loadExchange = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/exchange/exchange-page.tsx')).ExchangePage,
});

/** Where the user is stands in the address: list filters, the record, the fact inspected. */
export const createRoutes = (): ReturnType<typeof createHashRouter> =>
  createHashRouter([
    {
      element: <Layout />,
      hydrateFallbackElement: <div className="layout" />,
      children: [
        {
          errorElement: <CrashPage />,
          children: [
            { index: true, element: <HomePage /> },
            { path: 'registers/:kind', element: <RegisterPage /> },
            { path: 'registers/:kind/new', element: <RecordFormPage /> },
            { path: 'registers/:kind/:id', element: <RecordPage /> },
            { path: 'registers/:kind/:id/edit', element: <RecordFormPage /> },
            { path: 'investors', element: <InvestorListPage /> },
            { path: 'investors/new', element: <InvestorFormPage /> },
            { path: 'investors/:id', element: <InvestorPage /> },
            { path: 'investors/:id/edit', element: <InvestorFormPage /> },
            { path: 'investors/:id/parks', element: <ParksPage /> },
            { path: 'investors/:id/compare', element: <ComparePage /> },
            { path: 'investors/:id/clauses', element: <ClausesPage /> },
            { path: 'investors/:id/chain', element: <ChainPage /> },
            { path: 'investors/:id/talent', element: <TalentPage /> },
            { path: 'investors/:id/return', lazy: loadReturn },
            { path: 'questions', element: <QuestionsPage /> },
            { path: 'rules', lazy: loadRules },
            { path: 'rules/new/:incentiveId', lazy: loadNewClause },
            { path: 'rules/:clauseId', lazy: loadClause },
            { path: 'packets', element: <PacketListPage /> },
            { path: 'packets/new', element: <NewPacketPage /> },
            { path: 'packets/:id', lazy: loadBuilder },
            { path: 'packets/:id/versions', lazy: loadVersions },
            { path: 'sources', element: <SourceListPage /> },
            { path: 'sources/new', element: <SourceFormPage /> },
            { path: 'sources/:id', element: <SourcePage /> },
            { path: 'sources/:id/edit', element: <SourceFormPage /> },
            { path: 'attributes', element: <AttributesPage /> },
            { path: 'texts/new', element: <TextPage /> },
            { path: 'glossary', lazy: loadGlossary },
            { path: 'conflicts', lazy: loadConflicts },
            { path: 'freshness', lazy: loadFreshness },
            { path: 'spreadsheets', lazy: loadExchange },
            { path: 'changes', element: <ChangesPage /> },
            { path: 'settings', element: <SettingsPage /> },
            { path: '*', element: <LostPage /> },
          ],
        },
      ],
    },
  ]);
