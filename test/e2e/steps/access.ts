/** What everybody must be able to see, reach and read. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds on the page as it stands, one line a kind of fault with where it is. `colours`: only what another colour
 * scheme can change.
 */
export async function axeFindings(
  page: Page,
  what: 'everything' | 'colours' = 'everything',
): Promise<readonly string[]> {
  // Without a page of its own to gather results in: this window opens no other.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const rules = what === 'everything' ? axe.withTags(tags) : axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await rules.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 4)
        .map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
        .join(' | ')}`,
  );
}

/** Whatever sticks out of the window sideways, outside of what scrolls by itself. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width)
      found.push(`page is ${document.documentElement.scrollWidth} wide`);
    const scrolls = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a, input, textarea, h1, h2, h3, p, label, [role=tab], [role=row], summary, img',
    )) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { left, right, width: wide, height } = element.getBoundingClientRect();
      if (wide <= 1 || height <= 1 || (left >= -1 && right <= width + 1) || scrolls(element)) continue;
      found.push(`${element.outerHTML.slice(0, 120)} from ${Math.round(left)} to ${Math.round(right)} of ${width}`);
    }
    return found;
  });
}

export type TabWalk = {
  /** Controls that Tab should reach and did not. */
  readonly missed: readonly string[];
  /** Controls that had the focus without showing it. */
  readonly unseen: readonly string[];
  /** Tab went round and came back to the start. */
  readonly roundTrip: boolean;
};

/** Walks through the page with Tab alone, from its top until it comes round. */
export async function walkByTab(page: Page): Promise<TabWalk> {
  const expected = await page.evaluate(() => {
    const tabbable = 'a[href], button, input, select, textarea, summary, [tabindex]';
    // Only one of a group of radio buttons takes the focus: the chosen one, or the first.
    const groups = new Set<string>();
    let count = 0;
    for (const element of document.querySelectorAll<HTMLElement>(tabbable)) {
      if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]') !== null) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`)];
        if (groups.has(element.name) || (group.some((radio) => radio.checked) && !element.checked)) continue;
        groups.add(element.name);
      }
      element.setAttribute('data-walk', String(count));
      count += 1;
    }
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    return count;
  });
  const reached = new Set<string>();
  const unseen: string[] = [];
  let roundTrip = false;
  for (let press = 0; press < expected + 5 && !roundTrip; press += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const shows = (candidate: Element | null): boolean => {
        if (candidate === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      const { width, height, bottom, top } = element.getBoundingClientRect();
      const inView = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
      return {
        walk: element.getAttribute('data-walk') ?? '',
        seen: inView && (shows(element) || shows(element.parentElement)),
        html: element.outerHTML.slice(0, 140),
      };
    });
    if (at === null || reached.has(at.walk)) roundTrip = true;
    else {
      reached.add(at.walk);
      if (!at.seen) unseen.push(at.html);
    }
  }
  const missed = await page.evaluate(
    (known) =>
      [...document.querySelectorAll<HTMLElement>('[data-walk]')]
        .filter((element) => !known.includes(element.getAttribute('data-walk') ?? ''))
        .map((element) => element.outerHTML.slice(0, 140)),
    [...reached],
  );
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-walk]')) element.removeAttribute('data-walk');
  });
  return { missed, unseen, roundTrip: roundTrip || reached.size === expected };
}
