import {createServer, connect} from 'node:net';

/** A line to the server that can be cut: everything the browser sends goes through it. */
export async function layLine(target) {
  const {hostname, port} = new URL(target);
  const open = new Set();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
      socket.on('error', () => socket.destroy());
    }
    near.pipe(far).pipe(near);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** Every connection breaks, and no new one is made. */
    cut() {
      isCut = true;
      for (const socket of open) socket.resetAndDestroy?.();
    },
    mend() {
      isCut = false;
    },
    close() {
      this.cut();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
