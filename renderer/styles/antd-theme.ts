import { theme, type ThemeConfig } from 'antd';
import { darkTokens, lightTokens } from './tokens.ts';

/** The component library in the product's own colours, sizes and pace. */
export function antdTheme(dark: boolean, reducedMotion: boolean): ThemeConfig {
  const t = dark ? darkTokens : lightTokens;
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: 'var(--font)',
      fontSize: 14,
      lineHeight: 22 / 14,
      controlHeight: 32,
      borderRadius: 3,
      wireframe: false,
      motion: !reducedMotion,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
      colorPrimary: t.accent,
      colorPrimaryHover: t.accentHover,
      colorPrimaryActive: t.accentHover,
      colorLink: t.accent,
      colorLinkHover: t.accentHover,
      colorInfo: t.accent,
      colorError: t.blocked,
      colorWarning: t.warning,
      colorSuccess: t.done,
      colorText: t.text,
      colorTextHeading: t.ink,
      colorTextSecondary: t.secondary,
      colorTextTertiary: t.secondary,
      colorTextDescription: t.secondary,
      colorTextPlaceholder: t.secondary,
      colorTextLightSolid: t.onAccent,
      colorBgBase: t.page,
      colorBgContainer: t.page,
      colorBgElevated: t.raised,
      colorBgLayout: t.page,
      colorBorder: t.outline,
      colorBorderSecondary: t.hairline,
      colorSplit: t.hairline,
      controlItemBgActive: t.selected,
      controlItemBgHover: t.wash,
      boxShadowTertiary: 'none',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', primaryColor: t.onAccent, fontWeight: 400 },
      Segmented: { trackBg: t.desk, itemSelectedBg: t.raised, itemColor: t.secondary, itemSelectedColor: t.ink },
      Tabs: { horizontalItemPadding: '8px 0', horizontalItemGutter: 20, itemColor: t.secondary },
      Tooltip: { colorBgSpotlight: dark ? '#2A3F54' : '#10243E', colorTextLightSolid: '#FFFFFF' },
      Pagination: { itemActiveBg: t.page },
      Select: { optionSelectedBg: t.selected, optionSelectedColor: t.text, multipleItemBg: t.wash },
    },
  };
}
