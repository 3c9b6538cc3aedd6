# SPDX-License-Identifier: GPL-3.0-or-later
"""The network between the people and their relay: it delays, drips, cuts, swallows and replays, and keeps every byte."""
import os
import random
import socket
import struct
import threading
import time


def reset(sock):
    """Closes as a cut cable does: no goodbye."""
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    except OSError:
        pass
    try:
        sock.shutdown(socket.SHUT_RDWR)  # wakes a thread that reads from it
    except OSError:
        pass
    sock.close()


class Connection:
    def __init__(self, proxy, number, client):
        self.proxy = proxy
        self.number = number
        self.client = client
        self.relay = None
        self.lock = threading.Lock()
        self.closed = False
        self.swallowed = proxy.weather == 'swallows'
        self.budget = random.randint(1, 2 * proxy.cut_after) if proxy.weather == 'cuts' else None
        self.said = open(os.path.join(proxy.folder, f'{number:05}.to-relay'), 'wb')
        self.heard = open(os.path.join(proxy.folder, f'{number:05}.from-relay'), 'wb')

    def run(self):
        if not self.swallowed:
            try:
                self.relay = socket.create_connection(('127.0.0.1', self.proxy.upstream), timeout=5)
                self.relay.settimeout(None)
                self.relay.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except OSError:
                self.close()
                return
            threading.Thread(target=self.pump, args=(self.relay, self.client, self.heard), daemon=True).start()
        self.pump(self.client, self.relay, self.said)

    def pump(self, source, target, record):
        while True:
            try:
                piece = source.recv(65536)
            except OSError:
                piece = b''
            if not piece:
                self.close()
                return
            proxy = self.proxy
            if proxy.weather == 'delays':
                time.sleep(random.uniform(*proxy.delay))
            if proxy.rate:
                time.sleep(len(piece) / proxy.rate)
            record.write(piece)  # whoever listens hears it, also when it never arrives
            record.flush()
            if self.swallowed or proxy.weather == 'swallows':
                self.swallowed = True  # what was swallowed once never comes back
                continue
            cut = False
            if self.budget is not None:
                with self.lock:
                    cut = self.budget < len(piece)
                    piece = piece[:max(self.budget, 0)]
                    self.budget -= len(piece)
            try:
                if proxy.weather == 'drips':
                    at = 0
                    while at < len(piece):
                        size = random.choice((1, 2, 3, 7, 125, 126, 1400))
                        target.sendall(piece[at:at + size])
                        at += size
                else:
                    target.sendall(piece)
            except OSError:
                cut = True
            if cut:
                self.close(hard=True)
                return

    def close(self, hard=False):
        with self.lock:
            if self.closed:
                return
            self.closed = True
        for sock in (self.client, self.relay):
            if sock is None:
                continue
            if hard:
                reset(sock)
            else:
                try:
                    sock.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
                sock.close()
        self.said.flush()
        self.heard.flush()


class Proxy:
    """Weathers: well, delays, drips, cuts, swallows, refuses. A weather holds for what begins or goes on under it."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        self.upstream = 1
        self.weather = 'well'
        self.delay = (0.0, 0.0)
        self.cut_after = 1
        self.rate = 0  # bytes a second on each connection; 0: as fast as it goes
        self.connections = []
        self.replays = 0
        self.listener = socket.create_server(('127.0.0.1', 0), backlog=128)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        number = 0
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            if self.weather == 'refuses':
                reset(client)
                continue
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            number += 1
            connection = Connection(self, number, client)
            self.connections.append(connection)
            threading.Thread(target=connection.run, daemon=True).start()

    def turn(self, weather, **how):
        for name, value in how.items():
            setattr(self, name, value)
        self.weather = weather
        if weather == 'cuts':
            for connection in self.connections:
                if not connection.closed and connection.budget is None:
                    connection.budget = random.randint(1, 2 * self.cut_after)

    def cut_all(self):
        for connection in list(self.connections):
            connection.close(hard=True)

    def replay_all(self):
        """Says everything again that was ever said to the relay, each connection on a new one, as an eavesdropper could.
        Returns what the relay answered, by connection number."""
        answers = {}
        for connection in list(self.connections):
            with open(connection.said.name, 'rb') as said:
                words = said.read()
            if not words:
                continue
            answer = b''
            try:
                with socket.create_connection(('127.0.0.1', self.upstream), timeout=2) as relay:
                    relay.sendall(words)
                    relay.settimeout(0.3)
                    while True:
                        piece = relay.recv(65536)
                        if not piece:
                            break
                        answer += piece
            except OSError:
                pass
            answers[connection.number] = answer
            self.replays += 1
        return answers

    def stop(self):
        self.listener.close()
        for connection in self.connections:
            connection.close()
