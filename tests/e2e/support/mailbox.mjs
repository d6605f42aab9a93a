/** A mail server that takes every message and keeps it: enough SMTP (RFC 5321) for the relay. */
import { createServer } from 'node:net';

export async function startMailbox() {
  const mails = [];
  const server = createServer((socket) => {
    let buffer = '';
    let mail = null;
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.write('220 mailbox.test ESMTP\r\n');
    const say = (line) => socket.write(`${line}\r\n`);
    socket.on('data', (text) => {
      buffer += text;
      for (;;) {
        if (mail?.reading) {
          const end = buffer.indexOf('\r\n.\r\n');
          if (end < 0) return;
          mails.push({ to: mail.to, text: buffer.slice(0, end) });
          buffer = buffer.slice(end + 5);
          mail = null;
          say('250 2.0.0 taken');
          continue;
        }
        const end = buffer.indexOf('\r\n');
        if (end < 0) return;
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === 'EHLO' || verb === 'HELO') say('250 mailbox.test');
        else if (verb === 'MAIL') say((mail = { to: [] }) && '250 2.1.0 ok');
        else if (verb === 'RCPT') say(mail.to.push(/<(.*?)>/.exec(line)?.[1]) && '250 2.1.5 ok');
        else if (verb === 'DATA') say((mail.reading = true) && '354 go on');
        else if (verb === 'QUIT') socket.end('221 2.0.0 bye\r\n');
        else say('250 2.0.0 ok');
      }
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `smtp://127.0.0.1:${server.address().port}`,
    mails,
    /** The text of the newest mail to this address that came after `since` others. */
    async next(to, since = 0) {
      for (let i = 0; i < 2400; i++) {
        const found = mails.filter((mail) => mail.to.includes(to));
        if (found.length > since) return found[found.length - 1].text;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error(`no mail to ${to}`);
    },
    close: () => new Promise((done) => server.close(done)),
  };
}

/** The six digits of a code's mail: alone on their line in its plain part. */
export function codeIn(mail) {
  const code = /^\d{6}\r?$/m.exec(mail)?.[0].trim();
  if (!code) throw new Error(`no code in:\n${mail}`);
  return code;
}
