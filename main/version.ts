import manifest from '../package.json' with { type: 'json' };

/** Version of the application, as package.json gives it. */
export const applicationVersion: string = manifest.version;
