#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The judges of the scenes are judged: each fault they look for is shown to them once."""
import base64
import os
import socket
import sys
import tempfile
import threading
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import leaks, streams, transfers  # noqa: E402, F401 (transfers brings its steps along)
from harness.ledger import ACCEPTED, KEPT, UNKNOWN, Ledger  # noqa: E402
from harness.programs import Failed  # noqa: E402
from harness.proxy import Proxy  # noqa: E402
from harness.steps import STEPS  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))


def message(sender, text, status=None, kind='text'):
    return {'event': 'message', 'from': sender, 'text': text, 'kind': kind, **({'status': status} if status else {})}


class TheLedger(unittest.TestCase):
    def judge(self, said, anna, ben, **how):
        ledger = Ledger()
        for entry in said:
            ledger.add(*entry)
        return ledger.problems({('anna', 'ben'): anna, ('ben', 'anna'): ben}, **how)

    def setUp(self):
        self.said = [('anna', 'ben', 'one', ACCEPTED), ('anna', 'ben', 'two', KEPT), ('anna', 'ben', 'three', UNKNOWN)]
        self.anna = [message('anna', t, 'delivered') for t in ('one', 'two')]
        self.ben = [message('anna', t) for t in ('one', 'two')]

    def test_all_is_well(self):
        self.assertEqual(self.judge(self.said, self.anna, self.ben), [])

    def test_a_lost_message(self):
        self.assertTrue(self.judge(self.said, self.anna, self.ben[:1]))
        self.assertTrue(self.judge(self.said, self.anna, self.ben[:1], unfinished_only=True))

    def test_an_unknown_one_that_was_stored_must_arrive(self):
        self.assertTrue(self.judge(self.said, self.anna + [message('anna', 'three', 'accepted')], self.ben))

    def test_one_that_came_twice(self):
        self.assertTrue(self.judge(self.said, self.anna, self.ben + self.ben[1:]))

    def test_another_order(self):
        self.assertTrue(self.judge(self.said, self.anna, self.ben[::-1]))

    def test_one_nobody_said(self):
        self.assertTrue(self.judge(self.said, self.anna, self.ben + [message('anna', 'four')]))

    def test_a_placeholder(self):
        self.assertTrue(self.judge(self.said, self.anna, self.ben + [{'event': 'undecryptable', 'from': 'anna', 'cause': 'no-session'}]))

    def test_a_hole_that_was_noticed(self):
        self.assertTrue(self.judge(self.said, self.anna, self.ben + [{'event': 'notice', 'kind': 'messages-missing', 'count': 1}]))
        self.assertFalse(self.judge(self.said, self.anna, self.ben + [{'event': 'notice', 'kind': 'conversation-started'}]))

    def test_one_that_still_waits(self):
        self.assertTrue(self.judge(self.said, [self.anna[0], message('anna', 'two', 'pending')], self.ben))

    def test_one_that_failed(self):
        self.assertTrue(self.judge(self.said, [self.anna[0], message('anna', 'two', 'failed')], self.ben))


class TheSearch(unittest.TestCase):
    SECRET = b'romeo-000001-wanderlust'

    def test_words_in_each_dress(self):
        for dressed in (self.SECRET, self.SECRET.hex().encode(), base64.b64encode(b'x' + self.SECRET + b'yy'),
                        base64.urlsafe_b64encode(b'xy' + self.SECRET), self.SECRET.decode().encode('utf-16-le')):
            self.assertTrue(leaks.search([('there', b'....' + dressed + b'....')], [self.SECRET]), dressed)
        self.assertFalse(leaks.search([('there', os.urandom(100000))], [self.SECRET]))

    def test_words_behind_a_mask(self):
        mask = b'\x12\x34\x56\x78'
        masked = bytes(b ^ mask[i % 4] for i, b in enumerate(self.SECRET))
        stream = (b'GET /api/v1/ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\n' + bytes([0x82, 0x80 | len(masked)]) + mask + masked)
        self.assertFalse(leaks.search([('raw', stream)], [self.SECRET]))
        self.assertTrue(leaks.search([('unmasked', streams.plain(stream))], [self.SECRET]))

    def test_a_search_that_sees_nothing_says_so(self):
        with self.assertRaises(Failed):
            leaks.must_be_silent('x', [('there', b'nothing')], [self.SECRET], known=[b'anna'])
        with self.assertRaises(Failed):
            leaks.must_be_silent('x', [], [self.SECRET])


class TheProxy(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.server = socket.create_server(('127.0.0.1', 0))
        self.heard = []
        threading.Thread(target=self.serve, daemon=True).start()
        self.proxy = Proxy(self.folder.name)
        self.proxy.upstream = self.server.getsockname()[1]

    def serve(self):
        while True:
            try:
                peer, _ = self.server.accept()
            except OSError:
                return
            threading.Thread(target=self.echo, args=(peer,), daemon=True).start()

    def echo(self, peer):
        total = b''
        try:
            while piece := peer.recv(65536):
                total += piece
                peer.sendall(piece)
        except OSError:
            pass
        self.heard.append(total)

    def tearDown(self):
        self.proxy.stop()
        self.server.close()
        self.folder.cleanup()

    def talk(self, data):
        answer = b''
        try:
            with socket.create_connection(('127.0.0.1', self.proxy.port), timeout=5) as peer:
                peer.settimeout(1)
                peer.sendall(data)
                while len(answer) < len(data):
                    piece = peer.recv(65536)
                    if not piece:
                        break
                    answer += piece
        except OSError:  # refused, reset or silent: what was heard until then counts
            pass
        return answer

    def test_weathers(self):
        data = os.urandom(5000)
        for weather in ('well', 'drips', 'delays'):
            self.proxy.turn(weather, delay=(0, 0.01))
            self.assertEqual(self.talk(data), data)
        self.proxy.turn('cuts', cut_after=1000)
        answer = self.talk(data)
        self.assertLess(len(answer), len(data))
        self.proxy.turn('swallows')
        self.assertEqual(self.talk(data), b'')
        self.proxy.turn('refuses')
        self.assertEqual(self.talk(data), b'')

    def test_it_says_everything_again(self):
        self.talk(b'hello')
        answers = self.proxy.replay_all()
        self.assertEqual(list(answers.values()), [b'hello'])


class TheScenes(unittest.TestCase):
    def test_every_sentence_has_a_step(self):
        folder = os.path.join(HERE, 'scenes')
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), encoding='utf-8') as file:
                for line in map(str.strip, file):
                    if line and not line.startswith('#'):
                        self.assertTrue(any(p.match(line) for p, _ in STEPS), f'{name}: {line}')


if __name__ == '__main__':
    unittest.main()
