#!/usr/bin/python3
"""./dev bench: Countersign beside a floor and beside other programs, in one run, as ratios.
   run.py BUILD_FOLDER WORK_FOLDER [--huge] [--rounds N]
In process, after warm-up, with the key loaded: countersign-cli bench, the floor (floor.cpp), PDFBox and iText (java/).
Whole processes, start included: countersign-cli, pdfsig and mutool on single files.
Programs take turns, A B C A B C …, and the best median of the rounds counts: these machines are shared.
Writes WORK_FOLDER/results.json and prints tables."""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
JARS = "/usr/share/java"
CLASSPATH = ":".join(f"{JARS}/{jar}.jar" for jar in
                     ("pdfbox2", "fontbox2", "bcprov", "bcpkix", "bcutil", "commons-logging", "itext5"))


def run(command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options).stdout


class Bench:
    def __init__(self, build, work, rounds):
        self.cli = os.path.join(build, "bin/countersign-cli")
        self.floor = os.path.join(work, "floor")
        self.work, self.rounds = work, rounds
        self.key, self.passphrase = os.path.join(work, "key.p12"), os.path.join(work, "passphrase")
        self.results = []
        os.environ["QT_QPA_PLATFORM"] = "offscreen"

    def path(self, *parts):
        return os.path.join(self.work, *parts)

    def make_key(self):
        with open(self.passphrase, "w") as out:
            out.write("bench\n")
        run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=Bench",
             "-addext", "keyUsage=critical,digitalSignature", "-keyout", self.path("key.pem"), "-out", self.path("cert.pem")])
        run(["openssl", "pkcs12", "-export", "-inkey", self.path("key.pem"), "-in", self.path("cert.pem"),
             "-passout", f"file:{self.passphrase}", "-out", self.key])

    def sign_files(self, source, target):
        shutil.rmtree(target, ignore_errors=True)
        os.makedirs(target)
        for name in sorted(os.listdir(source)):
            run([self.cli, "sign", f"{source}/{name}", "-o", f"{target}/{name}", "--p12", self.key,
                 "--passphrase-file", self.passphrase])

    def compile_floor(self):
        run(["c++", "-O2", "-std=c++20", "-Wall", "-Wextra", os.path.join(HERE, "floor.cpp"), "-o", self.floor, "-lcrypto", "-lpthread"])

    def compile_java(self):
        classes = self.path("java")
        os.makedirs(classes, exist_ok=True)
        sources = [os.path.join(HERE, "java", name) for name in sorted(os.listdir(os.path.join(HERE, "java")))]
        run(["javac", "-nowarn", "-d", classes, "-cp", CLASSPATH, *sources])
        return classes

    # ---- in process ----------------------------------------------------------------------------------------------------
    def in_process(self, title, operation, folder, repeats, signatures=1):
        key = ["--p12", self.key, "--passphrase-file", self.passphrase]
        plain = [folder, self.key, self.passphrase, str(repeats)]
        commands = {
            "countersign": [self.cli, "bench", operation, "--files", folder, *key, "--repeat", str(repeats),
                            "--threads", "1", "--json"],
            "floor": [self.floor, operation, *plain, "1", str(signatures)],
        }
        # They are ten to thirty times slower: a tenth of the passes tells as much.
        java = ["java", "-Xmx2g", "-cp", f"{self.path('java')}:{CLASSPATH}"]
        fewer = [*plain[:-1], str(max(5, repeats // 10))]
        commands["PDFBox"] = [*java, "PdfBoxBench", operation, *fewer]
        commands["iText 5"] = [*java, "ITextBench", operation, *fewer]
        medians, last = {}, {}
        for _ in range(self.rounds):
            for name, command in commands.items():
                try:
                    last[name] = json.loads(run(command))
                except (subprocess.CalledProcessError, ValueError):
                    continue  # shown as "failed": a peer that cannot is a result, too
                medians.setdefault(name, []).append(last[name]["medianMs"])
        best = {name: min(values) for name, values in medians.items()}
        row = {"title": title, "operation": operation, "threads": 1, "medianMs": best,
               "ratioToFloor": {name: value / best["floor"] for name, value in best.items() if "floor" in best},
               "peakRssKb": last.get("countersign", {}).get("peakRssKb"), "bytes": last.get("countersign", {}).get("bytes"),
               "failed": [name for name in commands if name not in best]}
        self.results.append(row)
        ours, floor = best.get("countersign"), best.get("floor")
        cells = [f"{best[name]:9.2f}" if name in best else "   failed" for name in ("countersign", "floor")]
        ratio = f"{ours / floor:6.2f}" if ours and floor else "     -"
        for name in ("PDFBox", "iText 5"):
            cells.append(f"{best[name] / ours:7.1f} x" if name in best and ours else "   failed")
        print(f"{title:44} {cells[0]} {cells[1]} {ratio} {cells[2]} {cells[3]} {(row['peakRssKb'] or 0) / 1024:8.0f}")
        sys.stdout.flush()

    # ---- more threads --------------------------------------------------------------------------------------------------
    def scaling(self, title, operation, folder, repeats, threads, signatures=1):
        """Documents a second with one thread and with several, in turns; what the floor gains tells what there is to gain."""
        def command(name, many):
            if name == "floor":
                return [self.floor, operation, folder, self.key, self.passphrase, str(repeats), str(many), str(signatures)]
            return [self.cli, "bench", operation, "--files", folder, "--p12", self.key, "--passphrase-file", self.passphrase,
                    "--repeat", str(repeats), "--threads", str(many), "--json"]

        best = {}
        for _ in range(self.rounds):
            for many in (1, threads):
                for name in ("countersign", "floor"):
                    answer = json.loads(run(command(name, many)))
                    assert answer["threads"] == many, answer
                    best[name, many] = max(best.get((name, many), 0), answer["docsPerSecond"])
        row = {"title": title, "operation": operation, "scaling": threads,
               "docsPerSecond": {f"{name}, {many} threads": value for (name, many), value in best.items()},
               "gain": {name: best[name, threads] / best[name, 1] for name in ("countersign", "floor")}}
        self.results.append(row)
        cells = [f"{best[name, many]:9.0f}" for name in ("countersign", "floor") for many in (1, threads)]
        print(f"{title:44} {cells[0]} {cells[1]} {row['gain']['countersign']:6.2f} x {cells[2]} {cells[3]} "
              f"{row['gain']['floor']:6.2f} x")
        sys.stdout.flush()

    # ---- whole processes -----------------------------------------------------------------------------------------------
    def whole_process(self, title, commands):
        times = {name: [] for name in commands}
        for i in range(self.rounds * 3 + 1):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
                if i > 0:
                    times[name].append((time.perf_counter() - start) * 1000)
        medians = {name: statistics.median(values) for name, values in times.items()}
        ours = medians["countersign-cli"]
        self.results.append({"title": title, "wholeProcess": True, "medianMs": medians})
        print(f"{title:44} " + "   ".join(f"{name} {value:.1f} ms ({value / ours:.2f} x)" for name, value in medians.items()))
        sys.stdout.flush()

    def mutool_can_sign(self, source, prepared):
        """A copy with an empty signature field, and that field's object number."""
        fields = self.path("field.json")
        with open(fields, "w") as out:
            json.dump({"fields": [{"kind": "signature", "page": 1, "rect": [50, 50, 200, 60], "name": "Here"}]}, out)
        run([self.cli, "place", source, "-o", prepared, "--fields", fields])
        listing = run(["mutool", "show", prepared, "trailer/Root/AcroForm/Fields"]).decode()
        return listing.replace("[", " ").split()[0]

    def huge(self, folder):
        """A gigabyte: once each, with the peak memory the system counted."""
        print("\n1 GB, 20,000 pages (whole process, once)")
        source, signed = f"{folder}/huge.pdf", self.path("huge-signed.pdf")
        trust = self.path("cert.pem")
        for title, command in (
                ("sign", [self.cli, "sign", source, "-o", signed, "--p12", self.key, "--passphrase-file", self.passphrase]),
                ("verify", [self.cli, "verify", signed, "--trust", trust, "--offline", "--json"])):
            start = time.perf_counter()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            complaint = process.stderr.read().decode()
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
            self.results.append({"title": f"huge {title}", "seconds": seconds, "maxRssKb": usage.ru_maxrss, "status": status})
            print(f"  {title:8} {seconds:6.1f} s   peak {usage.ru_maxrss / 1024:.0f} MB "
                  f"(file {os.path.getsize(source) / 2**20:.0f} MB, mapped)   exit {os.waitstatus_to_exitcode(status)} {complaint}")
        os.remove(signed)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("work")
    parser.add_argument("--huge", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    sets = os.path.join(options.work, "sets")
    run([sys.executable, os.path.join(HERE, "make_sets.py"), sets, *(["--huge"] if options.huge else [])])
    bench = Bench(options.build, options.work, options.rounds)
    bench.make_key()
    bench.compile_floor()
    bench.compile_java()
    names = {"page": "one page, 48 KB", "book": "300 pages, 20 MB", "office": "200 files of 17 KB"}
    repeats = {"page": 200, "book": 11, "office": 5}
    for name in names:
        bench.sign_files(f"{sets}/{name}", bench.path("once", name))
        bench.sign_files(bench.path("once", name), bench.path("twice", name))

    print(f"In process, one thread, key loaded, after warm-up; median of a pass over the set, best of {options.rounds} rounds")
    print(f"{'':44} {'ours ms':>9} {'floor ms':>9} {'ratio':>6} {'PDFBox':>9} {'iText 5':>9} {'peak MB':>8}")
    for name, words in names.items():
        bench.in_process(f"sign: {words}", "sign", f"{sets}/{name}", repeats[name])
    for name, words in names.items():
        bench.in_process(f"verify: {words}", "verify", bench.path("once", name), repeats[name])
    for name, words in names.items():
        bench.in_process(f"verify, 2 signatures: {words}", "verify", bench.path("twice", name), repeats[name], signatures=2)
    cores = os.cpu_count() or 1
    if cores > 1:
        print("\nDocuments a second with one thread and with several")
        print(f"{'':44} {'ours, 1':>9} {'ours, N':>9} {'gain':>8} {'floor, 1':>9} {'floor, N':>9} {'gain':>8}")
        for threads in sorted({2, cores}):
            for operation, folder, signatures in (("sign", f"{sets}/office", 1), ("verify", bench.path("twice", "office"), 2)):
                bench.scaling(f"{operation}: {names['office']}, {threads} threads", operation, folder, repeats["office"],
                              threads, signatures)

    print(f"\nWhole processes, median of {options.rounds * 3} (program start, reading the key and writing the file included)")
    trust = bench.path("cert.pem")
    for name, file in (("page", "page.pdf"), ("book", "book.pdf")):
        prepared = bench.path(f"prepared-{file}")
        field = bench.mutool_can_sign(f"{sets}/{name}/{file}", prepared)
        out = bench.path("out.pdf")
        bench.whole_process(f"sign a field: {names[name]}", {
            "countersign-cli": [bench.cli, "sign", prepared, "-o", out, "--field", "Here", "--p12", bench.key,
                                "--passphrase-file", bench.passphrase],
            "mutool sign": ["mutool", "sign", "-s", bench.key, "-P", "bench", "-o", out, prepared, field]})
        signed = bench.path("once", name, file)
        bench.whole_process(f"verify: {names[name]}", {
            "countersign-cli": [bench.cli, "verify", "--offline", "--trust", trust, signed],
            "pdfsig -nocert": ["pdfsig", "-nocert", signed],
            "mutool sign -v": ["mutool", "sign", "-v", signed]})
    if options.huge:
        bench.huge(f"{sets}/huge")
    with open(bench.path("results.json"), "w") as out:
        json.dump(bench.results, out, indent=1)
    print(f"\nNumbers: {bench.path('results.json')}")


if __name__ == "__main__":
    main()
