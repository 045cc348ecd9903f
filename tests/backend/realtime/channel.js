// SPDX-License-Identifier: GPL-3.0-or-later
// One joined topic of one socket: joining, tokens, broadcasts, presence, and how it ends.
import { TokenError } from '../tokens.js';
import { accessTo } from './access.js';

const prefix = 'realtime:';
const noRead = (topic) => `Unauthorized: You do not have permissions to read from this Channel topic: ${topic}`;

async function claimsOf(tokens, token) {
  try {
    const claims = await tokens.verify(token);
    if (!claims.role || !claims.exp) return { refusal: 'InvalidJWTToken: Fields `role` and `exp` are required in JWT' };
    return { claims };
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    if (error.kind === 'expired') return { refusal: 'InvalidJWTToken: Token has expired' };
    return { refusal: error.kind === 'malformed' ? 'MalformedJWT: The token provided is not a valid JWT' : 'JwtSignatureError: Failed to validate JWT signature' };
  }
}

export class Channel {
  /** topic as on the wire, "realtime:…"; name without that prefix. */
  constructor(socket, message) {
    this.socket = socket;
    this.backend = socket.backend;
    this.topic = message.topic;
    this.name = message.topic.slice(prefix.length);
    this.joinRef = message.join_ref ?? message.ref;
    this.config = message.payload?.config ?? {};
    this.changes = [];
    this.presenceKey = this.config.presence?.key || this.joinRef;
  }

  push(event, payload) {
    this.socket.send({ topic: this.topic, event, payload, ref: null, join_ref: this.joinRef });
  }

  reply(message, status, response = {}) {
    this.socket.send({ topic: this.topic, event: 'phx_reply', payload: { status, response }, ref: message.ref, join_ref: this.joinRef });
  }

  system(status, message, extension = 'system') {
    this.push('system', { extension, status, message, channel: this.name });
  }

  /** Whether the token lets the topic be read; the reason otherwise. */
  async authorise(token) {
    const { claims, refusal } = await claimsOf(this.backend.tokens, token);
    if (refusal) return refusal;
    const isPrivate = Boolean(this.config.private);
    this.access = isPrivate ? await accessTo(this.backend.database, claims, this.name) : { read: true, write: true };
    this.token = token;
    this.claims = claims;
    return this.access.read ? null : noRead(this.name);
  }

  async join(message) {
    if (!this.topic.startsWith(prefix) || this.name === '') return this.refuse(message, 'TopicNameRequired: You must provide a topic name');
    const token = message.payload?.access_token;
    const refusal = await this.authorise(token && !token.startsWith('sb_') ? token : this.socket.token);
    if (refusal) return this.refuse(message, refusal);
    this.#watchExpiry();
    const changes = await this.backend.realtime.subscribe(this, this.config.postgres_changes ?? []);
    this.reply(message, 'ok', { postgres_changes: changes });
    if (this.config.presence?.enabled) this.push('presence_state', this.backend.realtime.presence.stateOf(this.name));
    if (changes.length > 0) this.announceChanges();
    return true;
  }

  refuse(message, reason) {
    this.reply(message, 'error', { reason });
    return false;
  }

  announceChanges() {
    const late = this.backend.faults.realtime.lateMs ?? 200;
    setTimeout(() => this.system('ok', 'Subscribed to PostgreSQL', 'postgres_changes'), late).unref();
  }

  #watchExpiry() {
    clearTimeout(this.timer);
    const left = this.claims.exp * 1000 - this.backend.now();
    this.timer = setTimeout(() => this.checkToken(), Math.min(Math.max(left, 0) + 100, 300000));
    this.timer.unref();
  }

  /** Also after a control request that made every token expire. */
  async checkToken() {
    const { refusal } = await claimsOf(this.backend.tokens, this.token);
    const expired = !refusal && this.claims.exp * 1000 <= this.backend.now(); // here there is no leeway
    if (refusal || expired) this.close('Token has expired 1 seconds ago');
    else this.#watchExpiry();
  }

  close(reason) {
    this.system('error', reason);
    this.push('phx_close', {});
    this.socket.forget(this);
  }

  async receive(message) {
    switch (message.event) {
      case 'access_token': return this.#newToken(message.payload?.access_token);
      case 'broadcast': return this.#broadcast(message);
      case 'presence': return this.#presence(message);
      case 'phx_leave':
        this.reply(message, 'ok');
        this.push('phx_close', {});
        return this.socket.forget(this);
      default: return undefined;
    }
  }

  async #newToken(token) {
    if (!token || token.startsWith('sb_') || token === this.token) return;
    const refusal = await this.authorise(token);
    if (refusal) {
      this.close(refusal.startsWith('Unauthorized') ? `You no longer have permission to read from this Channel topic: ${this.name}` : refusal);
      return;
    }
    this.#watchExpiry();
    if (this.changes.length > 0) this.announceChanges();
  }

  #broadcast(message) {
    const { ack = false, self = false } = this.config.broadcast ?? {};
    if (this.access.write) this.backend.realtime.broadcast(this.name, message.payload, Boolean(this.config.private), self ? null : this);
    if (ack && this.access.write) this.reply(message, 'ok');
  }

  #presence(message) {
    const { presence } = this.backend.realtime;
    if (message.payload?.event === 'track') presence.track(this, message.payload.payload ?? {});
    if (message.payload?.event === 'untrack') presence.untrack(this);
    this.reply(message, 'ok');
  }

  end() {
    clearTimeout(this.timer);
    this.backend.realtime.presence.untrack(this);
  }
}
