// SPDX-License-Identifier: GPL-3.0-or-later
// A device of a household of its own, which edits planned meals.
import { randomUUID } from 'node:crypto';
import { Caller, newPerson } from './backend.js';

const protocol = 1;
const note = 'defrost the evening before; '.repeat(6).slice(0, 160);

export class Device {
  #household = randomUUID();
  #device = randomUUID();
  #counter = 0;
  #number = 0;
  rows = [];
  head = 0;

  static async inNewHousehold(facts) {
    const device = new Device();
    device.caller = await new Caller(facts, await newPerson(facts)).open();
    await device.caller.call('household_create', { id: device.#household, name: 'Home' });
    return device;
  }

  #stamp() {
    const counter = (++this.#counter % 0x10000).toString(16).padStart(4, '0');
    return `${Date.now().toString(16).padStart(12, '0')}${counter}${this.#device.slice(0, 8)}`;
  }

  #row(id, fields) {
    const stamp = this.#stamp();
    return { k: 'planned_meal', i: id, f: fields, c: Object.fromEntries(Object.keys(fields).map((name) => [name, stamp])) };
  }

  async #push(ops) {
    const numbered = ops.map((rows) => ({ n: ++this.#number, id: randomUUID(), rows }));
    const answer = await this.caller.call('sync_push', { hh: this.#household, dev: this.#device, proto: protocol, epoch: null, app: 'bench', ops: numbered });
    if (answer.res.length !== ops.length || answer.res.some(({ st }) => st !== 'ok')) throw new Error(JSON.stringify(answer.res).slice(0, 500));
    this.head = answer.head;
  }

  #newRow() {
    const id = randomUUID();
    this.rows.push(id);
    const i = this.rows.length;
    return this.#row(id, {
      day: new Date(Date.UTC(2026, 0, 1 + i / 4)).toISOString().slice(0, 10), slot: this.#device, position: 'a0',
      text: `Creamy chicken and leek pie no ${i}`, note, servings: 2, state: 'planned', locked: false,
    });
  }

  /** One request: so many operations of so many new rows each. */
  async add(operations, rowsEach) {
    await this.#push(Array.from({ length: operations }, () => Array.from({ length: rowsEach }, () => this.#newRow())));
  }

  /** As if so many rows had been pushed: copies of the first one that was, under ids and numbers of their own. */
  async fill(rows) {
    const ids = Array.from({ length: rows }, () => randomUUID());
    const { rows: [{ head }] } = await this.caller.sql(`
      with copied as (
        insert into sync.rows (household_id, kind, id, seq, f, c, del, live, size)
        select r.household_id, r.kind, t.id, h.head_seq + t.number, r.f, r.c, r.del, r.live, r.size
        from sync.rows r join sync.heads h using (household_id), unnest($2::uuid[]) with ordinality t (id, number)
        where r.household_id = $1 and r.id = $3 returning kind, id, seq, size)
      update sync.heads h set head_seq = c.head, bytes = h.bytes + c.bytes, hash = h.hash # c.hash
      from (select max(seq) as head, sum(size) as bytes, bit_xor(sync.row_hash(kind, id, seq)) as hash from copied) c
      where h.household_id = $1 returning h.head_seq as head`, [this.#household, ids, this.rows[0]]);
    this.rows.push(...ids);
    this.head = Number(head);
  }

  /** One request: so many operations, each the servings and the note of a meal, anywhere in the household. */
  async edit(operations) {
    const any = () => this.rows[Math.floor(Math.random() * this.rows.length)];
    await this.#push(Array.from({ length: operations }, () => [this.#row(any(), { servings: 1 + this.#counter % 9, note })]));
  }

  /** A page of 500 rows from anywhere in the household; from its head, where there is nothing new. */
  async read(atHead) {
    const cursor = atHead ? this.head : Math.floor(Math.random() * this.head / 2);
    await this.caller.call('sync_pull', { hh: this.#household, epoch: null, cur: cursor, lim: 500, proto: protocol });
  }
}
