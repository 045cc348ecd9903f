// SPDX-License-Identifier: GPL-3.0-or-later
// node bench_server.js [SECONDS ROUNDS]: what synchronisation costs the server. PostgreSQL with our migrations is driven directly, through
// one connection a device and with the claims set as PostgREST does, so that nothing but PostgreSQL and its client is measured.
// First pushes a second by 1, 8 and 64 devices of different households, SECONDS long each, an operation each; then the time of a push
// and of a pull in households of 1,000, 10,000 and 100,000 rows, ROUNDS times each, by turns. Medians; fails when a step grows with the rows.
import { startBackend } from './backend.js';
import { Device } from './device.js';

const [seconds, rounds] = [5, 60].map((usual, i) => Number(process.argv[2 + i] ?? usual));
const deviceCounts = [1, 8, 64];
const sizes = [1_000, 10_000, 100_000];
const windows = 3;
const growthLimit = 1.5; // of the median in the largest household over the smallest's

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function pushesASecond(devices) {
  const started = performance.now();
  const until = started + seconds * 1000;
  let pushes = 0;
  await Promise.all(devices.map(async (device) => {
    while (performance.now() < until) {
      await device.edit(1);
      ++pushes;
    }
  }));
  return pushes / (performance.now() - started) * 1000;
}

async function measureThroughput(facts) {
  const devices = [];
  for (let i = 0; i < Math.max(...deviceCounts); ++i) {
    devices.push(await Device.inNewHousehold(facts));
    await devices.at(-1).add(1, 1);
    await devices.at(-1).fill(199);
  }
  const found = deviceCounts.map(() => []);
  for (let i = 0; i < windows; ++i) {
    for (const [place, count] of deviceCounts.entries()) found[place].push(await pushesASecond(devices.slice(0, count)));
  }
  for (const [place, count] of deviceCounts.entries()) console.log(`${String(count).padStart(3)} devices: ${median(found[place]).toFixed(0).padStart(5)} pushes a second`);
  await Promise.all(devices.map((device) => device.caller.close()));
}

async function filled(facts, rows) {
  const device = await Device.inNewHousehold(facts);
  await device.add(1, 1);
  await device.fill(rows - 1);
  return device;
}

const steps = [
  { name: 'push of 1 operation', run: (device) => device.edit(1) },
  { name: 'push of 50 operations', run: (device) => device.edit(50) },
  { name: 'pull of 500 rows', run: (device) => device.read(false) },
  { name: 'pull of nothing new', run: (device) => device.read(true) },
];

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function report(step, times) {
  const medians = times.map(median);
  const growth = medians.at(-1) / medians[0];
  console.log(step.name.padEnd(24), ...medians.map((ms) => `${ms.toFixed(2)} ms`.padStart(12)), `${growth.toFixed(2)} times`.padStart(14));
  return growth <= growthLimit;
}

async function measureGrowth(facts) {
  const devices = [];
  for (const rows of sizes) devices.push(await filled(facts, rows));
  await devices[0].caller.sql('analyze sync.rows, sync.heads, sync.devices, sync.ops');
  console.log(`${'rows in the household'.padEnd(24)}`, ...sizes.map((rows) => String(rows).padStart(12)), 'growth'.padStart(14));
  let flat = true;
  for (const step of steps) {
    const times = sizes.map(() => []);
    for (let round = -2; round < rounds; ++round) { // the first two warm up
      for (const [place, device] of devices.entries()) {
        const ms = await timed(() => step.run(device));
        if (round >= 0) times[place].push(ms);
      }
    }
    flat = report(step, times) && flat;
  }
  await Promise.all(devices.map((device) => device.caller.close()));
  return flat;
}

const { facts, stop } = await startBackend();
let flat = false;
try {
  await measureThroughput(facts);
  flat = await measureGrowth(facts);
  console.log(`growth, limit ${growthLimit} times: ${flat ? 'flat' : 'ABOVE'}`);
} finally {
  await stop();
}
process.exitCode = flat ? 0 : 1;
