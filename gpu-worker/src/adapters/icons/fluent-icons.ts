import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { StudioError } from '@film-studio/shared/errors';
import type { IconSource } from '../../ports/index.ts';

const PACKAGE = '@iconify-json/fluent-emoji-flat';

/**
 * Microsoft's Fluent Emoji, flat style (MIT). The collection is 8 MB of JSON; its text is read at the first use and
 * single drawings are cut out of it, which costs a tenth of parsing it whole.
 */
export function createFluentIcons(): IconSource {
  const require = createRequire(import.meta.url);
  const manifest = require(`${PACKAGE}/package.json`) as { version: string };
  const found = new Map<string, string | undefined>();
  let text: string | undefined;
  const body = (name: string): string | undefined => {
    if (found.has(name)) return found.get(name);
    text ??= readFileSync(require.resolve(`${PACKAGE}/icons.json`), 'utf8');
    const value = cutOut(text, name);
    found.set(name, value);
    return value;
  };
  return { version: `${PACKAGE}@${manifest.version}`, body };
}

function cutOut(text: string, name: string): string | undefined {
  const entry = text.indexOf(`"${name}": {`);
  if (entry < 0) return undefined;
  const from = text.indexOf('"body": ', entry) + '"body": '.length;
  const to = text.indexOf('\n', from);
  const value: unknown = JSON.parse(text.slice(from, to).replace(/,\s*$/, ''));
  if (typeof value === 'string') return value;
  throw new StudioError('draw/failed', {
    message: `The drawing "${name}" in ${PACKAGE} cannot be read.`,
    remedy: 'Install the packages again: npm ci.',
  });
}
