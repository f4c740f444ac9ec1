/**
 * Threads and engines open files without Electron's help, and so cannot see into the program's archive. What they need is
 * packed beside it (`asarUnpack` in electron-builder.yml), under the same path. Other paths stay as they are.
 */
export const outsideArchive = (path: string): string =>
  path.replace(/([\\/])app\.asar(?=[\\/])/, '$1app.asar.unpacked');
