/** Put in by the build from package.json (electron.vite.config.ts), so that the window reads no file for it. */
declare const kluisVersion: string;

export const version = kluisVersion;
