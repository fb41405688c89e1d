/** The first sheet of a workbook: what it is and how to fill it, in ten lines. */
import { tableNames } from '../tables.ts';

export const readMe = {
  name: 'read me',
  title: 'A park for Kyosei',
  lines: [
    `1. Each sheet is a table of the park: ${tableNames.join(', ')}. Begin with park, firm, commodity, stream and route; the others may stay empty.`,
    '2. A row is one thing: one firm, one commodity, one stream. Its id is a short name of your own (letters, digits, - _ .), and other sheets refer to it.',
    '3. A stream is something that a firm has (an output to place) or wants (an input to cover): write its commodity and the quantity in a year.',
    '4. Say where it goes or comes from today and what that costs: a plan is measured against the present.',
    '5. The unit stands in the header. A cell may carry its own: 200 kt/a, 1.2 GWh/a, 45 °C, 0.25 EUR/kWh. t|kWh means the unit of the commodity.',
    '6. Write the decimal mark as a point or a comma; 1,234 could mean two things and is refused.',
    '7. Several numbers in one cell are written as names with numbers: chloride 250; COD 75.',
    '8. An empty cell takes the default; columns in bold are required. The grey row under the header explains each column and is not read.',
    '9. Every row can name its source, the year, and how sure the figures are: measured, documented, estimated or recalled.',
    '10. Half-known is welcome: estimate, mark it so, and correct it later. On import every problem is shown at its cell.',
  ],
} as const;
