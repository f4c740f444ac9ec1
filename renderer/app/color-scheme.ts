import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

let current: MantineColorScheme | null = null;

/** Mantine would remember the scheme in localStorage; this window remembers nothing: the vault does (preferences.tsx). */
export const colorSchemeInMemory: MantineColorSchemeManager = {
  get: (fallback) => current ?? fallback,
  set: (value) => {
    current = value;
  },
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => {
    current = null;
  },
};
