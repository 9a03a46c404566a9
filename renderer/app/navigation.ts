import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  ClusterOutlined,
  CompassOutlined,
  DashboardOutlined,
  DesktopOutlined,
  DiffOutlined,
  EnvironmentOutlined,
  FieldTimeOutlined,
  FileAddOutlined,
  FileDoneOutlined,
  FilePdfOutlined,
  HistoryOutlined,
  HomeOutlined,
  IdcardOutlined,
  ProjectOutlined,
  ProfileOutlined,
  QuestionCircleOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { StoreStatus } from '#shared/ipc/contracts/store-contract.ts';
import type { Words } from '../i18n/zh.ts';

export interface NavEntry {
  key: keyof Words['nav'];
  to: string;
  icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  count?: keyof StoreStatus['counts'];
}

export const mainEntries: NavEntry[] = [
  { key: 'home', to: '/', icon: HomeOutlined },
  { key: 'desk', to: '/desk', icon: DashboardOutlined },
  { key: 'park', to: '/registers/park', icon: ApartmentOutlined, count: 'park' },
  { key: 'incentive', to: '/registers/incentive', icon: SafetyCertificateOutlined, count: 'incentive' },
  { key: 'project', to: '/registers/project', icon: ProjectOutlined, count: 'project' },
  { key: 'talentPolicy', to: '/registers/talentPolicy', icon: IdcardOutlined, count: 'talentPolicy' },
  { key: 'institution', to: '/registers/institution', icon: BankOutlined, count: 'institution' },
];
export const moreEntries: NavEntry[] = [
  { key: 'district', to: '/registers/district', icon: CompassOutlined, count: 'district' },
  { key: 'industry', to: '/registers/industry', icon: ClusterOutlined, count: 'industry' },
  { key: 'programme', to: '/programmes', icon: FileDoneOutlined, count: 'programme' },
  { key: 'measure', to: '/measures', icon: BarChartOutlined, count: 'measure' },
  { key: 'event', to: '/registers/event', icon: CalendarOutlined, count: 'event' },
  { key: 'map', to: '/map', icon: EnvironmentOutlined },
];
export const workEntries: NavEntry[] = [
  { key: 'ledger', to: '/ledger', icon: ProfileOutlined },
  { key: 'investors', to: '/investors', icon: TeamOutlined, count: 'investor' },
  { key: 'questions', to: '/questions', icon: QuestionCircleOutlined },
  { key: 'rules', to: '/rules', icon: AuditOutlined },
  { key: 'texts', to: '/texts/new', icon: FileAddOutlined },
  { key: 'packets', to: '/packets', icon: FilePdfOutlined, count: 'packet' },
];
export const endEntries: NavEntry[] = [
  { key: 'stand', to: '/stand', icon: DesktopOutlined },
  { key: 'sources', to: '/sources', icon: BookOutlined, count: 'source' },
  { key: 'conflicts', to: '/conflicts', icon: DiffOutlined },
  { key: 'freshness', to: '/freshness', icon: FieldTimeOutlined },
  { key: 'spreadsheets', to: '/spreadsheets', icon: TableOutlined },
  { key: 'changes', to: '/changes', icon: HistoryOutlined },
  { key: 'settings', to: '/settings', icon: SettingOutlined },
];
