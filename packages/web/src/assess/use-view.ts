/** Reads the choices of the assessment pages from the address and writes them there. */
import { useAddress } from '../parts/use-address.ts';
import { readView } from './view.ts';

export const useView = () => useAddress(readView);
