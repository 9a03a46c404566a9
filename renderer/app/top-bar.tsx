import type { ReactNode } from 'react';
import { DesktopOutlined, MoonOutlined, SearchOutlined, SunOutlined } from '@ant-design/icons';
import { App, Dropdown, Segmented } from 'antd';
import { useStore } from 'zustand';
import { trainingMark } from '#shared/domain/training/office.ts';
import { asApiError } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useWords } from '../i18n/words.tsx';
import type { ThemeChoice } from '../styles/theme-store.ts';
import { isDark } from '../styles/theme-store.ts';
import { useChoose, useWindowStores } from '../ui/window-stores.ts';

const isApple = (): boolean => /mac/i.test(navigator.userAgent);

/** Search, language and theme: what every page needs at hand. */
export function TopBar({ onSearch }: { onSearch: () => void }): ReactNode {
  const words = useWords();
  return (
    <header className="top-bar">
      <button type="button" className="search-open" onClick={onSearch}>
        <SearchOutlined aria-hidden />
        <span className="search-open-text">{words.search.open}</span>
        <kbd>{isApple() ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <TrainingMark />
      <div className="top-bar-end">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}

/** Stands on every page of the training office, whose data are all invented. */
function TrainingMark(): ReactNode {
  const status = useQuery('store.status', {});
  return status.value?.office === 'training' ? <strong className="training-mark">{trainingMark}</strong> : null;
}

/** Says when a choice was made in the window but could not be recorded. */
function useRecorded(): (saving: Promise<void>) => void {
  const words = useWords();
  const { message } = App.useApp();
  return (saving) => {
    saving.catch((error: unknown) => void message.error(words.errors[asApiError(error).code].what));
  };
}

function LanguageSwitch(): ReactNode {
  const words = useWords();
  const choose = useChoose();
  const recorded = useRecorded();
  const language = useStore(useWindowStores().language, (state) => state.language);
  return (
    <Segmented
      aria-label={words.bar.language}
      value={language}
      options={[
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'EN' },
      ]}
      onChange={(value) => recorded(choose.language(value === 'en' ? 'en' : 'zh'))}
    />
  );
}

const choices: ThemeChoice[] = ['light', 'dark', 'system'];
const icons = { light: <SunOutlined />, dark: <MoonOutlined />, system: <DesktopOutlined /> };

function ThemeSwitch(): ReactNode {
  const words = useWords();
  const choose = useChoose();
  const recorded = useRecorded();
  const theme = useStore(useWindowStores().theme);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [theme.choice],
        items: choices.map((choice) => ({
          key: choice,
          icon: icons[choice],
          label: words.bar[choice],
          onClick: () => recorded(choose.theme(choice)),
        })),
      }}
    >
      <button type="button" className="icon-button" aria-label={words.bar.theme}>
        {isDark(theme) ? <MoonOutlined /> : <SunOutlined />}
      </button>
    </Dropdown>
  );
}
