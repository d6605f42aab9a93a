#!/usr/bin/env python3
"""A whole public-key infrastructure on loopback, for tests: root, two intermediates, signers of every key kind, OCSP
responders, revocation lists, issuers' certificates for download, and timestamp authorities, honest and not.

    pki_lab.py FOLDER      makes it in FOLDER and serves it until standard input closes
                           prints one line: READY <port>

Certificates name this server for OCSP, lists and issuers. Files in FOLDER: NAME.pem NAME.key (both PEM), NAME.p12
(passphrase "lab"), root.pem is the anchor. Everything cryptographic is done by the openssl program.

    GET  /NAME.der                      an issuer's certificate
    GET  /NAME.crl                      that authority's list, made now
    POST /ocsp/AUTHORITY                openssl ocsp
    POST /tsa/KIND                      openssl ts; KIND: good, sha1, and the liars below
    GET  /control/revoke/NAME           from now on
    GET  /control/set/PATH?KIND         PATH misbehaves: 500, hang, garbage, empty, huge, gone, and for OCSP
                                        tryLater, unknown, stranger, cached; loop redirects to itself
    GET  /control/set/PATH              honest again
    GET  /control/count                 requests answered so far, but for these
"""
import concurrent.futures
import datetime
import http.server
import os
import subprocess
import sys
import threading
import time

FOLDER = ""
PORT = 0
LOCK = threading.RLock()
SWITCHES = {}
CACHED = {}
COUNT = 0
SERIAL = 0x1000
ISSUED = {}  # name -> (authority, serial, expiry)
RESPONDERS = {}  # authority -> name of its responder


def path(name):
    return os.path.join(FOLDER, name)


def openssl(*arguments, data=None):
    done = subprocess.run(["openssl", *arguments], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=FOLDER)
    if done.returncode != 0:
        raise RuntimeError(" ".join(arguments) + "\n" + done.stderr.decode())
    return done.stdout


def write(name, text):
    with open(path(name), "w") as file:
        file.write(text)


def read(name):
    with open(path(name), "rb") as file:
        return file.read()


KEYS = {}  # name -> a key in the making: they take the longest, so they are made side by side
MAKERS = concurrent.futures.ThreadPoolExecutor(4)


def make_key(name, kind):
    algorithm, _, option = kind.partition(":")
    arguments = ["genpkey", "-algorithm", algorithm, "-out", name + ".key"]
    if option:
        arguments += ["-pkeyopt", option]
    openssl(*arguments)


RSA, RSA3072, RSA4096 = "RSA:rsa_keygen_bits:2048", "RSA:rsa_keygen_bits:3072", "RSA:rsa_keygen_bits:4096"
P256, P384, P521 = ("EC:ec_paramgen_curve:" + curve for curve in ("P-256", "P-384", "P-521"))


def sources(authority, ocsp=True, crl=True, issuer=True):
    base = f"http://127.0.0.1:{PORT}"
    access = []
    if ocsp:
        access.append(f"OCSP;URI:{base}/ocsp/{authority}")
    if issuer:
        access.append(f"caIssuers;URI:{base}/{authority}.der")
    lines = []
    if access:
        lines.append("authorityInfoAccess=" + ",".join(access))
    if crl:
        lines.append(f"crlDistributionPoints=URI:{base}/{authority}.crl")
    return "\n".join(lines)


def issue(name, authority, kind, extensions, subject=None, days=30, digest="sha256"):
    """A key and a certificate; the authority is None for a root."""
    global SERIAL
    SERIAL += 1
    serial = f"{SERIAL:04X}"
    KEYS[name].result() if name in KEYS else make_key(name, kind)
    write(name + ".ext", extensions + "\n")
    subject = subject or f"/C=PL/O=Lab/CN={name}"
    openssl("req", "-new", "-key", name + ".key", "-subj", subject, "-out", name + ".csr", "-utf8")
    signer = ["-signkey", name + ".key"] if authority is None else ["-CA", authority + ".pem", "-CAkey", authority + ".key"]
    openssl("x509", "-req", "-in", name + ".csr", *signer, "-set_serial", "0x" + serial, "-days", str(days), "-extfile",
            name + ".ext", "-out", name + ".pem", "-" + digest)
    openssl("x509", "-in", name + ".pem", "-outform", "DER", "-out", name + ".der")
    expiry = (datetime.datetime.utcnow() + datetime.timedelta(days=days)).strftime("%y%m%d%H%M%SZ")
    ISSUED[name] = (authority, serial, expiry)
    if authority:
        with open(path(authority + ".index"), "a") as index:
            index.write(f"V\t{expiry}\t\t{serial}\tunknown\t{subject}\n")


def make_authority(name, parent, kind, ocsp=True):
    extensions = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign,digitalSignature\nsubjectKeyIdentifier=hash"
    if parent:
        extensions += "\nauthorityKeyIdentifier=keyid\n" + sources(parent)
    for suffix in (".index", ".index.attr"):
        write(name + suffix, "")
    write(name + ".crlnumber", "01\n")
    write(name + ".cnf", f"[ca]\ndefault_ca=lab\n[lab]\ndatabase={path(name + '.index')}\ncrlnumber={path(name + '.crlnumber')}\n"
          f"certificate={path(name + '.pem')}\nprivate_key={path(name + '.key')}\ndefault_md=sha256\ndefault_crl_days=7\n"
          f"crl_extensions=ext\n[ext]\nauthorityKeyIdentifier=keyid\n")
    issue(name, parent, kind, extensions, days=3650)


def make_signer(name, kind, authority="inter", usage="digitalSignature,nonRepudiation", chain=("inter",), digest="sha256", **which):
    issue(name, authority, kind, f"keyUsage=critical,{usage}\nsubjectKeyIdentifier=hash\n"
          "authorityKeyIdentifier=keyid\n" + sources(authority, **which), f"/C=PL/O=Lab/CN=Signer {name}", digest=digest)
    write(name + ".chain.pem", "".join(read(one + ".pem").decode() for one in chain))
    more = ["-certfile", name + ".chain.pem"] if chain else []
    openssl("pkcs12", "-export", "-in", name + ".pem", "-inkey", name + ".key", *more, "-passout", "pass:lab", "-out", name + ".p12")


def make_all():
    for name, kind in (("rsa4096", RSA4096), ("rsa3072", RSA3072), ("root", RSA), ("inter", RSA), ("ocsp-inter", RSA),
                       ("tsa", RSA), ("tsa-no-eku", RSA), ("rsa2048", RSA)):
        KEYS[name] = MAKERS.submit(make_key, name, kind)
    make_authority("root", None, RSA)
    make_authority("inter", "root", RSA)
    make_authority("tsaca", "root", P256)
    # The root answers for itself; one responder needs no further check, the other has a list to be checked by.
    RESPONDERS["root"] = "root"
    issue("ocsp-inter", "inter", RSA, "extendedKeyUsage=OCSPSigning\nkeyUsage=critical,digitalSignature\nnoCheck=ignored\n"
          "subjectKeyIdentifier=hash")
    RESPONDERS["inter"] = "ocsp-inter"
    issue("ocsp-tsaca", "tsaca", P256, "extendedKeyUsage=OCSPSigning\nkeyUsage=critical,digitalSignature\n"
          + sources("tsaca", ocsp=False, issuer=False))
    RESPONDERS["tsaca"] = "ocsp-tsaca"
    issue("stranger", None, P256, "extendedKeyUsage=OCSPSigning")
    stamping = "keyUsage=critical,digitalSignature\nextendedKeyUsage="
    issue("tsa", "tsaca", RSA, stamping + "critical,timeStamping\n" + sources("tsaca"))
    issue("tsa2", "tsaca", P256, stamping + "critical,timeStamping\n" + sources("tsaca"))
    issue("tsa-no-eku", "tsaca", RSA, stamping + "timeStamping\n" + sources("tsaca"))  # not critical
    make_signer("rsa2048", RSA)
    make_signer("rsa3072", RSA3072)
    make_signer("rsa4096", RSA4096)
    make_signer("p256", P256)
    make_signer("p384", P384)
    make_signer("p521", P521)
    make_signer("ed25519", "ED25519")
    make_signer("revoked", P256)
    make_signer("lonely", P256, chain=())  # its issuer must be fetched
    make_signer("list-only", P256, ocsp=False)
    make_signer("sourceless", P256, ocsp=False, crl=False, issuer=False)
    make_signer("rsa1024", "RSA:rsa_keygen_bits:1024")
    make_signer("sha1", P256, digest="sha1")
    make_signer("enciphering", RSA, usage="keyEncipherment")
    write("serial", "01\n")
    write("empty.index", "")
    write("chain.pem", read("inter.pem").decode() + read("tsaca.pem").decode())
    write("all.pem", read("root.pem").decode() + read("chain.pem").decode())
    for section in ("tsa", "tsa2"):
        with open(path("ts.cnf"), "a") as file:
            file.write(f"[{section}]\nserial={path('serial')}\nsigner_cert={path(section + '.pem')}\nsigner_key={path(section + '.key')}\n"
                       f"certs={path('tsaca.pem')}\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\nother_policies=1.2.3.4.5\n"
                       "digests=sha256,sha384,sha512\naccuracy=secs:1\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n"
                       "clock_precision_digits=0\n")


# ---- answers --------------------------------------------------------------------------------------------------------

def der(tag, content):
    size = len(content)
    length = bytes([size]) if size < 128 else (lambda b: bytes([0x80 | len(b)]) + b)(size.to_bytes((size.bit_length() + 7) // 8, "big"))
    return bytes([tag]) + length + content


def stamp(query, section="tsa", token=False):
    with open(path("query.tsq"), "wb") as file:
        file.write(query)
    openssl("ts", "-reply", "-config", "ts.cnf", "-section", section, "-queryfile", "query.tsq", "-out", "answer.tsr",
            *(["-token_out"] if token else []))
    return read("answer.tsr")


def flipped(query, marker):
    """The query with a byte after the last `marker` changed: an answer to it is an answer to something else."""
    at = query.rfind(marker) + len(marker) + 3
    return query[:at] + bytes([query[at] ^ 1]) + query[at + 1:]


def padded(query):
    """An honest answer with many certificates: larger than anybody reserves for."""
    openssl("crl2pkcs7", "-nocrl", "-certfile", "all.pem", "-out", "bag.p7b")
    with open(path("query.tsq"), "wb") as file:
        file.write(query)
    write("many.pem", read("tsaca.pem").decode() + read("root.pem").decode() + "".join(
        read(one + ".pem").decode() for one in ("rsa2048", "rsa3072", "rsa4096", "p256", "p384", "p521", "ed25519", "revoked",
                                                "inter", "lonely", "list-only", "ocsp-inter", "ocsp-tsaca")))
    write("ts-padded.cnf", read("ts.cnf").decode().replace(path("tsaca.pem"), path("many.pem")))
    openssl("ts", "-reply", "-config", "ts-padded.cnf", "-section", "tsa", "-queryfile", "query.tsq", "-out", "answer.tsr")
    return read("answer.tsr")


def timestamp(kind, query):
    if kind == "good":
        return stamp(query)
    if kind == "second":
        return stamp(query, "tsa2")
    if kind == "padded":
        return padded(query)
    if kind == "refuse":
        return der(0x30, der(0x30, b"\x02\x01\x02" + der(0x30, der(0x0C, b"not today")) + b"\x03\x02\x02\x04"))
    if kind == "wrong-nonce":
        return stamp(flipped(query, b"\x02\x08"))
    if kind == "other-hash":
        return stamp(flipped(query, b"\x04\x20"))
    if kind == "no-eku":
        with open(path("honest.tst"), "wb") as file:
            file.write(stamp(query, token=True))
        openssl("cms", "-verify", "-noverify", "-inform", "DER", "-in", "honest.tst", "-out", "info.der", "-binary")
        openssl("cms", "-sign", "-cades", "-binary", "-nodetach", "-econtent_type", "1.2.840.113549.1.9.16.1.4", "-in",
                "info.der", "-signer", "tsa-no-eku.pem", "-inkey", "tsa-no-eku.key", "-outform", "DER", "-out", "forged.tst")
        return der(0x30, der(0x30, b"\x02\x01\x00") + read("forged.tst"))
    if kind == "broken":  # a byte of the signature changed
        answer = bytearray(stamp(query))
        answer[-20] ^= 1
        return bytes(answer)
    raise KeyError(kind)


def ocsp(authority, query, kind):
    if kind == "tryLater":
        return bytes.fromhex("30030a0103")
    if kind == "cached" and authority in CACHED:
        return CACHED[authority]
    with open(path("ocsp.req"), "wb") as file:
        file.write(query)
    responder = "stranger" if kind == "stranger" else RESPONDERS[authority]
    openssl("ocsp", "-index", "empty.index" if kind == "unknown" else authority + ".index", "-CA", authority + ".pem", "-rsigner",
            responder + ".pem", "-rkey", responder + ".key", "-reqin", "ocsp.req", "-respout", "ocsp.resp", "-nmin", "5")
    CACHED[authority] = read("ocsp.resp")
    return CACHED[authority]


def revocation_list(authority):
    openssl("ca", "-gencrl", "-config", authority + ".cnf", "-out", authority + ".crl.pem")
    return openssl("crl", "-in", authority + ".crl.pem", "-outform", "DER")


def revoke(name):
    authority, serial, expiry = ISSUED[name]
    when = datetime.datetime.utcnow().strftime("%y%m%d%H%M%SZ")
    with open(path(authority + ".index")) as file:
        lines = file.read().splitlines(True)
    with open(path(authority + ".index"), "w") as file:
        for line in lines:
            parts = line.split("\t")
            if parts[3] == serial:
                line = "\t".join(["R", expiry, when + ",keyCompromise", serial, parts[4], parts[5]])
            file.write(line)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, body, status=200, kind="application/octet-stream", headers=()):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def misbehave(self, kind):
        if kind == "500":
            self.answer(b"broken", 500)
        elif kind == "hang":
            time.sleep(60)
        elif kind == "garbage":
            self.answer(b"<html>Welcome to the hotel's network</html>", kind="text/html")
        elif kind == "empty":
            self.answer(b"")
        elif kind == "huge":
            self.answer(b"\0" * (12 * 1024 * 1024))
        elif kind == "gone":
            self.close_connection = True
            self.connection.close()
        elif kind == "loop":
            self.answer(b"", 302, headers=[("Location", self.path)])
        else:
            return False
        return True

    def handle_one(self, body):
        global COUNT
        where, _, argument = self.path[1:].partition("?")
        if where.startswith("control/"):
            with LOCK:
                return self.control(where[8:], argument)
        COUNT += 1
        switch = SWITCHES.get(where, "")
        head, _, tail = where.partition("/")
        if self.misbehave(switch or (tail if head in ("tsa", "odd") else "")):
            return
        if head == "moved":
            return self.answer(b"", 302, headers=[("Location", "/" + tail)])
        with LOCK:
            try:
                if head == "tsa":
                    self.answer(timestamp(tail, body), kind="application/timestamp-reply")
                elif head == "ocsp":
                    self.answer(ocsp(tail, body, switch), kind="application/ocsp-response")
                elif head.endswith(".crl"):
                    self.answer(revocation_list(head[:-4]), kind="application/pkix-crl")
                elif head.endswith(".der") and head[:-4] in ISSUED:
                    self.answer(read(head), kind="application/pkix-cert")
                elif head.endswith(".p7c") and head[:-4] in ISSUED:
                    self.answer(openssl("crl2pkcs7", "-nocrl", "-certfile", head[:-4] + ".pem", "-outform", "DER"))
                else:
                    self.answer(b"", 404)
            except (KeyError, RuntimeError) as complaint:
                print(complaint, file=sys.stderr)
                self.answer(str(complaint).encode(), 500)

    def control(self, what, argument):
        verb, _, subject = what.partition("/")
        if verb == "revoke":
            revoke(subject)
        elif verb == "set":
            SWITCHES[subject] = argument
        elif verb == "count":
            return self.answer(str(COUNT).encode())
        self.answer(b"done")

    def do_GET(self):
        self.handle_one(b"")

    def do_POST(self):
        self.handle_one(self.rfile.read(int(self.headers.get("Content-Length", "0"))))


def main():
    global FOLDER, PORT
    FOLDER = os.path.abspath(sys.argv[1])
    os.makedirs(FOLDER, exist_ok=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    PORT = server.server_address[1]
    make_all()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"READY {PORT}\n", end="", flush=True)
    sys.stdin.read()  # until whoever started us is gone
    os._exit(0)


main()
