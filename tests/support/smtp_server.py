#!/usr/bin/python3
"""A real mail server on loopback for tests.

smtp_server.py --out DIR [--port N] [--tls CERTIFICATE KEY [--implicit]] [--login USER:PASSWORD]

Prints "listening PORT". Every accepted mail becomes DIR/<n>.eml and DIR/<n>.json (envelope, and headers and parts as
Python's own mail library decodes them). The file DIR/mode says how to behave, looked at anew for each command:
  ok         accept (also without the file)
  451 N      refuse the next N recipients for now, then accept
  550        refuse every recipient for good
  451data N  refuse the next N messages after their data
  hang       take the data and never answer
  late       keep the mail, and answer once the mode is another

With --tls it insists on STARTTLS before anything else, with --implicit it speaks TLS from the first byte; with --login
it takes mail after that login only.
"""
import argparse
import asyncio
import base64
import json
import os
import ssl
import sys
from email import message_from_bytes, policy

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


def readable(content):
    return base64.b64encode(content).decode() if isinstance(content, bytes) else content


class Store:
    def __init__(self, out):
        self.out = out
        self.count = sum(1 for name in os.listdir(out) if name.endswith(".eml"))

    def mode(self):
        try:
            with open(os.path.join(self.out, "mode"), encoding="ascii") as f:
                return f.read().split()
        except FileNotFoundError:
            return ["ok"]

    def refuses_once(self, name):
        mode = self.mode()
        if not mode or mode[0] != name:
            return False
        left = int(mode[1])
        if left <= 0:
            return False
        self.write("mode", f"{name} {left - 1}".encode("ascii"))
        return True

    def write(self, name, data):
        temporary = os.path.join(self.out, "." + name + ".tmp")
        with open(temporary, "wb") as f:
            f.write(data)
        os.replace(temporary, os.path.join(self.out, name))

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode()[:1] == ["550"]:
            return f"550 5.1.1 <{address}>: Recipient address rejected: no such user here"
        if self.refuses_once("451"):
            return "451 4.7.1 Greylisted, please try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.mode()[:1] == ["hang"]:
            self.write("hanging", b"1")
            await asyncio.sleep(3600)
        if self.refuses_once("451data"):
            return "451 4.3.0 Temporary failure, please try again later"
        message = message_from_bytes(envelope.content, policy=policy.default)
        described = {
            "mail_from": envelope.mail_from,
            "rcpt_tos": envelope.rcpt_tos,
            "tls": server.transport.get_extra_info("ssl_object") is not None,
            "login": (session.auth_data or b"").decode(),
            "headers": {name: str(value) for name, value in message.items()},
            "defects": [str(d) for part in message.walk() for d in part.defects],
            "parts": {part.get_content_type(): readable(part.get_content()) for part in message.walk() if not part.is_multipart()},
        }
        self.count += 1
        self.write(f"{self.count}.eml", envelope.content)
        self.write(f"{self.count}.json", json.dumps(described).encode("ascii"))
        while self.mode()[:1] == ["late"]:
            await asyncio.sleep(0.02)
        return "250 OK"


async def main():
    options = argparse.ArgumentParser()
    options.add_argument("--out", required=True)
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--tls", nargs=2)
    options.add_argument("--implicit", action="store_true")
    options.add_argument("--login")
    chosen = options.parse_args()
    os.makedirs(chosen.out, exist_ok=True)
    store = Store(chosen.out)
    context = None
    if chosen.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*chosen.tls)
    starttls = context if not chosen.implicit else None

    def authenticate(server, session, envelope, mechanism, data):
        right = isinstance(data, LoginPassword) and b":".join(data) == chosen.login.encode()
        return AuthResult(success=True, auth_data=data.login) if right else AuthResult(success=False, handled=False)

    def session():
        smtp = SMTP(
            store,
            enable_SMTPUTF8=False,
            ident="test",
            tls_context=starttls,
            require_starttls=starttls is not None,
            auth_required=chosen.login is not None,
            auth_require_tls=starttls is not None,
            authenticator=authenticate if chosen.login else None,
        )
        return smtp

    server = await asyncio.get_running_loop().create_server(
        session, "127.0.0.1", chosen.port, ssl=context if chosen.implicit else None
    )
    print(f"listening {server.sockets[0].getsockname()[1]}\n", end="", flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        sys.exit(0)
