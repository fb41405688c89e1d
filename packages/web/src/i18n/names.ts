/** How tables' attributes are called to a reader: translated where a language has them, else made from the name. */
import type { TFunction } from 'i18next';

/** `presentCo2` → `Present CO₂`. */
export function attributeLabel(attribute: string): string {
  const words = attribute
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bco2\b/g, 'CO₂')
    .replace(/\bso2\b/g, 'SO₂')
    .replace(/\bewc\b/, 'EWC')
    .replace(/^id$/, 'ID');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of an attribute in the reader's language. */
export const attributeName = (t: TFunction, attribute: string): string =>
  t(`attribute.${attribute}` as 'app.name', { defaultValue: attributeLabel(attribute) });
