/** Themes: what complaints are about in the words of this organisation, for the year in figures. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
import { endpoint } from './endpoint.ts';

/** `inUse` false: no longer offered; it stays for the complaints that have it. */
export const theme = z.object({ id, name: z.string(), inUse: z.boolean() });
export type Theme = z.infer<typeof theme>;

export const longestThemeName = 60;
export const mostThemes = 20;

export const readThemes = endpoint({
  name: 'themes.read',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ themes: z.array(theme) }),
});

/**
 * The names that are offered from now on, in this order. A theme is its name: one that is spelled differently is another theme,
 * so that complaints of before keep the name they were given.
 */
export const saveThemes = endpoint({
  name: 'themes.save',
  kind: 'command',
  input: z.strictObject({ names: z.array(z.string().trim().min(1).max(longestThemeName)).min(1).max(mostThemes) }),
  output: z.object({}),
});
