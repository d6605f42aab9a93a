#!/usr/bin/python3
"""Changes an amount in a signed PDF, the two ways a forger would.

    tamper.py overwrite IN OUT 48,600.00 84,600.00    the same bytes' place, the same file size
    tamper.py append    IN OUT 48,600.00 84,600.00    a further, well-formed revision that replaces the page's content

Reads what LibreOffice writes: classic objects, Flate streams, text as hex strings of a subset font with /ToUnicode.
"""
import re
import sys
import zlib

STREAM = re.compile(rb"(\d+) 0 obj\s*<<(.*?)>>\s*stream\r?\n", re.S)
SHOWN = re.compile(rb"\[[^\]]*\]\s*TJ|<[0-9A-Fa-f]+>\s*Tj")


def streams(data):
    """Number, start and raw bytes of every Flate stream with a direct or indirect length."""
    for match in STREAM.finditer(data):
        end = data.find(b"endstream", match.end())
        raw = data[match.end():end]
        length = re.search(rb"/Length (\d+) 0 R", match[2])
        if length:
            value = re.search(rb"(?:^|[\r\n])" + length[1] + rb" 0 obj\s+(\d+)", data)
            raw = raw[:int(value[1])]
        else:
            direct = re.search(rb"/Length (\d+)", match[2])
            raw = raw[:int(direct[1])] if direct else raw
        if b"FlateDecode" not in match[2]:
            continue
        try:
            yield int(match[1]), match.end(), raw, zlib.decompress(raw)
        except zlib.error:
            continue


def code_map(cmap):
    """Code to character of a /ToUnicode CMap with one-byte codes."""
    codes = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            codes[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    return codes


def swap(content, codes, old, new):
    """The content with `old` shown as `new`, or None. Only characters both have are exchanged, so glyphs exist."""
    back = {char: code for code, char in codes.items()}
    for shown in SHOWN.finditer(content):
        pairs = []  # position of each hex pair, and its code
        for part in re.finditer(rb"<([0-9A-Fa-f]+)>", shown[0]):
            for offset in range(0, len(part[1]), 2):
                position = shown.start() + part.start(1) + offset
                pairs.append((position, int(content[position:position + 2], 16)))
        text = "".join(codes.get(code, "\0") for _, code in pairs)
        at = text.find(old)
        if at < 0:
            continue
        changed = bytearray(content)
        for index, char in enumerate(new):
            position = pairs[at + index][0]
            changed[position:position + 2] = b"%02X" % back[char]
        return bytes(changed)
    return None


def find(data, old, new):
    found = list(streams(data))
    maps = [code_map(plain) for _, _, _, plain in found if b"beginbfchar" in plain]
    for number, start, raw, plain in found:
        for codes in maps:
            changed = swap(plain, codes, old, new)
            if changed:
                return number, start, raw, changed
    sys.exit(f"{old} is not in this file")


def smallest(plain, room):
    for level in range(9, 0, -1):
        for memory in (9, 8):
            for strategy in (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED):
                packer = zlib.compressobj(level, zlib.DEFLATED, 15, memory, strategy)
                packed = packer.compress(plain) + packer.flush()
                if len(packed) <= room:
                    return packed
    sys.exit("does not fit into the stream's place")


def main():
    how, source, target, old, new = sys.argv[1:]
    data = open(source, "rb").read()
    number, start, raw, changed = find(data, old, new)
    if how == "overwrite":
        packed = smallest(changed, len(raw))
        out = data[:start] + packed.ljust(len(raw), b"\0") + data[start + len(raw):]
    else:
        previous = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
        trailer = data[data.rindex(b"trailer"):]
        packed = zlib.compress(changed)
        body = b"%d 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n" % (number, len(packed)) + packed + b"\nendstream\nendobj\n"
        offset = len(data)
        xref = offset + len(body)
        entries = {key: re.search(rb"/%s\s*(\d+(?: \d+ R)?)" % key, trailer)[1] for key in (b"Size", b"Root")}
        ident = re.search(rb"/ID\s*\[.*?\]", trailer, re.S)
        out = data + body + b"xref\n%d 1\n%010d 00000 n \n" % (number, offset)
        out += b"trailer\n<</Size %s/Root %s/Prev %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (
            entries[b"Size"], entries[b"Root"], previous, ident[0] if ident else b"", xref)
    open(target, "wb").write(out)


if __name__ == "__main__":
    main()
