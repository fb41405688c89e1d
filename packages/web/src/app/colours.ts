/** Which colours of flow hold in the present colour scheme. */
import { useComputedColorScheme } from '@mantine/core';
import { flowColours, pageColours } from '../layout/palette.ts';

export function useColours() {
  const scheme = useComputedColorScheme('light');
  return { scheme, flow: flowColours[scheme], page: pageColours[scheme] };
}
