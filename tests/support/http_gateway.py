#!/usr/bin/python3
"""An HTTP server on loopback that plays an SMS gateway or the receiver of webhooks.

http_gateway.py --out DIR [--port N] [--tls CERTIFICATE KEY]

Prints "listening PORT". Every POST becomes DIR/<n>.json (path, headers in lower case, body). The file DIR/mode says how
to behave, looked at anew for each request:
  ok                 200 with DIR/reply, or {} where there is none (also without the file)
  status CODE [N]    this status (with DIR/reply) to the next N requests, then ok; without N always
  busy SECONDS N     429 with Retry-After to the next N requests, then ok
  redirect URL       302
  hang               take the request and never answer
  drop               take the request and close the connection
"""
import argparse
import http.server
import json
import os
import socketserver
import ssl
import sys
import threading
import time

LOCK = threading.Lock()
OUT = ""


def write(name, data):
    temporary = os.path.join(OUT, "." + name + ".tmp")
    with open(temporary, "wb") as f:
        f.write(data)
    os.replace(temporary, os.path.join(OUT, name))


def read(name, default=b""):
    try:
        with open(os.path.join(OUT, name), "rb") as f:
            return f.read()
    except FileNotFoundError:
        return default


def next_mode():
    mode = read("mode", b"ok").decode("ascii").split()
    counted = {"status": 2, "busy": 2}.get(mode[0])
    if counted is None or len(mode) <= counted:
        return mode
    left = int(mode[counted])
    if left <= 0:
        return ["ok"]
    mode[counted] = str(left - 1)
    write("mode", " ".join(mode).encode("ascii"))
    return mode


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        with LOCK:
            mode = next_mode()
            count = sum(1 for name in os.listdir(OUT) if name.endswith(".json")) + 1
            headers = {name.lower(): value for name, value in self.headers.items()}
            write(f"{count}.json", json.dumps({"path": self.path, "headers": headers, "body": body.decode("utf-8")}).encode("ascii"))
        if mode[0] == "hang":
            write("hanging", b"1")
            time.sleep(3600)
        if mode[0] == "drop":
            self.close_connection = True
            self.connection.shutdown(2)
            return
        status = {"status": lambda: int(mode[1]), "busy": lambda: 429, "redirect": lambda: 302}.get(mode[0], lambda: 200)()
        reply = read("reply", b"{}")
        self.send_response(status)
        if mode[0] == "busy":
            self.send_header("Retry-After", mode[1])
        if mode[0] == "redirect":
            self.send_header("Location", mode[1])
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True


def main():
    global OUT
    options = argparse.ArgumentParser()
    options.add_argument("--out", required=True)
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--tls", nargs=2)
    chosen = options.parse_args()
    OUT = chosen.out
    os.makedirs(OUT, exist_ok=True)
    server = Server(("127.0.0.1", chosen.port), Handler)
    if chosen.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*chosen.tls)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    print(f"listening {server.server_address[1]}\n", end="", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(0)
