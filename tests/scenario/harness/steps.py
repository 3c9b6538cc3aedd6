# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences a scene is made of. Each is a pattern and what happens; README.md lists them."""
import contextlib
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import threading
import time
import types

from . import leaks, streams
from .ledger import ACCEPTED, KEPT, UNKNOWN, Ledger
from .programs import Batch, Failed, Person, Relay
from .proxy import Proxy

STEPS = []


def step(pattern):
    compiled = re.compile('^' + pattern.replace('NAME', r'([a-z]+)').replace('TEXT', r'"([^"]*)"')
                          .replace('POINT', r'([a-z.-]+(?::\d+)?)').replace('COUNT', r'(\d+)') + r'\.?$')

    def add(function):
        STEPS.append((compiled, function))
        return function
    return add


class Stage:
    """Everything that a scene plays with; all of it lies in one folder and is gone afterwards."""

    def __init__(self, folder, relay_program, cli_program):
        self.folder = folder
        self.cli_program = cli_program
        self.proxy = Proxy(os.path.join(folder, 'wire'))
        self.relay = Relay(relay_program, folder, self.proxy)
        self.people = {}
        self.computers = {}
        self.ledger = Ledger()
        self.secrets = []
        self.pictures = {}

    def person(self, name):
        if name not in self.people:
            raise Failed(f'nobody here is called {name}')
        return self.people[name]

    def play(self, sentence):
        for pattern, function in STEPS:
            found = pattern.match(sentence)
            if found:
                return function(self, *found.groups())
        raise Failed('no step says this')

    def clear(self):
        for person in self.people.values():
            if person.process and person.process.poll() is None:
                person.process.kill()
                person.process.wait()
        if self.relay.running:
            self.relay.kill()
        self.proxy.stop()

    # ---- verbs that several sentences share

    def send(self, sender, recipient, text, timeout=15, **how):
        answer = self.person(sender).run('send', recipient, text, '--timeout', str(timeout), **how)
        stored = answer.result.get('id')
        if answer.code == 0:
            self.ledger.add(sender, recipient, text, ACCEPTED)
        elif answer.code == 4 and stored:
            self.ledger.add(sender, recipient, text, KEPT)
        else:
            self.ledger.add(sender, recipient, text, UNKNOWN)
        return answer

    def receive(self, name, *options, **how):
        answer = self.person(name).run('receive', *options, **how)
        self.ledger.note_events(name, answer.events)
        return answer


# ---- who is there

@step('there is a relay')
def there_is_a_relay(stage):
    stage.relay.start()


@step('there is a relay with a certificate of its own')
def there_is_a_secure_relay(stage):
    stage.relay.secure = True
    stage.relay.start()


@step('NAME cannot register (without|with a wrong) pin')
def cannot_register(stage, name, how):
    person = Person(stage.cli_program, stage.folder, name, stage.relay)
    wrong = ['--pin', '00' * 32] if how != 'without' else []
    answer = person.run('register', '--relay', person.url, '--user', name, *wrong)
    if answer.code == 0 or stage.relay.pin not in str(answer.result) and how == 'without':
        raise Failed(f'it ended with {answer.code}: {answer.result}')
    if answer.result.get('error') not in ('CertificateUnknown', 'PinMismatch'):
        raise Failed(f'it ended with {answer.result}')


@step('the relay gets another (certificate for the same key|key)')
def another_certificate(stage, what):
    stage.relay.stop()
    before = stage.relay.pin
    os.unlink(os.path.join(stage.relay.data, 'certificate.pem'))
    if what == 'key':
        os.unlink(os.path.join(stage.relay.data, 'certificate.key'))
    stage.relay.start()
    if (stage.relay.pin == before) != (what != 'key'):
        raise Failed(f'its pin was {before} and is {stage.relay.pin}')


@step('there are ((?:[a-z]+, )*[a-z]+ and [a-z]+)')
def there_are(stage, names):
    for name in re.split(', | and ', names):
        person = Person(stage.cli_program, stage.folder, name, stage.relay)
        person.register()
        stage.people[name] = person


@step('NAME and NAME know each other')
def know_each_other(stage, a, b):
    for sender, recipient in ((a, b), (b, a)):
        answer = stage.send(sender, recipient, stage.ledger.text(sender))
        if answer.code != 0:
            raise Failed(f'the first message of {sender} ended with {answer.code}: {answer.result}')
        stage.receive(recipient, '--timeout', '5')


# ---- talking

@step('NAME sends NAME TEXT')
def sends(stage, sender, recipient, text):
    answer = stage.send(sender, recipient, text)
    if answer.code != 0 or answer.result.get('status') not in ('accepted', 'delivered', 'read'):
        raise Failed(f'it ended with {answer.code}: {answer.result}')


@step('NAME sends NAME TEXT in vain(?: because of ([A-Za-z]+))?')
def sends_in_vain(stage, sender, recipient, text, cause):
    begin = time.monotonic()
    answer = stage.send(sender, recipient, text, timeout=3)
    if answer.code != 4:
        raise Failed(f'it ended with {answer.code} instead of 4 (cannot reach the relay): {answer.result}')
    if cause and answer.result.get('error') != cause:
        raise Failed(f'it gave {answer.result.get("error")} as the cause')
    if time.monotonic() - begin > 15:
        raise Failed('it took far longer than its 3 s to say so')


@step('NAME sends NAME COUNT messages')
def sends_many(stage, sender, recipient, count):
    batch = Batch(stage.person(sender))
    for _ in range(int(count)):
        text = stage.ledger.text(sender)
        result = batch.ask('send', recipient, text)
        if result is None or result.get('status') not in ('accepted', 'delivered', 'read'):
            raise Failed(f'"{text}" was answered with {result}')
        stage.ledger.add(sender, recipient, text, ACCEPTED)
    stage.ledger.note_events(sender, batch.events)
    if batch.close() != 0:
        raise Failed('the batch did not end well')


@step('NAME receives TEXT from NAME')
def receives(stage, reader, text, sender):
    deadline = time.monotonic() + 20
    while True:
        answer = stage.receive(reader, '--timeout', '5')
        if any(e.get('event') == 'message' and e.get('text') == text and e.get('from') == sender for e in answer.events):
            return
        if time.monotonic() > deadline:
            raise Failed(f'{reader} saw only {[e.get("text") for e in answer.events]}')


@step('NAME receives nothing')
def receives_nothing(stage, reader):
    answer = stage.receive(reader, '--timeout', '2')
    seen = [e for e in answer.events if e.get('event') in ('message', 'undecryptable')]
    if seen:
        raise Failed(f'{reader} received {seen}')


@step('NAME catches up')
def catches_up(stage, reader):
    stage.receive(reader)


@step('NAME reads everything')
def reads(stage, reader):
    answer = stage.receive(reader, '--timeout', '5', '--mark-read')
    if answer.code != 0:
        raise Failed(f'it ended with {answer.code}')


@step('NAME sees TEXT to NAME as (accepted|delivered|read)')
def sees_as(stage, name, text, other, status):
    deadline = time.monotonic() + 20
    ranks = {'accepted': 0, 'delivered': 1, 'read': 2}
    while True:
        stage.receive(name)
        found = [e for e in stage.person(name).history(other) if e.get('text') == text]
        if found and ranks.get(found[0].get('status'), -1) >= ranks[status]:
            return
        if time.monotonic() > deadline:
            raise Failed(f'{name} sees it as {found[0].get("status") if found else "not there"}')


# ---- pictures

def make_picture(path, kind):
    if kind == 'photo':
        words = ['-size', '2400x1800', 'plasma:#2b5876-#f6d365', '-attenuate', '0.3', '+noise', 'Gaussian', '-quality', '90']
    else:
        words = ['-size', '400x240', 'xc:white', '-attenuate', '0.5', '+noise', 'Random', '-pointsize', '24', '-annotate',
                 '+20+120', 'wanderlust']
    subprocess.run(['convert', *words, path], check=True, timeout=60)


@step('NAME sends NAME a (photo|drawing)')
def sends_picture(stage, sender, recipient, kind):
    path = os.path.join(stage.folder, f'original.{"jpg" if kind == "photo" else "png"}')
    make_picture(path, kind)
    stage.pictures[sender] = (path, kind)
    stage.person(sender).must('send-image', recipient, path, '--caption', 'under the plane trees of Ljubljana', '--timeout', '30',
                              *(['--lossless'] if kind == 'drawing' else []))
    stage.secrets.append(b'under the plane trees of Ljubljana')
    with open(path, 'rb') as file:
        stage.secrets += leaks.slices(file.read())


@step("NAME receives NAME's picture")
def receives_picture(stage, reader, sender):
    folder = os.path.join(stage.folder, f'saved-by-{reader}')
    os.makedirs(folder, exist_ok=True)
    deadline = time.monotonic() + 20
    while not os.listdir(folder):
        if time.monotonic() > deadline:
            raise Failed('no file was saved')
        stage.receive(reader, '--timeout', '8', '--save-media', folder)
    saved = os.path.join(folder, os.listdir(folder)[0])
    original, kind = stage.pictures[sender]
    with open(saved, 'rb') as file:
        data = file.read()
    stage.secrets += leaks.slices(data)
    size = subprocess.run(['identify', '-format', '%w %h', saved], capture_output=True, text=True, check=True).stdout.split()
    if kind == 'photo' and max(map(int, size)) != 1600:
        raise Failed(f'the photo arrived as {size}')
    if kind == 'drawing':
        pixels = [subprocess.run(['convert', path, '-depth', '8', 'rgb:-'], capture_output=True, check=True).stdout
                  for path in (original, saved)]
        if pixels[0] != pixels[1]:
            raise Failed('the drawing arrived with other pixels')


@step('NAME sends NAME an album of COUNT pictures, turned')
def sends_album(stage, sender, recipient, count):
    paths = []
    for number in range(int(count)):
        path = os.path.join(stage.folder, f'album-{number}.jpg')
        subprocess.run(['convert', '-seed', str(number), '-size', '900x600', 'plasma:#2b5876-#f6d365', path], check=True, timeout=60)
        paths.append(path)
    answer = stage.person(sender).must('send-image', recipient, *paths, '--caption', 'three of them', '--quality', 'small', '--rotate', '90',
                                       '--timeout', '40')
    result = answer.result
    if len(result.get('messages', [])) != int(count) or any(m['status'] != 'accepted' for m in result['messages']):
        raise Failed(f'it was not sent as one: {result}')
    orders = [m['order'] for m in result['messages']]
    if orders != sorted(orders) or any((m['picture']['width'], m['picture']['height']) != (600, 900) for m in result['messages']):
        raise Failed(f'out of order, or not turned: {result}')
    stage.pictures[sender] = (result['album'], int(count))


@step("NAME receives NAME's album in order")
def receives_album(stage, reader, sender):
    album, count = stage.pictures[sender]
    deadline = time.monotonic() + 20
    while True:
        stage.receive(reader, '--timeout', '8')
        seen = [e for e in stage.person(reader).history(sender) if e.get('album') == album]
        if len(seen) == count:
            break
        if time.monotonic() > deadline:
            raise Failed(f'{len(seen)} of {count} arrived')
    if [e['album_index'] for e in seen] != list(range(count)) or any(e['album_count'] != count for e in seen):
        raise Failed(f'in another order: {seen}')
    if seen[0].get('text') != 'three of them' or any((e['width'], e['height']) != (600, 900) for e in seen):
        raise Failed(f'with another caption or size: {seen}')


@step('NAME sends NAME every picture of the torture folder')
def sends_torture(stage, sender, recipient):
    folder = os.path.join(stage.folder, 'torture')
    maker = os.path.join(os.path.dirname(__file__), '..', '..', 'app', 'media', 'torture.py')
    subprocess.run(['python3', maker, folder], check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(os.path.join(folder, 'manifest.json'), encoding='utf-8') as file:
        manifest = json.load(file)
    batch = Batch(stage.person(sender))
    wrong = []
    for facts in manifest:
        if facts['file'] == 'huge.png':
            continue  # would take most of the time; app/media/tst_torture has it
        result = batch.ask('send-image', recipient, os.path.join(folder, facts['file']), '--timeout', '60', timeout=90)
        if result is None:
            raise Failed(f'it died over {facts["file"]}')
        sent = result.get('result') == 'sent'
        if sent != (facts['must'] == 'picture'):
            wrong.append((facts['file'], result))
        elif sent and (result['picture']['original']['width'], result['picture']['original']['height']) != (facts['width'], facts['height']):
            wrong.append((facts['file'], result))
        elif not sent and result.get('error') not in ('ImageTooLarge', 'ImageUnreadable', 'FileUnreadable'):
            wrong.append((facts['file'], result))
    if batch.close() not in (0, 5):
        wrong.append('the batch did not end well')
    if wrong:
        raise Failed(f'{wrong}')


# ---- the relay's life

@step('the relay (stops|starts|restarts|is killed|is killed and starts)')
def relay_life(stage, what):
    if what == 'stops':
        stage.relay.stop()
    elif what == 'starts':
        stage.relay.start()
    elif what == 'restarts':
        stage.relay.stop()
        stage.relay.start()
    else:
        stage.ledger.disturbed = True
        stage.relay.kill()
        if what.endswith('starts'):
            stage.relay.start()


@step('the relay dies at POINT while NAME and NAME write')
def relay_dies_at(stage, point, a, b):
    stage.ledger.disturbed = True
    stage.relay.stop()
    stage.relay.start(crash_at=point)

    def chaos():
        stage.relay.wait_dead(20)
        stage.relay.start()
    # Acknowledgements that come together are one transaction: a later one needs more to be said.
    traffic(stage, (a, b), 16 if ':' in point else 4, timeout=10, chaos=chaos)


@step('the relay is copied')
def relay_is_copied(stage):
    stage.backup = os.path.join(stage.folder, 'older-copy.db')
    stage.relay.admin('backup', stage.backup)


@step('the older copy is restored')
def older_copy(stage):
    stage.relay.stop()
    stage.relay.admin('restore', stage.backup)
    stage.relay.start()


@step("the relay's folder is copied")
def folder_is_copied(stage):
    stage.relay.stop()
    stage.folder_copy = os.path.join(stage.folder, 'older-folder')
    shutil.copytree(stage.relay.data, stage.folder_copy)
    stage.relay.start()


@step("the relay's folder is put back from the copy")
def folder_is_put_back(stage):
    stage.relay.stop()
    shutil.rmtree(stage.relay.data)
    shutil.copytree(stage.folder_copy, stage.relay.data)
    stage.relay.start()


@step("the copy is written over the relay's files")
def copy_is_written_over(stage):
    stage.relay.stop()
    for name in os.listdir(stage.relay.data):
        if name.endswith(('-wal', '-shm')):
            os.remove(os.path.join(stage.relay.data, name))
    for name in os.listdir(stage.folder_copy):
        if os.path.isfile(os.path.join(stage.folder_copy, name)):
            shutil.copyfile(os.path.join(stage.folder_copy, name), os.path.join(stage.relay.data, name))
    stage.relay.start()


@step("the copied relay.db knows nothing of its file")
def copy_is_unmarked(stage):
    with contextlib.closing(sqlite3.connect(os.path.join(stage.folder_copy, 'relay.db'))) as sql, sql:
        sql.execute("DELETE FROM meta WHERE name IN ('file', 'start')")


# ---- the people's lives

@step('NAME dies at POINT sending NAME a message')
def person_dies_sending(stage, sender, point, recipient):
    stage.ledger.disturbed = True
    text = stage.ledger.text(sender)
    answer = stage.send(sender, recipient, text, crash_at=point)
    if not answer.killed:
        raise Failed(f'{sender} did not die there but ended with {answer.code}: {answer.result}')


@step('NAME dies at POINT receiving')
def person_dies_receiving(stage, reader, point):
    stage.ledger.disturbed = True
    answer = stage.receive(reader, '--timeout', '8', crash_at=point)
    if not answer.killed:
        raise Failed(f'{reader} did not die there but ended with {answer.code}: {answer.result}')


@step('NAME joins by an invite of NAME')
def joins(stage, name, inviter):
    """And knows who invited from then on, verified, without having compared anything."""
    made = subprocess.run([stage.relay.program, 'invite', 'create', '--data', stage.relay.data, '--public-address',
                           f'127.0.0.1:{stage.relay.proxy.port}'], capture_output=True, text=True, timeout=20)
    link = stage.people[inviter].must('invite', made.stdout.strip()).result['link']
    person = Person(stage.cli_program, stage.folder, name, stage.relay)
    person.must('register', '--invite', link, '--user', name)
    stage.people[name] = person
    known = [(e['conversation'], e['trust']) for e in person.must('conversations').events if e.get('event') == 'conversation']
    if known != [(inviter, 'verified')]:
        raise Failed(f'{name} knows {known}')


@step('NAME dies at every POINT of registering')
def person_dies_registering(stage, name, point):
    """Once at each of them, one after another, until nothing is left to die at."""
    stage.ledger.disturbed = True
    person = Person(stage.cli_program, stage.folder, name, stage.relay)
    for number in range(1, 100):
        answer = person.run('register', '--relay', person.url, '--user', name, crash_at=f'{point}:{number}')
        if not answer.killed:
            break
    if answer.code != 0 and answer.result.get('error') != 'AlreadySignedIn':
        raise Failed(f'{name} ended with {answer.code} at the end: {answer.result}')
    if number < 3:  # what was reached before a death is not done again: fewer commits each time
        raise Failed(f'{name} died {number - 1} times only')
    stage.people[name] = person


@step('NAME sets a message of NAME aside')
def sets_aside(stage, reader, sender):
    answer = stage.receive(reader, '--timeout', '5')
    if not [e for e in answer.events if e.get('event') == 'undecryptable' and e.get('from') == sender]:
        raise Failed(f'{reader} saw only {answer.events}')


@step('NAME stores TEXT for NAME while nobody answers, and the batch ends with COUNT')
def batch_in_vain(stage, sender, text, recipient, code):
    batch = Batch(stage.person(sender))
    result = batch.ask('send', recipient, text, '--wait', 'stored')
    if result is None or not result.get('id'):
        raise Failed(f'it was answered with {result}')
    stage.ledger.add(sender, recipient, text, KEPT)
    ended = batch.close(60)
    if ended != int(code):
        raise Failed(f'the batch ended with {ended}')


@step('NAME signs out, keeps TEXT for NAME in no batch, and signs in to this relay only')
def signs_out(stage, name, text, recipient):
    person = stage.person(name)
    person.must('logout')
    batch = Batch(person)
    result = batch.ask('send', recipient, text)
    batch.close(60)
    if result is None or result.get('error') != 'NotSignedIn':
        raise Failed(f'it was answered with {result}')
    if text in [e.get('text') for e in person.history(recipient)]:
        raise Failed('it was kept all the same')
    other = Relay(stage.relay.program, os.path.join(stage.folder, 'elsewhere'), types.SimpleNamespace(upstream=0))
    os.makedirs(other.folder)
    other.start()
    try:
        elsewhere = person.run('login', '--relay', f'http://127.0.0.1:{other.proxy.upstream}', '--user', name)
    finally:
        other.kill()
    if elsewhere.result.get('error') != 'InvalidArgument':
        raise Failed(f'signing in to another relay ended with {elsewhere.code}: {elsewhere.result}')
    person.must('login', '--relay', person.url, '--user', name)


@step('NAME goes on at (another address|the new key) of the relay')
def goes_on_elsewhere(stage, name, what):
    person = stage.person(name)
    if what == 'another address':
        url = f'http://127.0.0.1:{stage.proxy.upstream}'  # past the proxy
        person.must('login', '--relay', url, '--user', name)
        if person.must('whoami').result.get('relay') != url:
            raise Failed(f'it is not there: {person.must("whoami").result}')
        person.must('login', '--relay', person.url, '--user', name)
    else:
        person.must('login', '--relay', person.url, '--user', name, '--pin', stage.relay.pin)


@step('NAME begins anew on another computer')
def begins_anew(stage, name):
    other = Person(stage.cli_program, stage.folder, name + '-elsewhere', stage.relay)  # a profile and a key of its own
    other.name = name
    other.must('login', '--relay', other.url, '--user', name, '--reset-identity')
    stage.recovery = os.path.join(stage.folder, f'{name}-recovery')
    other.must('recovery-key', '--file', stage.recovery)


def copy_of(person):
    return person.profile + '-copy'


@step("NAME's profile is copied")
def profile_is_copied(stage, name):
    person = stage.person(name)
    shutil.rmtree(copy_of(person), ignore_errors=True)
    shutil.copytree(person.profile, copy_of(person))


@step("NAME's profile and its copy change places")
def change_places(stage, name):
    person = stage.person(name)
    os.rename(person.profile, person.profile + '-between')
    os.rename(copy_of(person), person.profile)
    os.rename(person.profile + '-between', copy_of(person))


@step('NAME sends NAME TEXT and is killed')
def sends_and_is_killed(stage, sender, recipient, text):
    batch = Batch(stage.person(sender))
    result = batch.ask('send', recipient, text)
    batch.kill()
    if result is None or result.get('status') not in ('accepted', 'delivered', 'read'):
        raise Failed(f'it was answered with {result}')


@step('NAME is told COUNT times? in the conversation with NAME that the profile may be a copy')
def told_of_copies(stage, name, count, other):
    told = [e for e in stage.person(name).history(other) if e.get('event') == 'notice' and e.get('kind') == 'profile-may-be-copied']
    if len(told) != int(count):
        raise Failed(f'it was told {len(told)} times')


@step('NAME read everything of NAME that came')
def read_everything(stage, reader, writer):
    unread = [e for e in stage.person(reader).history(writer) if e.get('event') == 'undecryptable']
    if unread:
        raise Failed(f'{reader} could not read {unread}')


@step("NAME's first computer is not let in with the password alone")
def not_let_in(stage, name):
    person = stage.person(name)
    refused = person.run('whoami')
    if refused.code != 3:
        raise Failed(f'it was told {refused.code} {refused.results}')
    answer = person.run('login', '--relay', person.url, '--user', name)
    if answer.result.get('error') != 'KeyWrong':
        raise Failed(f'it ended with {answer.code}: {answer.result}')


@step("NAME's first computer comes back with the recovery key and has everything of NAME")
def comes_back(stage, name, other):
    person = stage.person(name)
    before = [e.get('text') for e in person.history(other)]
    person.must('login', '--relay', person.url, '--user', name, '--recovery-key-file', stage.recovery)
    after = [e.get('text') for e in person.history(other)]
    if len([text for text in before if text]) < 3 or [text for text in before if text not in after]:
        raise Failed(f'it had {before} and has {after}')


@step('NAME registers again')
def registers_again(stage, name):
    person = stage.person(name)
    if person.run('login', '--relay', person.url, '--user', name).code == 0:
        raise Failed('the relay knows the account')
    with open(person.log_path, encoding='utf-8', errors='replace') as log:
        if '`register` makes it again' not in log.read():
            raise Failed('nothing is said about `register`')
    person.must('register', '--relay', person.url, '--user', name)


@step('NAME goes on on a (second|third) computer')
def goes_on(stage, name, which):
    key = os.path.join(stage.folder, f'{name}-recovery')
    if not os.path.exists(key):
        stage.person(name).must('recovery-key', '--file', key)
    other = Person(stage.cli_program, stage.folder, f'{name}-{which}', stage.relay)
    other.name = name
    other.must('login', '--relay', other.url, '--user', name, '--recovery-key-file', key)
    stage.computers[name, which] = other


@step("NAME's (second|third) computer comes back")
def other_comes_back(stage, name, which):
    other = stage.computers[name, which]
    other.must('login', '--relay', other.url, '--user', name)


@step("NAME's (second|third) computer catches up")
def other_catches_up(stage, name, which):
    stage.computers[name, which].run('receive')


@step("NAME's (second|third) computer receives TEXT from NAME")
def other_receives(stage, name, which, text, sender):
    answer = stage.computers[name, which].run('receive', '--timeout', '5')
    if not any(e.get('event') == 'message' and e.get('text') == text and e.get('from') == sender for e in answer.events):
        raise Failed(f'it saw only {answer.events}')
    if any(e.get('event') == 'undecryptable' for e in answer.events):
        raise Failed(f'it could not read {answer.events}')


@step("NAME's (second|third) computer sends NAME TEXT")
def other_sends(stage, name, which, recipient, text):
    stage.computers[name, which].must('send', recipient, text, '--timeout', '15')
    stage.ledger.add(name, recipient, text, ACCEPTED)


def write(stage, name, other, count, timeout, errors):
    """One person's part of the traffic: goes on with a new process when the old one was killed."""
    try:
        batch = Batch(stage.person(name))
        for number in range(count):
            if not batch.running:
                batch = Batch(stage.person(name))
            text = stage.ledger.text(name)
            result = batch.ask('send', other, text, '--timeout', str(timeout))
            if result is None:
                outcome = UNKNOWN
            elif result.get('status') in ('accepted', 'delivered', 'read'):
                outcome = ACCEPTED
            elif result.get('id'):
                outcome = KEPT
            else:
                outcome = UNKNOWN
                if batch.running and result.get('error') not in (None, 'Unreachable', 'TimedOut', 'ConnectionLost'):
                    raise Failed(f'"{text}" was answered with {result}')
            stage.ledger.add(name, other, text, outcome)
            if number % 3 == 1:
                batch.receive()
        stage.ledger.note_events(name, batch.events)
        if batch.running:
            batch.close()
    except Failed as failed:
        errors.append(str(failed))


def traffic(stage, names, count, timeout, chaos=None):
    a, b = names
    errors = []
    threads = [threading.Thread(target=write, args=(stage, me, other, count, timeout, errors)) for me, other in ((a, b), (b, a))]
    for thread in threads:
        thread.start()
    try:
        if chaos:
            chaos()
    finally:
        for thread in threads:
            thread.join()
    if errors:
        raise Failed('; '.join(errors))


@step('NAME and NAME write COUNT messages each')
def both_write(stage, a, b, count):
    traffic(stage, (a, b), int(count), timeout=15)


@step('COUNT rounds in which NAME and NAME write while somebody is killed')
def storm(stage, rounds, a, b):
    stage.ledger.disturbed = True
    for _ in range(int(rounds)):
        victim = random.choice(['relay', 'relay', a, b])
        pause = random.uniform(0.05, 0.7)

        def chaos():
            time.sleep(pause)
            if victim == 'relay':
                stage.relay.kill()
                time.sleep(random.uniform(0, 0.2))
                stage.relay.start()
            else:
                process = stage.person(victim).process
                if process and process.poll() is None:
                    process.kill()
        traffic(stage, (a, b), 5, timeout=3, chaos=chaos)


# ---- the network

@step('the network (is well|swallows everything|refuses everything|drips)')
def network(stage, what):
    stage.proxy.turn({'is well': 'well', 'swallows everything': 'swallows', 'refuses everything': 'refuses', 'drips': 'drips'}[what])


@step('the network delays everything by up to COUNT ms')
def network_delays(stage, ms):
    stage.proxy.turn('delays', delay=(0.0, int(ms) / 1000))


@step('the network cuts each connection after about COUNT bytes')
def network_cuts(stage, size):
    stage.ledger.disturbed = True
    stage.proxy.turn('cuts', cut_after=int(size))


@step('COUNT rounds in which NAME and NAME write over cut connections')
def cut_rounds(stage, rounds, a, b):
    stage.ledger.disturbed = True
    for _ in range(int(rounds)):
        def chaos():
            for _ in range(3):
                time.sleep(random.uniform(0.05, 0.4))
                stage.proxy.cut_all()
        traffic(stage, (a, b), 4, timeout=5, chaos=chaos)


@step('an eavesdropper says everything again')
def replay(stage):
    answers = stage.proxy.replay_all()
    if not answers:
        raise Failed('there was nothing to say again')
    for number, answer in answers.items():
        kinds = [kind for kind, _ in streams.relay_frames(answer)]
        if any(kind not in ('challenge', 'refusal', 'go_away') for kind in kinds):
            raise Failed(f'connection {number}, said again, was answered with {kinds}')


# ---- what must be true

@step('nothing is lost, nothing comes twice, and all is in order')
def nothing_lost(stage):
    stage.proxy.turn('well')
    if not stage.relay.running:
        stage.relay.start()
    arrived, said = stage.ledger.check(stage.people)
    if arrived < said // 4:
        raise Failed(f'only {arrived} of {said} messages were ever answered: this scene proves nothing')
    given = {}
    for path, data in leaks.files(stage.proxy.folder):
        if not path.endswith('.from-relay'):
            continue
        with open(path.replace('.from-relay', '.to-relay'), 'rb') as file:
            device = streams.who_said_hello(file.read())
        for sequence, envelope in streams.deliver_sequences(data):
            if given.setdefault((device, sequence), envelope) != envelope:
                raise Failed(f'sequence {sequence} was given twice')
    return f'{arrived} of {said} messages promised, {len(given)} sequences given'


@step('nobody in between can read any of it')
def nobody_in_between(stage):
    secrets = stage.secrets + [text.encode() for text in stage.ledger.texts()]
    names = [name.encode() for name in stage.people]
    on_wire = leaks.must_be_silent('the wire', leaks.wire(stage.proxy.folder), secrets, known=names)
    if stage.relay.running:
        stage.relay.stop()
    on_disk = leaks.must_be_silent("the relay's disk", leaks.files(stage.relay.data), secrets, known=names)
    stage.relay.start()
    return f'{on_wire} bytes of wire, {on_disk} bytes of disk'


@step("without the key NAME's profile tells nothing")
def profile_tells_nothing(stage, name):
    person = stage.person(name)
    secrets = stage.secrets + [text.encode() for text in stage.ledger.texts()]
    secrets += [b'SQLite format 3', person.password.encode()]
    size = leaks.must_be_silent(f"{name}'s profile", leaks.files(person.profile), secrets)
    with open(person.key, 'rb') as file:
        if leaks.search(leaks.files(person.profile), [file.read()]):
            raise Failed('the key lies beside what it locks')
    wrong = os.path.join(stage.folder, 'wrong.key')
    with open(wrong, 'wb') as file:
        os.fchmod(file.fileno(), 0o600)
        file.write(os.urandom(32))
    before = {path: len(data) for path, data in leaks.files(person.profile) if path.endswith('.db')}
    for key in (wrong, None):
        answer = person.run('history', next(n for n in stage.people if n != name), key=key)
        if answer.code != 5 or answer.events:
            raise Failed(f'opened with {"another" if key else "no"} key, it ended with {answer.code}')
    after = {path: len(data) for path, data in leaks.files(person.profile) if path.endswith('.db')}
    if before.keys() != after.keys():
        raise Failed('a try without the key changed which files are there')
    os.unlink(wrong)
    return f'{size} bytes'


@step('NAME finds TEXT with TEXT')
def finds(stage, name, text, query):
    answer = stage.person(name).must('search', query)
    texts = [e.get('text') for e in answer.events]
    if text not in texts:
        raise Failed(f'{name} searched {query!r} and got {texts}')
    if answer.result.get('searched', 0) < len(texts) or answer.result.get('more'):
        raise Failed(f'the coverage is not told rightly: {answer.result}')
    for event in answer.events:
        units = event['text'].encode('utf-16-le')
        for start, length in event['highlights']:
            if not units[2 * start:2 * (start + length)]:
                raise Failed(f'a highlight lies outside of {event["text"]!r}')


@step('NAME finds nothing with TEXT')
def finds_nothing(stage, name, query):
    events = stage.person(name).must('search', query).events
    if events:
        raise Failed(f'{name} searched {query!r} and got {[e.get("text") for e in events]}')


@step('NAME cannot search with TEXT')
def cannot_search(stage, name, query):
    answer = stage.person(name).run('search', query)
    if answer.code != 2 or len(answer.result.get('detail', '')) < 20:
        raise Failed(f'searching {query!r} ended with {answer.code}: {answer.result}')


@step('NAME finds all COUNT messages of NAME in pages of COUNT')
def finds_in_pages(stage, name, count, other, size):
    ids, before = [], []
    while True:
        answer = stage.person(name).must('search', f'in:{other}', '--limit', size, *before)
        ids += [e['id'] for e in answer.events]
        if not answer.result.get('more'):
            break
        before = ['--before', answer.result['next']]
    if len(ids) != int(count) or len(set(ids)) != len(ids):
        raise Failed(f'{len(ids)} found, {len(set(ids))} different ones')
    history = [e['id'] for e in stage.person(name).history(other)]
    if sorted(history) != sorted(ids):
        raise Failed('the pages are not the history')


@step('the COUNT links of NAME with NAME lead to TEXT')
def gallery_links(stage, count, name, other, links):
    answer = stage.person(name).must('gallery', other, 'links')
    found = [link for e in answer.events for link in e['links']]
    if len(answer.events) != int(count) or found != links.split():
        raise Failed(f'the gallery of links has {found}')


@step('the history of NAME with NAME from today on begins with TEXT')
def history_from_today(stage, name, other, text):
    today = time.strftime('%Y-%m-%d', time.localtime(time.time() - 60))
    first = stage.person(name).must('history', other, '--date', today, '--limit', '1').events[0]
    after = stage.person(name).must('history', other, '--after', first['id'], '--limit', '1').events
    if first.get('text') != text or not after or after[0]['id'] == first['id']:
        raise Failed(f'it begins with {first.get("text")!r}')


@step('the history of NAME with NAME ends with TEXT')
def history_ends(stage, name, other, text):
    # Looking is enough: what waits at the relay is fetched first.
    last = stage.person(name).must('history', other, '--limit', '1').events[0]
    if last.get('text') != text:
        raise Failed(f'it ends with {last.get("text")!r}')
