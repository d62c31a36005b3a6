import { describe, expect, it } from 'vitest';
import {
  describeError,
  ERROR_TABLE,
  fromWireError,
  isStudioError,
  StudioError,
  toWireError,
  WireError,
} from './index.ts';

const error = new StudioError('script/malformed', {
  message: 'The tag <Paragraph> is never closed.',
  remedy: 'Export the script again.',
  at: { file: 'a.fdx', line: 3, column: 7 },
  details: { tag: 'Paragraph' },
});

describe('studio errors', () => {
  it('say where, what, and what to do in one line', () => {
    expect(describeError(error)).toBe('a.fdx:3:7: The tag <Paragraph> is never closed. Export the script again.');
    expect(error.userMessageKey).toBe('error.script.malformed');
    expect(error.retryable).toBe(false);
  });

  it('cross a wire without loss, as plain JSON without stack or cause', () => {
    const wire = WireError.parse(JSON.parse(JSON.stringify(toWireError(error))));
    expect(toWireError(fromWireError(wire))).toEqual(wire);
    expect(describeError(fromWireError(wire))).toBe(describeError(error));
    expect(JSON.stringify(wire)).not.toContain('errors.test');
  });

  it('are known by code, also when made by another copy of the class', () => {
    const foreign = Object.assign(new Error('x'), { name: 'StudioError', code: 'disk/full' });
    expect(isStudioError(foreign)).toBe(true);
    expect(isStudioError(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe(false);
    expect(toWireError(new TypeError('oops'))).toEqual({ code: 'internal/bug', message: 'oops', details: {} });
  });

  it('have codes of the form domain/reason', () => {
    for (const code of Object.keys(ERROR_TABLE)) expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
  });
});
