/** Everything in a browser that speaks to its maker, plus what the driver itself switches off (a later list replaces its own). */
const DISABLED_FEATURES = [
  'OptimizationHints',
  'MediaRouter',
  'Translate',
  'InterestFeedContentSuggestions',
  'CertificateTransparencyComponentUpdater',
  'AutofillServerCommunication',
  'DialMediaRouteProvider',
  'NetworkTimeServiceQuerying',
  'SafetyHub',
  'OptimizationGuideModelDownloading',
  'LensOverlay',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Past an edge a finger scrolls no further; it does not go back in history, away from what is typed. */
const HISTORY_BY_SWIPE = ['OverscrollHistoryNavigation', 'TouchpadOverscrollHistoryNavigation'];

/**
 * Flags under which the browser looks up no name and opens no connection. The proxy is a closed local port, also for
 * loopback: it stops what request interception cannot see, such as web sockets.
 */
const SILENT_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--metrics-recording-only',
  '--disable-client-side-phishing-detection',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--test-type',
  '--password-store=basic',
  '--use-mock-keychain',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  `--disable-features=${[...DISABLED_FEATURES, ...HISTORY_BY_SWIPE].join(',')}`,
];

/** The driver's own flags that a desktop window does better without. */
export const UNWANTED_DEFAULT_FLAGS = ['--disable-popup-blocking', '--enable-automation', '--force-color-profile=srgb'];

const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** No frame, no zoom by fingers, no bubbles over the page. */
const kioskFlags = ['--kiosk', '--disable-pinch', '--noerrdialogs', '--disable-session-crashed-bubble'];

/** A page of a title and nothing else, in a window without tabs or an address bar. */
export const standInFlag = (title: string): string =>
  `--app=data:text/html;charset=utf-8,${encodeURIComponent(`<title>${escapeHtml(title)}</title>`)}`;

/** Every window is asked for with these, so that none brings a bar or a question of the browser’s own. */
export const windowFlags: readonly string[] = [...SILENT_FLAGS, '--window-size=1440,900'];

/** The first page is a titled stand-in: an own-origin address here would be asked for before interception stands. */
export const browserFlags = (title: string, kiosk = false): string[] => [...windowFlags, ...(kiosk ? kioskFlags : []), standInFlag(title)];
