/** Stands in built HTML where the site puts the style nonce of one response. */
export const STYLE_NONCE_PLACEHOLDER = '__STYLE_NONCE__';

/**
 * Nothing but the application's own files, no inline script, no eval. Component styles arrive as style elements that carry
 * the nonce of their response. `sandbox` takes pop-ups, native dialogs, downloads and leaving the page away in every shell
 * alike; forms stay allowed because a sandboxed form would not even tell React that it was submitted.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    'sandbox allow-scripts allow-same-origin allow-forms',
  ].join('; ');

/** Headers of every response. Nothing is cached: what a page showed does not stay in the window's profile. */
export const securityHeaders = (nonce: string): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});
