// SPDX-License-Identifier: GPL-3.0-or-later
// One WebSocket: its frames, its heartbeat, its channels.
import { Channel } from './channel.js';
import { decode, encode } from './serializer.js';

export class RealtimeSocket {
  constructor(backend, connection, vsn, token) {
    Object.assign(this, { backend, connection, vsn, token, channels: new Map() });
    // One after the other: a join must be decided before what follows it is read.
    let queue = Promise.resolve();
    connection.on('message', (data, isBinary) => { queue = queue.then(() => backend.withDatabase(() => this.#receive(data, isBinary))).catch(backend.report); });
    connection.on('close', () => { for (const channel of this.channels.values()) channel.end(); });
    connection.on('error', () => {}); // 'close' follows
  }

  send(message) {
    if (this.backend.faults.realtime.silent || this.connection.readyState !== this.connection.OPEN) return;
    this.connection.send(encode(message, this.vsn));
  }

  async #receive(data, isBinary) {
    const message = decode(data, isBinary, this.vsn);
    if (!message) return;
    if (message.topic === 'phoenix') {
      if (message.event === 'heartbeat') this.send({ topic: 'phoenix', event: 'phx_reply', payload: { status: 'ok', response: {} }, ref: message.ref });
      return;
    }
    if (message.event === 'phx_join') {
      await this.#join(message);
      return;
    }
    const channel = this.channels.get(message.topic);
    if (channel) await channel.receive(message);
    else this.send({ topic: message.topic, event: 'phx_reply', payload: { status: 'error', response: { reason: 'unmatched topic' } }, ref: message.ref });
  }

  async #join(message) {
    const old = this.channels.get(message.topic);
    if (old) this.forget(old); // joining again replaces
    const channel = new Channel(this, message);
    this.channels.set(message.topic, channel);
    if (!(await channel.join(message))) this.forget(channel);
  }

  forget(channel) {
    channel.end();
    if (this.channels.get(channel.topic) === channel) this.channels.delete(channel.topic);
  }
}
