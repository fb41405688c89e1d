/**
 * Writes the web's typed client, packages/web/src/api/schema.generated.ts, from the server's OpenAPI document.
 * The result is the `paths` interface that openapi-fetch reads. `--check` only compares and exits 1 on a difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '@kyosei/server/openapi';
import { clientTypes } from './client-types.ts';

const file = join(import.meta.dirname, '..', 'packages', 'web', 'src', 'api', 'schema.generated.ts');
const text = clientTypes(openApiDocument());
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(
      'The web’s client is not what the OpenAPI document says; run: node --conditions=kyosei-source scripts/generate-client.ts\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
