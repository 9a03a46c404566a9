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

/** Examples of the blocks, with the PDF reader. */
const loadGallery = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/gallery/gallery-page.tsx')).GalleryPage,
});

/** Versions are looked at now and then only. */
const loadVersions = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/packets/versions/versions-page.tsx')).VersionsPage,
});

/** The library brings the editor of rich text with it. */
const loadLibrary = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/packets/library/library-page.tsx')).LibraryPage,
});

/** Batches and the export log are looked at now and then only. */
const loadBatch = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/packets/batch/batch-page.tsx')).BatchPage,
});
const loadExportLog = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/packets/export/export-log-page.tsx')).ExportLogPage,
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

/** The theme brings the PDF reader for its sample. */
const loadTheme = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/theme/theme-page.tsx')).ThemePage,
});

/** The ledger brings drag and drop with it, the desk its parts. */
const loadLedger = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/ledger/ledger-page.tsx')).LedgerPage,
});
const loadDesk = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/desk/desk-page.tsx')).DeskPage,
});
const loadDistrictComparison = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/desk/comparison-page.tsx')).ComparisonPage,
});

/** Programmes, measures and the map bring the charts with them. */
const loadProgrammes = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/programmes/programmes-page.tsx')).ProgrammesPage,
});
const loadProgramme = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/programmes/programme-route.tsx')).ProgrammeRoute,
});
const loadMeasures = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/measures/measures-page.tsx')).MeasuresPage,
});
const loadMeasure = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/measures/measure-page.tsx')).MeasurePage,
});
const loadMap = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/map/map-page.tsx')).MapPage,
});

/** A packet on the whole window, in front of visitors. */
const loadPresent = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/stand/present/present-page.tsx')).PresentPage,
});

/** What the presenter reads, in a window of its own. */
const loadNotes = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/stand/present/notes-page.tsx')).NotesPage,
});

/** The stand is set up before a fair and looked at after it. */
const loadStand = async (): Promise<{ Component: ComponentType }> => ({
  Component: (await import('../features/stand/desk/stand-page.tsx')).StandPage,
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
            { path: 'programmes', lazy: loadProgrammes },
            { path: 'programmes/:page', lazy: loadProgramme },
            { path: 'measures', lazy: loadMeasures },
            { path: 'measures/:id', lazy: loadMeasure },
            { path: 'map', lazy: loadMap },
            { path: 'questions', element: <QuestionsPage /> },
            { path: 'rules', lazy: loadRules },
            { path: 'rules/new/:incentiveId', lazy: loadNewClause },
            { path: 'rules/:clauseId', lazy: loadClause },
            { path: 'packets', element: <PacketListPage /> },
            { path: 'gallery', lazy: loadGallery },
            { path: 'packets/new', element: <NewPacketPage /> },
            { path: 'packets/library', lazy: loadLibrary },
            { path: 'packets/:id', lazy: loadBuilder },
            { path: 'packets/:id/versions', lazy: loadVersions },
            { path: 'packets/:id/present', lazy: loadPresent },
            { path: 'packets/:id/notes', lazy: loadNotes },
            { path: 'packets/:id/batch', lazy: loadBatch },
            { path: 'exports', lazy: loadExportLog },
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
            { path: 'ledger', lazy: loadLedger },
            { path: 'desk', lazy: loadDesk },
            { path: 'desk/compare', lazy: loadDistrictComparison },
            { path: 'changes', element: <ChangesPage /> },
            { path: 'stand', lazy: loadStand },
            { path: 'settings', element: <SettingsPage /> },
            { path: 'settings/theme', lazy: loadTheme },
            { path: '*', element: <LostPage /> },
          ],
        },
      ],
    },
  ]);
