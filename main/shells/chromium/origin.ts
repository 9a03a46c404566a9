/** The application's own origin in a browser. Names under `.invalid` never exist, and nothing is asked of any network for it. */
export const CHROMIUM_ORIGIN = 'https://parkfolio.invalid';
