/** Styles of a message, rebuilt from what only says how letters and boxes look. Nothing that fetches, moves or lies over the rest. */
const properties: ReadonlySet<string> = new Set([
  ...['color', 'background-color', 'background', 'opacity', 'direction', 'display', 'float', 'clear', 'vertical-align'],
  ...['font', 'font-family', 'font-size', 'font-style', 'font-variant', 'font-weight', 'line-height', 'letter-spacing'],
  ...['text-align', 'text-decoration', 'text-indent', 'text-transform', 'white-space', 'word-spacing', 'word-break'],
  ...['overflow-wrap', 'list-style', 'list-style-type', 'list-style-position', 'table-layout', 'caption-side'],
  ...['border-collapse', 'border-spacing', 'border-radius', 'width', 'height', 'max-width', 'max-height', 'min-width'],
  ...['min-height', 'box-sizing', 'empty-cells'],
]);
const sides = /^(margin|padding|border)(-(top|right|bottom|left))?(-(width|style|color))?$/;

/** No quote that stays open, no bracket but that of a colour, no backslash: what could be read in another way is left out. */
const plainValue = /^(?:[\w\s#%.,!+/-]|'[\w\s,.-]*'|"[\w\s,.-]*"|(?:rgb|rgba|hsl|hsla)\([\d\s.,%/-]*\))+$/i;
const longestValue = 300;
const plainSelector = /^[\w\s.,>*:+~-]{1,500}$/;
const mostRules = 2_000;

/** `color: red; …` with what may stay of it; empty when that is nothing. */
export function cleanDeclarations(text: string): string {
  const kept: string[] = [];
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (colon < 1 || !(properties.has(name) || sides.test(name))) continue;
    if (value.length <= longestValue && plainValue.test(value)) kept.push(`${name}: ${value}`);
  }
  return kept.join('; ');
}

/** A style sheet: its plain rules, without anything that begins with an @. */
export function cleanSheet(text: string): string {
  const css = text.replace(/\/\*[\s\S]*?(\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ');
  const rules: string[] = [];
  let at = 0;
  while (at < css.length && rules.length < mostRules) {
    const open = css.indexOf('{', at);
    const semicolon = css.indexOf(';', at);
    const isAtRule = css.slice(at).trimStart().startsWith('@');
    if (isAtRule && semicolon !== -1 && (open === -1 || semicolon < open)) {
      at = semicolon + 1;
      continue;
    }
    if (open === -1) break;
    const close = isAtRule ? closing(css, open) : css.indexOf('}', open);
    if (close === -1) break;
    const selector = css.slice(at, open).trim();
    const declarations = cleanDeclarations(css.slice(open + 1, close));
    if (!isAtRule && plainSelector.test(selector) && declarations !== '') rules.push(`${selector} { ${declarations} }`);
    at = close + 1;
  }
  return rules.join('\n');
}

/** The bracket that closes the one at `open`; -1 when there is none. */
function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
