import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every worker is an entry of its own: `out/main/<name>.js`, started by name, so that no bundler magic is needed. */
const workers = Object.fromEntries(
  readdirSync(here('electron/core/workers'))
    .filter((file) => file.endsWith('-worker.ts'))
    .map((file) => [basename(file, '.ts'), here(`electron/core/workers/${file}`)]),
);

const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };

export default defineConfig({
  main: {
    build: {
      target: 'node24',
      outDir: 'out/main',
      // Pure JavaScript is bundled (one file opens faster than hundreds); natives and large engines stay outside.
      externalizeDeps: { exclude: ['zod', 'temporal-polyfill'] },
      rollupOptions: {
        input: {
          index: here('electron/shell/main.ts'),
          core: here('electron/core/main.ts'),
          reader: here('electron/reader/main.ts'),
          'memory-worker': here('electron/process/memory-worker.ts'),
          ...workers,
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot load a second file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: here('electron/shell/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    define: { kluisVersion: JSON.stringify(version) },
    resolve: { alias: { '@shared': here('shared'), '@renderer': here('renderer') } },
    build: {
      outDir: here('out/renderer'),
      target: 'chrome140',
      // The content policy allows fonts and scripts from the own origin only, so nothing is inlined as a data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        // Served on two sites (electron/shell/app-files.ts): of the frame of a message only what lies under message/.
        input: {
          index: here('renderer/index.html'),
          message: here('renderer/message/index.html'),
          sheet: here('renderer/message/sheet.html'),
        },
        output: {
          entryFileNames: ({ name }) => (name === 'message' ? 'message/show-[hash].js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  },
});
