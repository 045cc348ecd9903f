// SPDX-License-Identifier: GPL-3.0-or-later
// Phoenix frames: vsn 1.0.0 (objects) and 2.0.0 (arrays, and binary frames for broadcasts).

const kinds = { userPush: 3, userBroadcast: 4 };

function readBinary(buffer) {
  if (buffer[0] !== kinds.userPush) return null;
  const [joinRef, ref, topic, event, meta] = buffer.subarray(1, 6);
  let at = 7;
  const take = (length) => { at += length; return buffer.subarray(at - length, at).toString('utf8'); };
  const message = { join_ref: take(joinRef) || null, ref: take(ref) || null, topic: take(topic), event: 'broadcast' };
  const name = take(event);
  take(meta);
  const body = buffer.subarray(at);
  return { ...message, payload: { type: 'broadcast', event: name, payload: buffer[6] === 1 ? JSON.parse(body.toString('utf8')) : body } };
}

/** One frame as {topic, event, payload, ref, join_ref}; null for a malformed one, which is dropped. */
export function decode(data, isBinary, vsn) {
  try {
    if (isBinary) return readBinary(data);
    const message = JSON.parse(data.toString('utf8'));
    if (vsn !== '2.0.0') return typeof message.topic === 'string' && typeof message.event === 'string' ? message : null;
    const [join_ref, ref, topic, event, payload] = message;
    return typeof topic === 'string' && typeof event === 'string' ? { join_ref, ref, topic, event, payload } : null;
  } catch {
    return null;
  }
}

function writeBinary({ topic, payload }) {
  const [topicBytes, event, meta] = [topic, payload.event, payload.meta ? JSON.stringify(payload.meta) : ''].map((text) => Buffer.from(text));
  const isBytes = Buffer.isBuffer(payload.payload);
  const head = Buffer.from([kinds.userBroadcast, topicBytes.length, event.length, meta.length, isBytes ? 0 : 1]);
  return Buffer.concat([head, topicBytes, event, meta, isBytes ? payload.payload : Buffer.from(JSON.stringify(payload.payload))]);
}

/** The frame for a message; a broadcast of bytes can only travel in 2.0.0. */
export function encode(message, vsn) {
  const { join_ref = null, ref = null, topic, event, payload } = message;
  if (vsn !== '2.0.0') return JSON.stringify({ topic, event, payload, ref, ...(join_ref === null ? {} : { join_ref }) });
  if (event === 'broadcast' && Buffer.isBuffer(payload.payload)) return writeBinary(message);
  return JSON.stringify([join_ref, ref, topic, event, payload]);
}
