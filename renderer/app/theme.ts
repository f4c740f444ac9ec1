import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep teal. White on shades 6 and up, and shades 6 and up on white, are at least 4.5:1; shades 0-4 are on the dark surfaces. */
const teal: MantineColorsTuple = [
  '#e9f5f4',
  '#d3eae8',
  '#a7d5d1',
  '#79c0ba',
  '#52aea7',
  '#2f958e',
  '#147973',
  '#0b6762',
  '#085450',
  '#063f3c',
];

/** The dark surfaces, with a breath of the accent: text at the light end, the page at 7, fields at 6. */
const dark: MantineColorsTuple = [
  '#e6ebea',
  '#b4bfbe',
  '#a3aead',
  '#7f8b8a',
  '#46504f',
  '#37403f',
  '#262d2c',
  '#1c2120',
  '#171b1b',
  '#101413',
];

const focusRing = 'kluis-focus';

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, dark },
  white: '#ffffff',
  black: '#14201f',
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  cursorType: 'pointer',
  focusClassName: focusRing,
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    // The native size of Mantine's small inputs (36 px, 14 px text) is less than what this audience reads comfortably.
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    PasswordInput: { defaultProps: { size: 'md' } },
    // Its list is in the page only while it is open: three closed lists above the register cost more than the register.
    Select: { defaultProps: { size: 'md', allowDeselect: false, comboboxProps: { keepMounted: false } } },
    NumberInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    // Mantine's <header> would be a second banner of the page.
    Modal: {
      defaultProps: { attributes: { header: { role: 'presentation' } } },
      styles: { title: { fontSize: '1.25rem', fontWeight: 650, lineHeight: 1.35 } },
    },
    Alert: { defaultProps: { radius: 'md' } },
    Badge: {
      defaultProps: { radius: 'sm' },
      styles: {
        // As high as its words need: Mantine's fixed height cuts letters of this size off.
        root: { textTransform: 'none', fontWeight: 600, height: 'auto', paddingBlock: 2 },
        label: { lineHeight: 1.45, whiteSpace: 'normal' },
      },
    },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});

/** Greys and signal colours measured for AA on the surfaces they stand on: Mantine's own dimmed and placeholder greys are too light. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4d5a59',
    '--mantine-color-placeholder': '#5f6b6a',
    '--mantine-color-error': '#b01c1c',
    '--mantine-color-default-border': '#c9d2d1',
    '--kluis-surface': '#f5f8f8',
    '--kluis-line': '#dde4e3',
    '--kluis-field-border': '#7d8988',
    '--kluis-soon-text': '#7a4a00',
    '--kluis-soon-surface': '#fff0cc',
    '--kluis-soon-line': '#b57400',
    '--kluis-late-text': '#a31515',
    '--kluis-late-surface': '#fde4e4',
    '--kluis-late-line': '#c92a2a',
    '--kluis-calm-text': '#085450',
    '--kluis-calm-surface': '#d3eae8',
    '--kluis-calm-line': '#147973',
    '--kluis-focus': '#0b6762',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bfbe',
    '--mantine-color-placeholder': '#a3aead',
    '--mantine-color-error': '#ff9d9d',
    '--mantine-color-anchor': '#79c0ba',
    '--mantine-color-teal-light': '#0d3835',
    '--mantine-color-teal-light-hover': '#124642',
    '--kluis-surface': '#232a29',
    '--kluis-line': '#3a4443',
    '--kluis-field-border': '#84908f',
    '--kluis-soon-text': '#ffd890',
    '--kluis-soon-surface': '#3f2f0a',
    '--kluis-soon-line': '#d99a1c',
    '--kluis-late-text': '#ffb3b3',
    '--kluis-late-surface': '#4a1c1c',
    '--kluis-late-line': '#ff6b6b',
    '--kluis-calm-text': '#a7d5d1',
    '--kluis-calm-surface': '#0d3835',
    '--kluis-calm-line': '#52aea7',
    '--kluis-focus': '#79c0ba',
  },
});
