// SPDX-License-Identifier: GPL-3.0-or-later
// May this token read, and write, a private topic? Asked of the policies on realtime.messages themselves.

async function tries(client, sql, parameters) {
  await client.query('savepoint probe');
  try {
    const { rowCount } = await client.query(sql, parameters);
    return rowCount > 0;
  } catch (error) {
    if (!['42501', '42P17'].includes(error.code)) throw error;
    return false;
  } finally {
    await client.query('rollback to savepoint probe');
  }
}

/** {read, write} of the claims on a topic; leaves nothing behind. */
export async function accessTo(database, claims, topic) {
  const client = await database.admin.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query("insert into realtime.messages (topic, extension, private) values ($1, 'probe', true) returning id", [topic]);
    await client.query("update realtime.messages set extension = 'broadcast' where id = $1", [rows[0].id]);
    await client.query("select set_config('realtime.topic', $1, true), set_config('request.jwt.claims', $2, true), set_config('role', $3, true)",
      [topic, JSON.stringify(claims), claims.role]);
    const read = await tries(client, 'select 1 from realtime.messages where id = $1', [rows[0].id]);
    const write = await tries(client, "insert into realtime.messages (topic, extension, private) values ($1, 'broadcast', true)", [topic]);
    return { read, write };
  } finally {
    await client.query('rollback').catch(() => {}); // the connection may be gone; the pool sees that
    client.release();
  }
}
