# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies between a device and the server: lets everything pass, and springs a trap at a chosen request of the synchronisation."""

import socket
import threading
import urllib.parse

MOMENTS = ["before it is sent", "before its answer", "after its answer"]


class Trap:
    """Calls `spring` once, at the moment named of the `count`-th request from now on."""

    def __init__(self, count, moment, spring):
        self.count, self.moment, self.spring = count, moment, spring
        self.seen, self.sprung = 0, False

    def at(self, moment):
        if self.seen == self.count and moment == self.moment and not self.sprung:
            self.sprung = True
            self.spring()
        return self.sprung


class Wire:
    def __init__(self, url):
        server = urllib.parse.urlsplit(url)
        self.server = (server.hostname, server.port)
        self.trap = None
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.join, args=(client,), daemon=True).start()

    def join(self, client):
        """Answers follow the requests of one connection in their order, so the last one seen is the one that is answered."""
        upstream = socket.create_connection(self.server)
        asked = threading.Event()
        threading.Thread(target=self.pump, args=(client, upstream, lambda data: self.request(data, asked), None), daemon=True).start()
        self.pump(upstream, client, lambda _: self.answer(asked, MOMENTS[1]), lambda: self.answer(asked, MOMENTS[2]))

    @staticmethod
    def pump(source, target, before, after):
        try:
            while data := source.recv(65536):
                if before(data):
                    break
                target.sendall(data)
                if after and after():
                    break
        except OSError:
            pass  # the other end was killed
        finally:
            for end in (source, target):
                end.close()

    def request(self, data, asked):
        if not (self.trap and b"/rpc/sync_" in data):
            return False
        self.trap.seen += 1
        asked.set()
        return self.trap.at(MOMENTS[0])

    def answer(self, asked, moment):
        return bool(self.trap and asked.is_set() and self.trap.at(moment))
