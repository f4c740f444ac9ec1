/**
 * Loaded with `--import` before the bundle: module `electron` becomes the stand-in. Nothing of the bundle is changed.
 */
import { registerHooks } from 'node:module';

const standin = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standin, shortCircuit: true } : next(specifier, context),
});
