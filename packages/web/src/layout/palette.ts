/** Colours of the six kinds of flow and of the page, light and dark; each is readable as text on its page (WCAG AA). */
import type { PlanFlow } from '@kyosei/model/plan';

export type FlowKind = PlanFlow['kind'];

export type Theme = 'light' | 'dark';

/** One colour per kind of flow, everywhere: map, Sankey, tables, charts. Hues differ in lightness for colour-blind readers. */
export const flowColours: Readonly<Record<Theme, Readonly<Record<FlowKind, string>>>> = {
  light: {
    material: '#8A5A00',
    water: '#0068A8',
    heat: '#C2410C',
    steam: '#9D174D',
    gas: '#6D4BC3',
    power: '#0F766E',
  },
  dark: {
    material: '#E0A63A',
    water: '#5AB4F0',
    heat: '#FF8A5B',
    steam: '#F472B6',
    gas: '#B79CFF',
    power: '#4FD1B5',
  },
};

/** Colours of the page: `gain` and `loss` are told apart by sign and word too, never by colour alone. */
export const pageColours: Readonly<Record<Theme, Readonly<Record<PageColour, string>>>> = {
  light: {
    page: '#FFFFFF',
    panel: '#F4F7F8',
    line: '#D3DCE0',
    text: '#16242B',
    muted: '#51626B',
    accent: '#0B6E8F',
    gain: '#0B6E8F',
    loss: '#A8330A',
  },
  dark: {
    page: '#10191E',
    panel: '#18242B',
    line: '#33434C',
    text: '#E8EEF1',
    muted: '#A3B4BD',
    accent: '#5CC3E2',
    gain: '#5CC3E2',
    loss: '#FF8A5B',
  },
};
export type PageColour = 'page' | 'panel' | 'line' | 'text' | 'muted' | 'accent' | 'gain' | 'loss';

/** Contrast ratio of two `#RRGGBB` colours, 1…21 (WCAG 2.2, relative luminance). Text needs at least 4.5. */
export function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
