/** Prints the OpenAPI document; the web's typed client is generated from it. */
import { openApiDocument } from '../src/contract/document.ts';

process.stdout.write(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
