// SPDX-License-Identifier: GPL-3.0-or-later
// The query string: select, filters, logic, order. Texts in, plain trees out; nothing here knows a table.
import { restErrors } from './errors.js';

const operators = new Set(['eq', 'gt', 'gte', 'lt', 'lte', 'neq', 'like', 'ilike', 'match', 'imatch', 'in', 'is', 'isdistinct', 'fts', 'plfts',
  'phfts', 'wfts', 'cs', 'cd', 'ov', 'sl', 'sr', 'nxr', 'nxl', 'adj']);
const reserved = new Set(['select', 'order', 'limit', 'offset', 'columns', 'on_conflict']);
const aggregates = /\.?(avg|count|max|min|sum)\(\)/;

/** Splits at SEPARATOR outside quotes, (…) and {…}. */
export function splitTop(text, separator = ',') {
  const parts = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (quoted) {
      if (c === '\\') ++i;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '(' || c === '{') ++depth;
    else if (c === ')' || c === '}') --depth;
    else if (c === separator && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  if (depth !== 0 || quoted) throw restErrors.parse(`filter (${text})`, 'unexpected end of input');
  parts.push(text.slice(start));
  return parts;
}

export function unquote(text) {
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}

/** name->a->>b as {column, path: [{text, key}]}. */
export function parseField(text) {
  const [column, ...rest] = text.split(/(->>|->)/);
  if (!column) throw restErrors.parse(`field (${text})`, 'unexpected end of input expecting field name');
  const path = [];
  for (let i = 0; i < rest.length; i += 2) path.push({ text: rest[i] === '->>', key: unquote(rest[i + 1]) });
  return { column: unquote(column), path };
}

function parseEmbed(head, inner) {
  const spread = head.startsWith('...');
  const [, alias, target] = /^(?:([^:!]+):)?(.+)$/.exec(spread ? head.slice(3) : head) ?? [];
  if (!target) throw restErrors.parse(`select parameter (${head})`, 'unexpected "("');
  const [name, ...modifiers] = target.split('!');
  const inner_ = modifiers.includes('inner');
  const hint = modifiers.find((each) => each !== 'inner' && each !== 'left');
  return { embed: name, alias: alias ?? name, spread, inner: inner_, hint, select: parseSelect(inner) };
}

function parseItem(text) {
  if (aggregates.test(text)) throw restErrors.aggregates();
  const open = text.indexOf('(');
  if (open > 0 && text.endsWith(')')) return parseEmbed(text.slice(0, open), text.slice(open + 1, -1));
  if (text === '*') return { all: true };
  const [, alias, field, cast] = /^(?:("(?:[^"\\]|\\.)*"|[^:"]+):(?!:))?(.+?)(?:::([A-Za-z0-9_ ]+))?$/.exec(text) ?? [];
  if (!field) throw restErrors.parse(`select parameter (${text})`, 'unexpected end of input');
  const parsed = parseField(field);
  const last = parsed.path.at(-1)?.key;
  return { ...parsed, cast, alias: alias ? unquote(alias) : (last && /^\d+$/.test(last) ? parsed.path.at(-2)?.key ?? parsed.column : last) ?? parsed.column };
}

/** select= as items: {all}, {column, path, cast, alias} or {embed, alias, spread, inner, hint, select}. */
export function parseSelect(text) {
  if (text === '') return [];
  return splitTop(text).map((part) => parseItem(part.trim()));
}

/** [not.]op[(any|all|language)].value */
export function parseOperation(text, field) {
  const negate = text.startsWith('not.');
  const rest = negate ? text.slice(4) : text;
  const match = /^([a-z]+)(?:\(([^)]*)\))?\.([\s\S]*)$/.exec(rest);
  if (!match || !operators.has(match[1])) {
    throw restErrors.parse(`filter (${text})`, `unexpected "${rest[0] ?? ''}" expecting "not" or operator (eq, gt, ...)`);
  }
  return { ...field, negate, op: match[1], modifier: match[2], value: match[3] };
}

function parseLogicItem(text) {
  const logic = /^(not\.)?(and|or)\(([\s\S]*)\)$/.exec(text);
  if (logic) return parseLogic(logic[2], logic[3], Boolean(logic[1]));
  const dot = splitTop(text, '.');
  const field = parseField(dot[0]);
  const filter = parseOperation(text.slice(dot[0].length + 1), field);
  return { ...filter, value: filter.op === 'in' ? filter.value : unquote(filter.value) };
}

/** and=(…), or=(…): INNER is what the brackets hold. */
export function parseLogic(op, inner, negate = false) {
  return { logic: op, negate, items: splitTop(inner).map((part) => parseLogicItem(part.trim())) };
}

function parseOrder(text) {
  return splitTop(text).map((part) => {
    const [field, ...words] = splitTop(part.trim(), '.');
    if (words.some((word) => !['asc', 'desc', 'nullsfirst', 'nullslast'].includes(word))) throw restErrors.parse(`order (${text})`, `unexpected "${part}"`);
    return { ...parseField(field), descending: words.includes('desc'), nulls: words.find((word) => word.startsWith('nulls'))?.slice(5) };
  });
}

function whole(text, what) {
  if (!/^-?\d+$/.test(text)) throw restErrors.parse(`${what} (${text})`, 'expecting an integer');
  return Math.max(0, Number(text));
}

function addTo(level, key, value) {
  if (key === 'order') level.order = parseOrder(value);
  else if (key === 'limit' || key === 'offset') level[key] = whole(value, key);
  else {
    const logic = /^(not\.)?(and|or)$/.exec(key);
    if (!logic) level.filters.push(parseOperation(value, parseField(key)));
    else if (!/^\([\s\S]*\)$/.test(value)) throw restErrors.parse(`logic tree (${value})`, 'expecting "("');
    else level.filters.push(parseLogic(logic[2], value.slice(1, -1), Boolean(logic[1])));
  }
}

// "ingredients.not.or" is the embed "ingredients" and the key "not.or".
function splitKey(key) {
  const words = splitTop(key, '.');
  const tail = words.at(-2) === 'not' && /^(and|or)$/.test(words.at(-1)) ? 2 : 1;
  return [words.slice(0, -tail).map(unquote).join('.'), words.slice(-tail).join('.')];
}

/**
 * A whole query: {select, columns, onConflict, levels}; levels maps an embed path ("" is the top) to {filters, order, limit, offset}.
 * For a call by GET, ARGUMENTS names the parameters of the function, which are no filters.
 */
export function parseQuery(search, args = new Set()) {
  const query = { select: [{ all: true }], columns: null, onConflict: null, levels: new Map([['', { filters: [] }]]), args: {} };
  for (const [key, value] of new URLSearchParams(search)) {
    if (args.has(key)) query.args[key] = value;
    else if (key === 'select') query.select = parseSelect(value);
    else if (key === 'columns') query.columns = splitTop(value).map((name) => unquote(name.trim()));
    else if (key === 'on_conflict') query.onConflict = splitTop(value).map((name) => unquote(name.trim()));
    else if (key !== 'apikey') {
      const [path, last] = reserved.has(key) ? ['', key] : splitKey(key);
      if (!query.levels.has(path)) query.levels.set(path, { filters: [] });
      addTo(query.levels.get(path), last, value);
    }
  }
  return query;
}
