export const ELECTRON_SCHEME = 'app';

/** The application's own origin in Electron: a scheme of its own, privileged like https. */
export const ELECTRON_ORIGIN = `${ELECTRON_SCHEME}://parkfolio`;
