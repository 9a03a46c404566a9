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
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
];

/** The driver's own flags that a desktop window does better without. */
export const UNWANTED_DEFAULT_FLAGS = ['--disable-popup-blocking', '--enable-automation', '--force-color-profile=srgb'];

const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** No frame, no zoom by fingers, no way back by swiping, no bubbles over the page. */
const kioskFlags = [
  '--kiosk',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--noerrdialogs',
  '--disable-session-crashed-bubble',
];

/** The first page is a titled stand-in: an own-origin address here would be asked for before interception stands. */
export const browserFlags = (title: string, kiosk = false): string[] => [
  ...SILENT_FLAGS,
  ...(kiosk ? kioskFlags : []),
  '--window-size=1440,900',
  `--app=data:text/html;charset=utf-8,${encodeURIComponent(`<title>${escapeHtml(title)}</title>`)}`,
];
