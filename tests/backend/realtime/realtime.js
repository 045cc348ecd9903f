// SPDX-License-Identifier: GPL-3.0-or-later
// /realtime/v1: every socket, what reaches them from the database, and how it can go wrong on command.
import { randomInt, randomUUID } from 'node:crypto';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import { TokenError } from '../tokens.js';
import { Changes, payloadFor } from './changes.js';
import { Presence } from './presence.js';
import { RealtimeSocket } from './socket.js';

const largestFrame = 5000000;

function refuse(socket, status, error) {
  const body = JSON.stringify({ error });
  socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
}

export class Realtime {
  #server = new WebSocketServer({ noServer: true, maxPayload: largestFrame });
  #sockets = new Set();
  #queue = Promise.resolve();

  constructor(backend) {
    this.backend = backend;
    this.presence = new Presence(this);
    this.changes = new Changes(backend, (change) => this.#deliverChange(change));
  }

  get count() {
    return this.#sockets.size;
  }

  channelsOf(name) {
    return [...this.#sockets].flatMap((socket) => [...socket.channels.values()]).filter((channel) => channel.name === name && channel.claims);
  }

  #channels() {
    return [...this.#sockets].flatMap((socket) => [...socket.channels.values()]);
  }

  /** Listens for what realtime.send stores. Called again after the database was replaced. */
  async follow(config) {
    this.client = new pg.Client(config);
    this.client.on('error', () => {}); // ended by a restore
    this.client.on('notification', ({ payload }) => { this.#queue = this.#queue.then(() => this.#deliverMessage(payload)).catch(this.backend.report); });
    await this.client.connect();
    await this.client.query('listen realtime_messages');
    if (this.#channels().some((channel) => channel.changes.length > 0)) await this.changes.start(config);
  }

  async unfollow() {
    await this.#queue;
    await this.changes.stop();
    await this.client.end();
  }

  async #refusalOf(key) {
    const asked = this.backend.faults.realtime.refuse;
    if (asked) return [asked.status ?? 500, asked.error ?? 'Error connecting to Realtime'];
    if (!key) return [401, 'API key is missing'];
    if (this.backend.tokens.ofKey(key)) return null;
    try {
      const claims = await this.backend.tokens.verify(key);
      return claims.role && claims.exp ? null : [401, 'Fields `role` and `exp` are required in JWT'];
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
      if (error.kind === 'expired') return [401, 'Token has expired'];
      return [401, error.kind === 'malformed' ? 'The token provided is not a valid JWT' : 'Failed to validate JWT signature'];
    }
  }

  /** The handshake of a WebSocket. */
  async upgrade(http, socket, head) {
    socket.on('error', () => {}); // the client went away
    const url = new URL(http.url, 'http://localhost');
    if (!['/realtime/v1/websocket', '/realtime/v1'].includes(url.pathname)) return refuse(socket, 404, 'Not found');
    const key = http.headers['x-api-key'] ?? url.searchParams.get('apikey');
    const refusal = await this.#refusalOf(key);
    if (refusal) return refuse(socket, ...refusal);
    return this.#server.handleUpgrade(http, socket, head, (connection) => {
      const opened = new RealtimeSocket(this.backend, connection, url.searchParams.get('vsn') ?? '1.0.0', this.backend.tokens.ofKey(key) ?? key);
      this.#sockets.add(opened);
      connection.on('close', () => this.#sockets.delete(opened));
    });
  }

  /** Notes what a channel wants of postgres_changes; answers it with ids. */
  async subscribe(channel, wishes) {
    channel.changes = wishes.map((wish) => ({ ...wish, id: randomInt(1, 2 ** 31) }));
    if (wishes.length > 0) await this.changes.start(this.backend.database.config);
    return channel.changes.map(({ id, ...wish }) => ({ id, ...wish }));
  }

  /** To every channel of the topic that is as private as the message; not to the one that sent it. */
  broadcast(name, payload, isPrivate, except = null) {
    const targets = this.channelsOf(name).filter((channel) => channel !== except && Boolean(channel.config.private) === isPrivate);
    this.#spread(targets.map((channel) => () => channel.push('broadcast', { type: 'broadcast', ...payload })));
  }

  async #deliverMessage(id) {
    const { rows } = await this.backend.database.admin.query('select topic, event, payload, private from realtime.messages where id = $1', [id]);
    if (rows.length === 0) return;
    const { topic, event, payload, private: isPrivate } = rows[0];
    this.broadcast(topic, { event, payload, meta: { id } }, isPrivate);
  }

  async #deliverChange(change) {
    for (const channel of this.#channels().filter((each) => each.changes.length > 0)) {
      const payload = await payloadFor(this.backend, channel, change);
      if (payload) this.#spread([() => channel.push('postgres_changes', payload)]);
    }
  }

  // The faults of delivery: lost, twice, late.
  #spread(sends) {
    const faults = this.backend.faults.realtime;
    if (faults.dropNext > 0) {
      --faults.dropNext;
      return;
    }
    const all = faults.duplicate ? [...sends, ...sends] : sends;
    if (faults.reverse) this.held = this.held ? (all.forEach((send) => send()), this.held.forEach((send) => send()), null) : all;
    else if (faults.delayMs) setTimeout(() => all.forEach((send) => send()), faults.delayMs);
    else all.forEach((send) => send());
  }

  /** What a control request makes happen now: close, error, disconnect, check-tokens, storm. */
  async misbehave(action, { topic, reason = 'Server requested disconnect', event = 'head', payload = {}, count = 1000, private: isPrivate = true }) {
    const chosen = this.#channels().filter((channel) => !topic || channel.name === topic);
    if (action === 'close') chosen.forEach((channel) => channel.close(reason));
    else if (action === 'error') chosen.forEach((channel) => { channel.push('phx_error', {}); channel.socket.forget(channel); });
    else if (action === 'disconnect') this.#sockets.forEach((socket) => socket.connection.terminate());
    else if (action === 'check-tokens') await Promise.all(chosen.map((channel) => channel.checkToken()));
    else if (action === 'storm') for (let i = 0; i < count; ++i) this.broadcast(topic, { event, payload, meta: { id: randomUUID() } }, isPrivate);
    else throw new Error('known: close, error, disconnect, check-tokens, storm');
    return { channels: chosen.length };
  }

  stop() {
    this.#sockets.forEach((socket) => socket.connection.terminate());
    this.#server.close();
  }
}
