# SPDX-License-Identifier: GPL-3.0-or-later
"""What was said, and whether it arrived: nothing accepted lost, nothing twice, in order."""
import threading
import time

from .programs import Failed

ACCEPTED, KEPT, UNKNOWN = 'accepted', 'kept', 'unknown'


class Ledger:
    def __init__(self):
        self.lock = threading.Lock()
        self.said = []  # (sender, recipient, text, outcome) in the order in which each sender said them
        self.count = 0
        self.disturbed = False  # somebody was killed: what was printed may be printed again
        self.printed = {}  # (person, message id) -> times it was printed by receive

    def text(self, sender):
        """A fresh text that stands nowhere else and says whose how manyth it is."""
        with self.lock:
            self.count += 1
            return f'{sender}-{self.count:06}-wanderlust-{self.count * 7919 % 100003:05}'

    def add(self, sender, recipient, text, outcome):
        with self.lock:
            self.said.append((sender, recipient, text, outcome))

    def note_events(self, person, events):
        with self.lock:
            for event in events:
                if event.get('event') == 'message' and event.get('id'):
                    key = (person, event['id'])
                    self.printed[key] = self.printed.get(key, 0) + 1

    def texts(self):
        return [text for _, _, text, _ in self.said]

    # ---- the count

    def settle(self, people, seconds=45):
        """Lets everybody catch up until nothing is under way any more; returns the histories."""
        deadline = time.monotonic() + seconds
        problems = ['nobody asked']
        while True:
            for person in people.values():
                answer = person.run('receive')
                self.note_events(person.name, answer.events)
            histories = {(a.name, b.name): a.history(b.name) for a in people.values() for b in people.values()
                         if a is not b and self.talked(a.name, b.name)}
            problems = self.problems(histories, unfinished_only=True)
            if not problems:
                return histories
            if time.monotonic() > deadline:
                raise Failed('it does not settle:\n  ' + '\n  '.join(problems[:20]))

    def talked(self, a, b):
        return any({sender, recipient} == {a, b} for sender, recipient, _, _ in self.said)

    def check(self, people):
        histories = self.settle(people)
        problems = self.problems(histories)
        if problems:
            raise Failed('\n  '.join([f'{len(problems)} faults:'] + problems[:20]))
        return len([1 for _, _, _, outcome in self.said if outcome != UNKNOWN]), len(self.said)

    def problems(self, histories, unfinished_only=False):
        found = []
        for (reader, writer), history in histories.items():
            theirs = [e.get('text') for e in history if e.get('from') == writer and e.get('kind') == 'text']
            own_of_writer = [e for e in histories[(writer, reader)] if e.get('from') == writer and e.get('kind') == 'text']
            stored = {e.get('text') for e in own_of_writer}
            promised = [t for s, r, t, o in self.said if (s, r) == (writer, reader) and (o in (ACCEPTED, KEPT) or t in stored)]
            for text in promised:
                if text not in theirs:
                    found.append(f'{reader} never got "{text}" of {writer}')
            for event in own_of_writer:
                if event.get('status') in ('pending',):
                    found.append(f'{writer} still waits with "{event.get("text")}"')
            if unfinished_only:
                continue
            for text in set(theirs):
                if theirs.count(text) > 1:
                    found.append(f'{reader} got "{text}" of {writer} {theirs.count(text)} times')
            everything = {t for s, r, t, _ in self.said if (s, r) == (writer, reader)}
            for text in theirs:
                if text not in everything:
                    found.append(f'{reader} got "{text}", which {writer} never said')
            order = [t for s, r, t, _ in self.said if (s, r) == (writer, reader) and t in theirs]
            if order != list(dict.fromkeys(theirs)):
                found.append(f'{reader} has the messages of {writer} in another order')
            for event in own_of_writer:
                if event.get('status') not in (None, 'accepted', 'delivered', 'read'):
                    found.append(f'{writer} sees "{event.get("text")}" as {event.get("status")}')
            for event in history:
                if event.get('event') == 'undecryptable':
                    found.append(f'{reader} has a placeholder from {event.get("from")}: {event.get("cause")}')
                if event.get('event') == 'notice' and event.get('kind') != 'conversation-started':
                    found.append(f'{reader} is told in the conversation with {writer}: {event.get("kind")} {event.get("count", "")}')
            if reader < writer:
                mine = [e.get('text') for e in history if e.get('kind') == 'text']
                others = [e.get('text') for e in histories[(writer, reader)] if e.get('kind') == 'text']
                if mine != others:
                    found.append(f'{reader} and {writer} see their conversation in different orders')
        if not unfinished_only and not self.disturbed:
            for (person, message), times in self.printed.items():
                if times > 1:
                    found.append(f'{person} was shown {message} {times} times')
        return found
