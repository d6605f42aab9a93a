#!/usr/bin/python3
"""Times commands in turn, A B A B …, and prints medians in milliseconds and their ratios to the first of each group."""
import os
import statistics
import subprocess
import sys
import time

RUNS = 11


def timed(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return (time.perf_counter() - start) * 1000


def compare(title, commands):
    for command in commands.values():
        timed(command)  # warm
    times = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            times[name].append(timed(command))
    print(f"{title} (whole process, median of {RUNS})")
    base = None
    for name, values in times.items():
        median = statistics.median(values)
        base = base or median
        print(f"  {name:34} {median:8.1f} ms   {median / base:5.2f} x   (min {min(values):.1f}, max {max(values):.1f})")


def main():
    cli, work = sys.argv[1:]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    pdf, signed = f"{work}/service-agreement.pdf", f"{work}/signed.pdf"
    sign = [cli, "sign", pdf, "-o", signed, "--p12", f"{work}/key.p12", "--passphrase-file", f"{work}/pass"]
    compare("Sign a contract of three pages", {
        "openssl cms -sign (no PDF at all)": ["openssl", "cms", "-sign", "-binary", "-in", pdf, "-signer", f"{work}/cert.pem",
                                              "-inkey", f"{work}/key.pem", "-outform", "DER", "-out", f"{work}/cms.der"],
        "countersign-cli sign": sign,
    })
    subprocess.run(sign, check=True, stderr=subprocess.DEVNULL)
    compare("Verify it (ours with difference analysis)", {
        "pdfsig -nocert": ["pdfsig", "-nocert", signed],
        "mutool sign -v": ["mutool", "sign", "-v", signed],
        "countersign-cli verify": [cli, "verify", signed],
    })


if __name__ == "__main__":
    main()
