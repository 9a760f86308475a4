# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# ports.py listen ADDRESS PORT…: echoes on each port, says "listening" when all are open.
# ports.py try ADDRESS PORT…: the ports that cannot be reached, one a line; a dropped packet is known by silence alone.
import os, socket, sys, threading, time

what, address, ports = sys.argv[1], sys.argv[2], [int(p) for p in sys.argv[3:]]
family = socket.AF_INET6 if ":" in address else socket.AF_INET


def serve(listener):
    while True:
        connection = listener.accept()[0]
        threading.Thread(target=lambda: connection.sendall(connection.recv(9)), daemon=True).start()


def reached(port, result):
    try:
        with socket.socket(family, socket.SOCK_STREAM) as s:
            s.settimeout(float(os.environ.get("PORTS_TIMEOUT", 1.5)))
            s.connect((address, port))
            s.sendall(b"anybody?")
            result[port] = s.recv(9) == b"anybody?"
    except OSError:
        result[port] = False


if what == "listen":
    for port in ports:
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((address, port))
        listener.listen(16)
        threading.Thread(target=serve, args=(listener,), daemon=True).start()
    print("listening", flush=True)
    while True:
        time.sleep(1000)
result = {}
threads = [threading.Thread(target=reached, args=(port, result)) for port in ports]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(f"{port}\n" for port in ports if not result[port]), end="")
