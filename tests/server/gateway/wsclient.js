// SPDX-License-Identifier: GPL-3.0-or-later
// Talks to a gateway with the `ws` package: node wsclient.js PORT. Prints "fine" and exits 0 when all of it went well.
'use strict';
const WebSocket = require('ws');
const url = `ws://127.0.0.1:${process.argv[2]}/api/v1/ws`;

// request 1: Hello{version 1}; a Ping with any request id
const hello = Buffer.from([0x08, 1, 0x12, 2, 0x08, 1]);
const ping = (id) => Buffer.from([0x08, id & 0x7f, 0x82, 0x01, 0]);

function open(options) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, 'kith.1', options);
    const frames = [];
    socket.on('message', (data) => frames.push(Buffer.from(data)));
    socket.on('open', () => resolve({ socket, frames }));
    socket.on('error', reject);
  });
}
const until = async (condition, what) => {
  for (let i = 0; i < 500; ++i) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain for ${what}`);
};
const closing = (socket) => new Promise((resolve) => socket.on('close', (code) => resolve(code)));

async function main() {
  // An offer of compression is declined, not misunderstood.
  const one = await open({ perMessageDeflate: true });
  if (one.socket.extensions !== '') throw new Error('an extension nobody has');
  one.socket.send(hello);
  await until(() => one.frames.length === 2, 'the welcome');
  for (let i = 0; i < 100; ++i) one.socket.send(ping(i + 1));
  await until(() => one.frames.length === 102, 'pongs');

  // Fragments with a ping between them
  const whole = ping(120);
  one.socket.send(whole.subarray(0, 2), { fin: false, binary: true });
  let ponged = false;
  one.socket.on('pong', (data) => { ponged = data.toString() === 'between'; });
  one.socket.ping('between');
  one.socket.send(whole.subarray(2), { fin: true });
  await until(() => ponged && one.frames.length === 103, 'the fragmented frame');
  if (one.frames[102][1] !== 120) throw new Error('another answer');

  const code = closing(one.socket);
  one.socket.close(1000, 'bye');
  if ((await code) !== 1000) throw new Error('the close was not echoed');

  const two = await open({ perMessageDeflate: false });
  const refused = closing(two.socket);
  two.socket.send('text');
  if ((await refused) !== 1003) throw new Error('text was not refused');

  const three = await open({ perMessageDeflate: false });
  const tooBig = closing(three.socket);
  three.socket.on('error', () => {});
  three.socket.send(Buffer.alloc(1024 * 1024 + 1));
  const bigCode = await tooBig;
  if (bigCode !== 1009) throw new Error(`a large message was closed with ${bigCode}`);
  console.log('fine');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
