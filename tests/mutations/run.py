#!/usr/bin/python3
"""./dev check guards: does a test fail when a guard is taken out?
   run.py BUILD_FOLDER [NAME…]
Each guard of guards.py is removed in a copy of its source; the copy is compiled beside, linked in front of the library into a
copy of its tests, and one of these must fail. Nothing in the tree is touched. With names: only guards whose name begins so.
Exits 1 when a guard can be removed without anybody noticing."""
import json
import os
import re
import shlex
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
from guards import GUARDS  # noqa: E402


class Bench:
    def __init__(self, build):
        self.build = os.path.abspath(build)
        self.beside = os.path.join(self.build, "mutations")
        os.makedirs(self.beside, exist_ok=True)
        with open(os.path.join(self.build, "compile_commands.json")) as file:
            self.commands = {entry["file"]: entry for entry in json.load(file)}
        self.links = {}
        self.environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", COUNTERSIGN_SOURCE_DIR=ROOT,
                                COUNTERSIGN_BIN_DIR=os.path.join(self.build, "bin"))

    def compile(self, guard):
        """The object without the guard, or a sentence why there is none."""
        source = os.path.join(ROOT, guard.file)
        with open(source) as file:
            text = file.read()
        if text.count(guard.old) != 1:
            return None, f"what is to be replaced occurs {text.count(guard.old)} times in {guard.file}"
        changed = os.path.join(self.beside, os.path.basename(guard.file))
        with open(changed, "w") as file:
            file.write(text.replace(guard.old, guard.new))
        entry = self.commands[source]
        arguments = shlex.split(entry["command"])
        if "ccache" in arguments[0]:
            arguments = arguments[1:]
        target = os.path.join(self.beside, "changed.o")
        arguments[arguments.index("-o") + 1] = target
        arguments = [changed if argument == source else argument for argument in arguments] + ["-w"]
        done = subprocess.run(arguments, cwd=entry["directory"], capture_output=True, text=True)
        return (target, None) if done.returncode == 0 else (None, "does not compile: " + done.stderr[-500:])

    def link(self, test, changed):
        if test not in self.links:
            listing = subprocess.run(["ninja", "-C", self.build, "-t", "commands", f"tests/{test}"], capture_output=True,
                                     text=True, check=True).stdout
            line = [line for line in listing.splitlines() if f"-o tests/{test} " in line + " "][-1]
            self.links[test] = re.sub(r"^: && ", "", line).split(" && ")[0]
        program = os.path.join(self.beside, test)
        command = self.links[test].replace(f"-o tests/{test} ", f"-o {program} {changed} ", 1)
        done = subprocess.run(command, shell=True, cwd=self.build, capture_output=True, text=True)
        return program if done.returncode == 0 else None

    def fails(self, program):
        """The test functions that fail; nothing when all pass."""
        try:
            ran = subprocess.run([program], env=self.environment, cwd=ROOT, capture_output=True, text=True, errors="replace",
                                 timeout=200)
        except subprocess.TimeoutExpired:
            return ["(does not end)"]
        found = re.findall(r"^(?:FAIL!|QFATAL)\s*: \w+::(\S+?)\(", ran.stdout, re.M)
        return list(dict.fromkeys(found)) or (["(crashes)"] if ran.returncode else [])


def main():
    bench, names = Bench(sys.argv[1]), sys.argv[2:]
    survivors = 0
    for guard in GUARDS:
        if names and not any(guard.name.startswith(name) for name in names):
            continue
        changed, why = bench.compile(guard)
        told = []
        for test in guard.tests if changed else ():
            program = bench.link(test, changed)
            if not program:
                why = f"{test} does not link"
                break
            told = [f"{test}::{function}" for function in bench.fails(program)[:3]]
            if told:
                break
        if why or not told:
            survivors += 1
        print(f"{'NOT TESTED' if why or not told else 'tested    '}  {guard.name}: {why or ', '.join(told) or 'no test fails'}",
              flush=True)
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
