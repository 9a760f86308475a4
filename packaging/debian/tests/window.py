# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the installed window with a machines.txt, waits until the accessibility bus has the machines' names in it, and opens and
# closes a dialogue.
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

folder = os.environ["HOME"]
machines = os.path.join(folder, "machines.txt")
with open(machines, "w") as file:
    file.write("192.0.2.2 db1.patroni.local db1\n192.0.2.3 db2.patroni.local db2\n")


def walk(node, depth=0):
    yield node
    if depth < 25:
        for i in range(min(node.get_child_count(), 400)):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from walk(child, depth + 1)


def find(process, roles, name, limit=60):
    """The first object of one of these roles that is called so. A program that is busy answers late, or with an error."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if process.poll() is not None:
            sys.exit(f"howdah ended with status {process.returncode}")
        try:
            desktop = Atspi.get_desktop(0)
            for i in range(desktop.get_child_count()):
                application = desktop.get_child_at_index(i)
                if application is not None and application.get_process_id() == process.pid:
                    for node in walk(application):
                        if node.get_role_name() in roles and name in (node.get_name() or ""):
                            return node
        except GLib.Error:
            pass
        time.sleep(0.2)
    sys.exit(f"The window shows no {' or '.join(roles)} “{name}”.")


def press(process, name):
    # (a button is a push button for older libraries)
    Atspi.Action.do_action(find(process, ("push button", "button"), name), 0)


Atspi.init()
howdah = subprocess.Popen(["howdah", machines])
try:
    for host in "db1", "db2":
        print("seen:", find(howdah, ("table cell",), host).get_name())
    press(howdah, "Connection…")
    press(howdah, "Cancel")
    print("A dialogue opened and closed.")
finally:
    howdah.kill()
    howdah.wait()
