// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there: what each channel tracks, by topic.
import { randomUUID } from 'node:crypto';

export class Presence {
  #tracked = new Map(); // channel → {key, meta}

  constructor(realtime) {
    this.realtime = realtime;
  }

  stateOf(name) {
    const state = {};
    for (const [channel, { key, meta }] of this.#tracked) {
      if (channel.name === name) (state[key] ??= { metas: [] }).metas.push(meta);
    }
    return state;
  }

  track(channel, payload) {
    const before = this.#tracked.get(channel);
    const entry = { key: channel.presenceKey, meta: { phx_ref: randomUUID().slice(0, 12), ...payload } };
    this.#tracked.set(channel, entry);
    this.#tell(channel.name, { joins: { [entry.key]: { metas: [entry.meta] } }, leaves: before ? { [before.key]: { metas: [before.meta] } } : {} });
  }

  untrack(channel) {
    const before = this.#tracked.get(channel);
    if (!before) return;
    this.#tracked.delete(channel);
    this.#tell(channel.name, { joins: {}, leaves: { [before.key]: { metas: [before.meta] } } });
  }

  #tell(name, diff) {
    for (const channel of this.realtime.channelsOf(name)) if (channel.config.presence?.enabled) channel.push('presence_diff', diff);
  }
}
