# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the installed window with a machines.txt, waits until the accessibility bus has the machine's name in it, presses a
# button, and quits by the menu.
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


def find(process, role, name, limit=60):
    """The first visible object of this role that is called so. A program that is busy answers late, or with an error."""
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
                        if node.get_role() == role and name in (node.get_name() or ""):
                            return node
        except GLib.Error:
            pass
        time.sleep(0.2)
    sys.exit(f"The window shows no {role.value_nick} “{name}”.")


Atspi.init()
howdah = subprocess.Popen(["howdah", machines])
try:
    for host in "db1", "db2":
        print("seen:", find(howdah, Atspi.Role.TABLE_CELL, host).get_name())
    find(howdah, Atspi.Role.PUSH_BUTTON, "Connection…").get_action_iface().do_action(0)
    find(howdah, Atspi.Role.PUSH_BUTTON, "Cancel").get_action_iface().do_action(0)
    print("A dialogue opened and closed.")
finally:
    howdah.kill()
    howdah.wait()
