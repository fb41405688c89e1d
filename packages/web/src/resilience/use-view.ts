/** Reads the choices of the resilience page from the address and writes them there. */
import { useAddress } from '../parts/use-address.ts';
import { readView } from './view.ts';

export const useView = () => useAddress(readView);
