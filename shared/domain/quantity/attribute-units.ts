import type { UnitId } from '#shared/domain/unit/unit.ts';

/** What each kind of statement is counted in: the one unit that the starter data use for it. Kinds with several units are left out. */
const attributesByUnit: Partial<Record<UnitId, string>> = {
  award: 'awards-given',
  base: 'featured-bases industry-bases',
  centre: 'centre-count innovation-centres poc-centres',
  certificate: 'skill-certificates',
  channel: 'financing-channels',
  city: 'cities',
  country: 'countries countries-confirmed exhibitor-countries guest-countries',
  'district-unit': 'districts-covered districts-involved districts-total',
  edition: 'edition',
  entry: 'entries-declared',
  event: 'matching-sessions roadshows side-events',
  firm: [
    'above-scale-firms exhibitors financed-firms firms-attending firms-benefited high-tech-firms importing-firms investor-firms',
    'member-firms resident-firms sector-firms unicorns',
  ].join(' '),
  group: 'cluster-count trading-groups trading-subgroups',
  hour: 'customs-time registration-time',
  inch: 'wafer-size',
  institution: [
    'city-platforms colleges-founded internet-finance-institutions multinational-rd-centres national-engineering-centres',
    'national-engineering-laboratories national-engineering-technology-centres national-enterprise-technology-centres',
    'national-incubators national-key-laboratories national-research-institutes new-carriers regional-headquarters',
    'startup-organisations',
  ].join(' '),
  intent: 'intents',
  item: 'assessment-dimensions element-count functions items plan-headings',
  job: 'jobs',
  kind: 'support-kinds tier-count',
  kwh: 'annual-power-supply',
  language: 'languages',
  m2: 'exhibition-area factory-area floor-area space-supply',
  meeting: 'review-meetings',
  month: 'selection-period',
  mu: 'land-turned',
  office: 'acceptance-offices',
  'operation-per-second': 'data-processing',
  party: 'buyers-reached matching-parties parties-attracted signatories',
  patent: 'invention-patents patents',
  percent: [
    'annual-growth approval-cut award-share conversion-rise coverage economic-density-rise emerging-industry-city-share',
    'emerging-industry-contribution emerging-industry-share export-growth foreign-visitor-share income-rise industrial-tax-growth',
    'invention-share investment-share largest-project-share lead-firm-r-and-d-share manufacturing-growth-contribution',
    'national-share net-margin new-media-r-and-d-share online-share output-growth overseas-centre-growth paperwork-cut',
    'premium-rise profit-growth r-and-d-intensity resident-firms-growth revenue-growth selection-rate service-trade-growth',
    'servitisation-share technology-contract-share',
  ].join(' '),
  'percent-per-year': 'lead-industry-growth',
  'percentage-point': 'clean-energy-share-rise',
  person: 'attendance monthly-users people-trained people-trained-yearly',
  'person-time': 'daily-visits overseas-reach',
  place: 'municipal-parks nodes sub-parks sub-parks-excluded',
  play: 'plays',
  project: [
    'projects-approved projects-approved-total projects-declared projects-declared-total projects-hatched',
    'projects-in-share-holding projects-signed projects-sought special-projects-converted startup-projects',
  ].join(' '),
  sector: 'exhibition-sections field-count future-industries key-industries',
  service: 'service-count',
  stage: 'process-stages',
  times: 'standards-multiple',
  'times-per-month': 'service-frequency',
  tonne: 'annual-heat-supply',
  usd: 'export-earnings foreign-capital',
  work: 'digital-works',
  workday: 'registration-time-before',
  year: 'anniversary plan-length visa-term years-in-practice',
  yuan: [
    'above-scale-output annual-funding business-revenue digital-infrastructure-investment emerging-industry-output',
    'financing-threshold fund-size industrial-output industrial-tax investment net-profit project-size support-amount',
    'support-amount-total tax-expected tech-contracts total-revenue transaction-value',
  ].join(' '),
};

const unitByAttribute = new Map(
  (Object.entries(attributesByUnit) as [UnitId, string][]).flatMap(([unit, words]) =>
    words.split(' ').map((attribute) => [attribute, unit]),
  ),
);

/** The usual unit of a kind of statement; null where it has none or several. */
export const usualUnit = (attributeId: string): UnitId | null => unitByAttribute.get(attributeId) ?? null;
