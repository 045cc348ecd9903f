// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions as SQL: every value is a parameter, every identifier was found in the catalogue first.
import { escapeIdentifier, escapeLiteral } from 'pg';
import { RestError, restErrors } from './errors.js';
import { splitTop, unquote } from './grammar.js';

const infix = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=', neq: '<>', like: 'like', ilike: 'ilike', match: '~', imatch: '~*',
  isdistinct: 'is distinct from', cs: '@>', cd: '<@', ov: '&&', sl: '<<', sr: '>>', nxr: '&<', nxl: '&>', adj: '-|-' };
const searches = { fts: 'to_tsquery', plfts: 'plainto_tsquery', phfts: 'phraseto_tsquery', wfts: 'websearch_to_tsquery' };
const tests = { null: 'null', not_null: 'not null', true: 'true', false: 'false', unknown: 'unknown' };
const quantifiable = new Set(['eq', 'gt', 'gte', 'lt', 'lte', 'like', 'ilike', 'match', 'imatch']);

/** Collects parameters: add() gives their place, $1, $2… */
export class Parameters {
  constructor() {
    this.values = [];
  }

  add(value) {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

export const quoteName = escapeIdentifier;

function arrayLiteral(values) {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}

/** SQL of a column, or of a place inside its JSON. SOURCE is the alias it is read from. */
export function fieldSql(field, relation, source) {
  const column = relation.columns?.find((each) => each.name === field.column);
  if (!column) throw new RestError(400, '42703', `column ${relation.name}.${field.column} does not exist`);
  let sql = `${quoteName(source)}.${quoteName(field.column)}`;
  if (field.path.length > 0 && !column.type.startsWith('json')) sql = `to_jsonb(${sql})`;
  for (const { text, key } of field.path) sql += `${text ? '->>' : '->'}${/^-?\d+$/.test(key) ? key : escapeLiteral(key)}`;
  return field.path.length > 0 ? `(${sql})` : sql;
}

function listOf(value) {
  if (!/^\([\s\S]*\)$/.test(value)) throw restErrors.parse(`filter (in.${value})`, 'unexpected end of input expecting "("');
  const inner = value.slice(1, -1);
  return inner === '' ? [] : splitTop(inner).map((each) => unquote(each.trim()));
}

function quantified(condition, sql, parameters) {
  const values = splitTop(condition.value.slice(1, -1)).map(unquote);
  const wild = condition.op.endsWith('like') ? values.map((each) => each.replaceAll('*', '%')) : values;
  return `${sql} ${infix[condition.op]} ${condition.modifier} (${parameters.add(arrayLiteral(wild))})`;
}

function comparison(condition, sql, parameters) {
  const { op, modifier, value } = condition;
  if (op === 'in') return `${sql} = any (${parameters.add(arrayLiteral(listOf(value)))})`;
  if (op === 'is') {
    const test = tests[value.toLowerCase()];
    if (!test) throw restErrors.parse(`filter (is.${value})`, 'expecting null, not_null, true, false or unknown');
    return `${sql} is ${test}`;
  }
  if (searches[op]) return `${sql} @@ ${searches[op]}(${modifier ? `${parameters.add(modifier)}::regconfig, ` : ''}${parameters.add(value)})`;
  if (modifier) {
    if (!quantifiable.has(op) || !['any', 'all'].includes(modifier)) throw restErrors.parse(`filter (${op}(${modifier}))`, 'unexpected "("');
    return quantified(condition, sql, parameters);
  }
  return `${sql} ${infix[op]} ${parameters.add(op.endsWith('like') ? value.replaceAll('*', '%') : value)}`;
}

/**
 * One condition or logic tree as SQL. EMBEDS maps a name in select to the SQL that is true when nothing was embedded,
 * so that ingredients=is.null can be asked.
 */
export function conditionSql(condition, relation, source, parameters, embeds = new Map()) {
  if (condition.logic) {
    const items = condition.items.map((each) => conditionSql(each, relation, source, parameters, embeds));
    return `${condition.negate ? 'not ' : ''}(${items.join(` ${condition.logic} `)})`;
  }
  const embedded = condition.path.length === 0 && embeds.get(condition.column);
  if (embedded) {
    if (condition.op !== 'is' || condition.value !== 'null') throw new RestError(400, 'PGRST120', `Bad operator on the '${condition.column}' embedded resource`);
    return condition.negate ? `not (${embedded})` : `(${embedded})`;
  }
  const sql = comparison(condition, fieldSql(condition, relation, source), parameters);
  return condition.negate ? `not (${sql})` : sql;
}

export function whereSql(conditions) {
  return conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
}

export function orderSql(order, relation, source) {
  if (!order?.length) return '';
  const parts = order.map((each) => `${fieldSql(each, relation, source)}${each.descending ? ' desc' : ''}${each.nulls ? ` nulls ${each.nulls}` : ''}`);
  return ` order by ${parts.join(', ')}`;
}
