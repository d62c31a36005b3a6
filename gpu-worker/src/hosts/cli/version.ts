import manifest from '../../../package.json' with { type: 'json' };

export const VERSION = manifest.version;
/** Written into every file that is made. */
export const GENERATOR = `AI Film Studio ${VERSION}`;
