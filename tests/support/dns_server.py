"""A name server for tests: answers TXT questions out of a JSON file {"name": ["record", …]}, everything else with NXDOMAIN; a name whose list
holds null is never answered. dns_server.py ADDRESS PORT RECORDS; prints "ready PORT" (0: any that is free)."""
import json
import socket
import struct
import sys


def name_of(packet, at):
    labels = []
    while packet[at]:
        labels.append(packet[at + 1:at + 1 + packet[at]].decode())
        at += 1 + packet[at]
    return ".".join(labels).lower(), at + 1


def strings(text):
    data = text.encode()
    return b"".join(bytes([len(data[i:i + 255])]) + data[i:i + 255] for i in range(0, len(data), 255)) or b"\0"


records = json.load(open(sys.argv[3]))
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((sys.argv[1], int(sys.argv[2])))
print(f"ready {server.getsockname()[1]}\n", end="", flush=True)
while True:
    packet, sender = server.recvfrom(4096)
    name, end = name_of(packet, 12)
    found = records.get(name)
    if found is not None and None in found:
        continue
    question = packet[12:end + 4]
    answers = b"".join(b"\xc0\x0c\0\x10\0\x01\0\0\0\x3c" + struct.pack(">H", len(strings(text))) + strings(text) for text in found or [])
    flags = 0x8580 if found is not None else 0x8583
    server.sendto(packet[:2] + struct.pack(">HHHHH", flags, 1, len(found or []), 0, 0) + question + answers, sender)
