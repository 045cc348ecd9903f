// SPDX-License-Identifier: GPL-3.0-or-later
// The Prefer header, and what the answer should look like by the Accept header.
import { restErrors } from './errors.js';

const known = {
  return: ['minimal', 'headers-only', 'representation'],
  resolution: ['merge-duplicates', 'ignore-duplicates'],
  missing: ['default', 'null'],
  count: ['exact', 'planned', 'estimated'],
  handling: ['strict', 'lenient'],
};

/** {return, resolution, …, max-affected, timezone, applied: [as written]}; the first of a kind wins. */
export function parsePrefer(header = '') {
  const prefer = { applied: [] };
  const invalid = [];
  for (const word of header.split(',').map((each) => each.trim()).filter(Boolean)) {
    const [name, value] = word.split('=');
    const good = known[name]?.includes(value) || (name === 'max-affected' && /^\d+$/.test(value)) || name === 'timezone';
    if (!good) invalid.push(word);
    else if (prefer[name] === undefined) {
      prefer[name] = value;
      prefer.applied.push(word);
    }
  }
  if (prefer.handling === 'strict' && invalid.length > 0) throw restErrors.preference(invalid);
  if (prefer.handling !== 'strict') delete prefer['max-affected'];
  return prefer;
}

const types = {
  'application/json': 'array',
  'application/vnd.pgrst.object+json': 'object',
  'application/vnd.pgrst.object': 'object',
  'application/vnd.pgrst.array+json': 'array',
  'application/vnd.pgrst.array': 'array',
  'text/csv': 'csv',
  '*/*': 'array',
};

/** {shape, contentType} for an Accept header; throws PGRST107 when nothing of it can be made. */
export function parseAccept(header = '*/*') {
  for (const part of header.split(',').map((each) => each.trim())) {
    const [type, ...options] = part.split(';').map((each) => each.trim());
    const shape = types[type];
    if (!shape) continue;
    const stripped = options.includes('nulls=stripped');
    const name = type === '*/*' ? 'application/json' : type;
    return { shape: stripped && shape === 'array' ? 'stripped' : shape, contentType: `${name}${stripped ? ';nulls=stripped' : ''}; charset=utf-8` };
  }
  throw restErrors.mediaType(header);
}
