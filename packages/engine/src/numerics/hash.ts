/** SHA-256 of plain data. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical.ts';

/** Hexadecimal SHA-256 of the canonical JSON of `value`: the same for equal records whatever the order of their keys. */
export const hash = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
