#!/usr/bin/python3
"""Makes the files that ./dev bench measures with, into a folder; what is there already stays.
   page/   one page of 48 KB            (classic cross-reference)
   book/   20 MB, 300 pages             (cross-reference stream, object streams)
   office/ 200 files of 17 KB           (classic; every fourth with a cross-reference stream)
   huge/   1 GB, 20,000 pages           (only when asked for: --huge)
Deterministic: the same bytes everywhere. Pages hold text and a picture of noise, which nothing can compress."""
import os
import random
import subprocess
import sys
import zlib

LINE = "BT /F1 10 Tf 60 %d Td (Clause %d of agreement %d: the parties agree as follows, and sign below.) Tj ET\n"


def write_pdf(path, pages, picture_bytes, lines, seed):
    """Streams to disk, so that a gigabyte needs no memory."""
    noise = random.Random(seed)
    offsets = [0]
    with open(path + ".part", "wb") as out:
        out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

        def add(body):
            offsets.append(out.tell())
            out.write(b"%d 0 obj\n" % (len(offsets) - 1) + body + b"\nendobj\n")
            return len(offsets) - 1

        add(b"<</Type/Catalog/Pages 2 0 R>>")
        kids = b" ".join(b"%d 0 R" % (4 + 3 * i) for i in range(pages))
        add(b"<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 595 842]>>" % (pages, kids))
        add(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
        side = max(1, int(picture_bytes ** 0.5))
        for page in range(pages):
            text = "".join(LINE % (800 - 12 * i, i + 1, page) for i in range(lines)) + "q 200 0 0 200 60 60 cm /Im Do Q\n"
            stream = zlib.compress(text.encode())
            picture = noise.randbytes(side * side)
            number = len(offsets)
            add(b"<</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</Im %d 0 R>>>>>>"
                % (number + 1, number + 2))
            add(b"<</Length %d/Filter/FlateDecode>>stream\n" % len(stream) + stream + b"\nendstream")
            add(b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Length %d>>stream\n"
                % (side, side, len(picture)) + picture + b"\nendstream")
        start = out.tell()
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % len(offsets))
        out.write(b"".join(b"%010d 00000 n \n" % at for at in offsets[1:]))
        out.write(b"trailer\n<</Size %d/Root 1 0 R/ID[<%032x><%032x>]>>\nstartxref\n%d\n%%%%EOF\n"
                  % (len(offsets), seed, seed, start))
    os.replace(path + ".part", path)


def with_object_streams(path):
    subprocess.run(["qpdf", "--object-streams=generate", "--stream-data=preserve", "--deterministic-id", path, path + ".q"],
                   check=True)
    os.replace(path + ".q", path)


def main():
    root, huge = sys.argv[1], "--huge" in sys.argv
    sets = {"page": [("page.pdf", 1, 47_900, 40, 1)],
            "book": [("book.pdf", 300, 68_500, 40, 2)],
            "office": [(f"office-{i:03}.pdf", 1, 16_200, 40, 100 + i) for i in range(200)]}
    if huge:
        sets["huge"] = [("huge.pdf", 20_000, 53_000, 20, 3)]
    for name, files in sets.items():
        folder = os.path.join(root, name)
        os.makedirs(folder, exist_ok=True)
        for index, (file, pages, picture, lines, seed) in enumerate(files):
            path = os.path.join(folder, file)
            if os.path.exists(path):
                continue
            write_pdf(path, pages, picture, lines, seed)
            if name == "book" or (name == "office" and index % 4 == 3):
                with_object_streams(path)


if __name__ == "__main__":
    main()
