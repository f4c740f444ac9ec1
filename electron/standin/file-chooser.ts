/** Where a file goes, asked in a page of its own beside the window: a path to type or to accept. */
import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Page } from 'playwright-core';

const style = `body{font:16px system-ui,sans-serif;margin:2rem;color-scheme:light dark}
input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;margin:.5rem 0 1rem}
button{font:inherit;padding:.5rem 1rem;margin-right:.5rem}[role=alert]{min-height:1.5em;color:#b00020}`;

const asText = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The chosen absolute path, or null when the page was closed. An existing file takes a second confirmation. */
export async function chooseFile(
  beside: Page,
  question: { readonly title: string; readonly button: string; readonly path: string; readonly existing: boolean },
): Promise<string | null> {
  const page = await beside.context().newPage();
  try {
    await page.setContent(`<!doctype html><meta charset="utf-8"><title>${asText(question.title)}</title><style>${style}</style>
      <form><label for="path">${asText(question.title)}</label><input id="path" value="${asText(question.path)}" autofocus>
      <div role="alert"></div><button>${asText(question.button)}</button></form>`);
    let confirmed: string | null = null;
    for (;;) {
      const answer = await page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            document.querySelector('form')?.addEventListener(
              'submit',
              (event) => {
                event.preventDefault();
                resolve(document.querySelector('input')?.value.trim() ?? '');
              },
              { once: true },
            );
          }),
      );
      if (isAbsolute(answer) && (existsSync(answer) === question.existing || confirmed === answer)) return answer;
      confirmed = answer;
      await page.evaluate(
        (sign) => {
          const alert = document.querySelector('[role=alert]');
          if (alert !== null) alert.textContent = sign;
        },
        isAbsolute(answer) ? `⚠ ${answer} ↻` : `⚠ ${question.path}`,
      );
    }
  } catch {
    return null;
  } finally {
    await page.close().catch(() => {});
  }
}
