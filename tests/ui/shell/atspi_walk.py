"""Looks at every screen through AT-SPI: atspi_walk.py PROGRAM. Prints "seen PLACE CONTROLS", "role PLACE ROLE" and
"fault PLACE WHAT" lines. Runs inside a session bus of its own (dbus-run-session)."""
import os
import subprocess
import sys
import time

# The registry is started by the bus when it is asked for; Qt waits for assistive programs unless told.
environment = dict(os.environ, COUNTERSIGN_WALK="1", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
os.environ["NO_AT_BRIDGE"] = "1"
import gi  # noqa: E402
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402
import pyatspi  # noqa: E402

Atspi.set_timeout(60_000, 60_000)  # milliseconds; a busy machine may keep the window from answering for seconds

INTERACTIVE = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_PASSWORD_TEXT, pyatspi.ROLE_SPIN_BUTTON,
    pyatspi.ROLE_SLIDER, pyatspi.ROLE_LIST, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE,
    pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_LINK,
}
MOST_CHILDREN = 60  # of one list: the others are made alike


def children(node):
    try:
        return [node.getChildAtIndex(i) for i in range(min(node.childCount, MOST_CHILDREN))]
    except Exception:
        return []


def path(node, up=4):
    parts = []
    while node and up:
        try:
            parts.append(f"{node.getRoleName()}“{node.name[:40]}”")
            node = node.parent
        except Exception:
            break
        up -= 1
    return " < ".join(parts)


def look(place, node, roles, depth=0, parent_role=None):
    """Counts controls below, printing what is wrong with each."""
    count = 0
    try:
        states = node.getState()
        role = node.getRole()
        # Newer versions say "button".
        role_name = "push button" if role == pyatspi.ROLE_PUSH_BUTTON else node.getRoleName()
        name = node.name
        description = node.description
    except Exception:
        return 0  # went away meanwhile
    if depth > 2 and not states.contains(pyatspi.STATE_SHOWING):
        return 0
    roles.add(role_name)
    inside_of_combo = parent_role == pyatspi.ROLE_COMBO_BOX
    if role in INTERACTIVE and not inside_of_combo:
        count += 1
        if not name.strip():
            print(f"fault {place} no name: {path(node)} {description!r}", flush=True)
    elif states.contains(pyatspi.STATE_FOCUSABLE) and not name.strip() and role not in (
            pyatspi.ROLE_FRAME, pyatspi.ROLE_SCROLL_PANE, pyatspi.ROLE_VIEWPORT):
        print(f"fault {place} can have the focus and has no name: {path(node)}", flush=True)
    if inside_of_combo:
        return count
    for child in children(node):
        if child is not None:
            count += look(place, child, roles, depth + 1, role)
    return count


def application(pid):
    for _ in range(300):
        for app in children(pyatspi.Registry.getDesktop(0)):
            try:
                if app is not None and app.get_process_id() == pid:
                    return app
            except Exception:
                pass
        time.sleep(0.1)
    sys.exit("the program is not on the accessibility bus")


pyatspi.Registry.getDesktop(0)  # starts the registry
process = subprocess.Popen([sys.argv[1]], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
for line in process.stdout:
    line = line.strip()
    if line == "done":
        break
    if not line.startswith("at "):
        continue
    place = line[3:]
    roles = set()
    app = application(process.pid)
    app.clear_cache()
    total = look(place, app, roles)
    print(f"seen {place} {total}", flush=True)
    for role in sorted(roles):
        print(f"role {place} {role}", flush=True)
    process.stdin.write("\n")
    process.stdin.flush()
sys.exit(process.wait(30))
