/** The look: one accent, calm surfaces, Inter with tabular numerals. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e6f3f7',
  '#cde5ed',
  '#9fcbd9',
  '#6cb1c7',
  '#4a9fba',
  '#268aa9',
  '#127a9a',
  '#0b6e8f',
  '#095a75',
  '#06475d',
];

/** Greys of the dark scheme, tinted like the page. */
const dark: MantineColorsTuple = [
  '#d3dce0',
  '#a4b3bc',
  '#8a9ba5',
  '#5a6b76',
  '#3a4952',
  '#2c383f',
  '#1e292f',
  '#151d21',
  '#10171b',
  '#0b1114',
];

export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  respectReducedMotion: true,
  // Han characters are drawn otherwise in China and Japan: app.css says which font holds, by the page's language.
  fontFamily: "'Inter Variable', var(--han), system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', var(--han), system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    Tooltip: { defaultProps: { withArrow: true, openDelay: 150, multiline: true, maw: 420 } },
    // The list itself scrolls: a scroll area around it could not be reached by keyboard.
    Select: {
      defaultProps: { withScrollArea: false, attributes: { options: { tabIndex: 0 } } },
      styles: { options: { maxHeight: 280, overflowY: 'auto' } },
    },
    Modal: { styles: { title: { fontSize: '1.2rem', fontWeight: 600 } } },
    Drawer: { styles: { title: { fontSize: '1.2rem', fontWeight: 600 } } },
    Button: { defaultProps: { fw: 550 } },
  },
});
