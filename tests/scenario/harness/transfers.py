# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences about large files: sent and fetched over deaths, with the same bytes at the end, resumed, in flat memory."""
import hashlib
import os
import re
import time
import types

from .ledger import ACCEPTED
from .programs import Answer, Batch, Failed, parse
from .steps import step

MOST_AT_ONCE = 8 * 1024 * 1024  # of a piece: so much may be on its way when somebody dies
MOST_MEMORY_MIB = 200


def make_file(path, mib):
    """Random bytes; answers their hash."""
    whole = hashlib.sha256()
    with open(path, 'wb') as file:
        for _ in range(mib):
            piece = os.urandom(1024 * 1024)
            whole.update(piece)
            file.write(piece)
    return whole.hexdigest()


def hash_of(path):
    whole = hashlib.sha256()
    with open(path, 'rb') as file:
        while piece := file.read(1024 * 1024):
            whole.update(piece)
    return whole.hexdigest()


class Watched:
    """The memory and the time that processes took, over all their lives."""

    def __init__(self):
        self.peak = {}
        self.cpu = {}

    def look(self, name, pid):
        try:
            with open(f'/proc/{pid}/status') as file:
                kib = int(re.search(r'VmHWM:\s+(\d+)', file.read()).group(1))
            with open(f'/proc/{pid}/stat') as file:
                words = file.read().rsplit(')', 1)[1].split()
        except (OSError, AttributeError):
            return
        self.peak[name] = max(self.peak.get(name, 0), kib // 1024)
        self.cpu[(name, pid)] = (int(words[11]) + int(words[12])) / os.sysconf('SC_CLK_TCK')

    def said(self):
        return ', '.join(f'{name} {mib} MiB, {sum(t for (n, _), t in self.cpu.items() if n == name):.1f} s CPU'
                         for name, mib in self.peak.items())

    def check(self):
        for name, mib in self.peak.items():
            if mib > MOST_MEMORY_MIB:
                raise Failed(f'{name} took {mib} MiB')


def carried(stage, way):
    """Bytes that the network saw on connections that are no sockets: 'up' what was said, 'down' what was answered."""
    size = 0
    for name in os.listdir(stage.proxy.folder):
        if not name.endswith('.to-relay'):
            continue
        path = os.path.join(stage.proxy.folder, name)
        with open(path, 'rb') as file:
            if b'upgrade: websocket' not in file.read(4096).lower():
                size += os.path.getsize(path if way == 'up' else path.replace('.to-relay', '.from-relay'))
    return size


def go(stage, person, words, direction, until, watched):
    """Runs one kith-cli until so many bytes have come (or, None, to its end). Answers what it said, and how far it began and
    came."""
    process = person.popen(*words)
    lines, first, last = [], None, 0
    for raw in process.stdout:
        lines += parse(raw.decode('utf-8', 'replace'))
        line = lines[-1] if lines else {}
        watched.look(person.name, process.pid)
        watched.look('relay', stage.relay.process.pid)
        if line.get('event') != 'transfer' or line.get('direction') != direction or line.get('state') != 'running':
            continue
        # The first one after a start may stand before the relay or the cache was asked.
        if line['done'] > 0 and first is None:
            first = line['done']
        last = max(last, line['done'])
        if until is not None and last >= until:
            process.kill()
            break
    process.stdout.close()
    process.wait()
    return Answer(process.returncode, lines), first or 0, last


def over_deaths(stage, person, first_words, later_words, direction, total, deaths, watched):
    words, before, resumed = first_words(), 0, []
    for number in range(deaths + 1):
        until = total * (number + 1) // (deaths + 1) if number < deaths else None
        answer, first, last = go(stage, person, words, direction, until, watched)
        if number > 0:
            if first + MOST_AT_ONCE < before:
                raise Failed(f'{person.name} went on at {first} although {before} had come')
            resumed.append(first)
        if until is None:
            return answer, resumed
        if not answer.killed:
            raise Failed(f'it was over before somebody could die: {answer.result}, {last} of {total} bytes')
        before = last
        stage.relay.kill()
        time.sleep(0.1)
        stage.relay.start()
        words = later_words()


@step('the network carries COUNT MiB a second')
def network_carries(stage, mib):
    stage.proxy.rate = int(mib) * 1024 * 1024


@step('NAME sends NAME a file of COUNT MiB over COUNT deaths')
def sends_over_deaths(stage, sender, recipient, mib, deaths):
    stage.ledger.disturbed = True
    path = os.path.join(stage.folder, 'large.bin')
    stage.large = (path, make_file(path, int(mib)))
    watched, size, begin = Watched(), int(mib) * 1024 * 1024, time.monotonic()

    def first():
        return ['send-file', recipient, path, '--timeout', '120']

    def later():
        mine = [e for e in stage.person(sender).history(recipient) if e.get('kind') == 'file' and e.get('size') == size]
        if len(mine) != 1:
            raise Failed(f'{sender} has {len(mine)} such messages')
        return ['resume', mine[0]['id'], '--timeout', '120']

    answer, resumed = over_deaths(stage, stage.person(sender), first, later, 'up', size, int(deaths), watched)
    if answer.code != 0 or answer.result.get('status') not in ('accepted', 'delivered'):
        raise Failed(f'it ended with {answer.code}: {answer.result}')
    again = carried(stage, 'up') - size
    if again > (int(deaths) + 1) * MOST_AT_ONCE + size // 50:
        raise Failed(f'{again} bytes were sent again')
    watched.check()
    return f'{time.monotonic() - begin:.1f} s, went on at {resumed}, {again} bytes more than the file; {watched.said()}'


@step("NAME receives NAME's large file over COUNT deaths")
def receives_over_deaths(stage, reader, sender, deaths):
    folder = os.path.join(stage.folder, f'large-by-{reader}')
    os.makedirs(folder, exist_ok=True)
    watched, size, begin = Watched(), os.path.getsize(stage.large[0]), time.monotonic()

    def words():
        return ['receive', '--timeout', '10', '--save-media', folder]

    answer, resumed = over_deaths(stage, stage.person(reader), words, words, 'down', size, int(deaths), watched)
    stage.ledger.note_events(reader, answer.events)
    saved = os.listdir(folder)
    if answer.code != 0 or len(saved) != 1:
        raise Failed(f'it ended with {answer.code}: {answer.result}, {saved} in the folder')
    if hash_of(os.path.join(folder, saved[0])) != stage.large[1]:
        raise Failed('other bytes arrived')
    again = carried(stage, 'down') - size
    if again > (int(deaths) + 1) * MOST_AT_ONCE + size // 50:
        raise Failed(f'{again} bytes were fetched again')
    watched.check()
    return f'{time.monotonic() - begin:.1f} s, went on at {resumed}, {again} bytes more than the file; {watched.said()}'


@step("NAME takes bytes COUNT to COUNT of NAME's large file")
def takes_a_part(stage, reader, first, last, sender):
    events = [e for e in stage.person(reader).history(sender) if e.get('kind') == 'file']
    part = os.path.join(stage.folder, 'part.bin')
    before = carried(stage, 'down')
    stage.person(reader).must('save-media', events[-1]['id'], part, '--range', f'{first}-{last}')
    fetched = carried(stage, 'down') - before
    if fetched > int(last) - int(first) + 4 * 65536:
        raise Failed(f'{fetched} bytes were fetched for it')
    with open(stage.large[0], 'rb') as file:
        file.seek(int(first))
        wanted = file.read(int(last) - int(first) + 1)
    with open(part, 'rb') as file:
        if file.read() != wanted:
            raise Failed('other bytes came out')
    return f'{fetched} bytes were fetched for it'


@step('NAME writes NAME COUNT messages while a file of COUNT MiB is on its way')
def writes_beside_a_file(stage, sender, recipient, count, mib):
    path = os.path.join(stage.folder, 'beside.bin')
    make_file(path, int(mib))
    batch = Batch(stage.person(sender))
    if not (batch.ask('send-file', recipient, path, '--wait', 'stored') or {}).get('id'):
        raise Failed('the file was not stored')
    slowest, texts = 0.0, []
    for _ in range(int(count)):
        text = stage.ledger.text(sender)
        texts.append(text)
        begin = time.monotonic()
        result = batch.ask('send', recipient, text)
        slowest = max(slowest, time.monotonic() - begin)
        if result is None or result.get('status') not in ('accepted', 'delivered', 'read'):
            raise Failed(f'"{text}" was answered with {result}')
        stage.ledger.add(sender, recipient, text, ACCEPTED)
    code = batch.close(120)
    if code != 0:
        raise Failed(f'the batch ended with {code}: {batch.events[-3:]}')
    shown = [e.get('name') or e.get('text') for e in stage.person(sender).history(recipient)]
    if shown[-1] != os.path.basename(path) or [t for t in shown if t in texts] != texts:
        raise Failed(f'they waited for the file: {shown[-len(texts) - 1:]}')
    return f'the slowest took {slowest * 1000:.0f} ms'


def half_sealed(person):
    media = os.path.join(person.profile, 'media')
    return [name for name in os.listdir(media) if name.startswith('new-')]


@step('NAME is killed while a file of COUNT MiB for NAME is prepared')
def killed_while_preparing(stage, sender, mib, recipient):
    stage.ledger.disturbed = True
    person = stage.person(sender)
    path = os.path.join(stage.folder, f'half-{mib}-{time.monotonic_ns()}.bin')
    hash_ = make_file(path, int(mib))
    process = person.popen('send-file', recipient, path)
    media = os.path.join(person.profile, 'media')
    until = time.monotonic() + 20
    while time.monotonic() < until and process.poll() is None:
        if any(os.path.getsize(os.path.join(media, name)) > 0 for name in half_sealed(person)):
            break
        time.sleep(0.002)
    process.kill()
    process.wait()
    if len(half_sealed(person)) != 1:
        raise Failed(f'it was not killed while the file was prepared: {os.listdir(media)}')
    stage.half = types.SimpleNamespace(path=path, hash=hash_, id=None, recipient=recipient)


def reached(stage, person, answer):
    if answer.code != 0 or answer.result.get('status') not in ('accepted', 'delivered'):
        raise Failed(f'it ended with {answer.code}: {answer.result}')
    if half_sealed(person):
        raise Failed('what was half-written is still there')
    reader, folder = stage.person(stage.half.recipient), os.path.join(stage.folder, f'half-{time.monotonic_ns()}')
    os.makedirs(folder)
    received = reader.must('receive', '--timeout', '10', '--save-media', folder)
    stage.ledger.note_events(reader.name, received.events)
    saved = os.listdir(folder)
    if len(saved) != 1 or hash_of(os.path.join(folder, saved[0])) != stage.half.hash:
        raise Failed(f'{saved} arrived, or other bytes')


@step('NAME starts again and his file reaches NAME')
def goes_on_sealing(stage, sender, recipient):
    person = stage.person(sender)
    mine = person.history(recipient)[-1]
    reached(stage, person, person.run('resume', mine['id'], '--timeout', '60', timeout=90))


@step("NAME's file is changed to COUNT MiB")
def file_is_changed(stage, sender, mib):
    stage.half.hash = make_file(stage.half.path, int(mib))


@step('NAME starts again and his file for NAME has failed as changed')
def file_has_failed(stage, sender, recipient):
    person = stage.person(sender)
    person.must('receive')
    mine = person.history(recipient)[-1]
    stage.half.id = mine['id']
    if mine.get('kind') != 'file' or mine.get('status') != 'failed' or mine.get('error') != 'FileUnreadable':
        raise Failed(f'the history ends with {mine}')
    if half_sealed(person):
        raise Failed('what was half-written is still there')


def newest(stage, name, other):
    listed = [e for e in stage.person(name).must('conversations').events if e.get('conversation') == other]
    return listed[0].get('last')


@step("NAME's conversation with NAME shows TEXT as the newest, below the file that failed")
def shows_below(stage, name, other, text):
    history = stage.person(name).history(other)
    if history[-1].get('text') != text or history[-2].get('id') != stage.half.id:
        raise Failed(f'the history ends with {history[-2:]}')
    if newest(stage, name, other) != text:
        raise Failed(f'the list shows {newest(stage, name, other)!r}')
    after = stage.person(name).must('history', other, '--after', stage.half.id).events
    before = stage.person(name).must('history', other, '--before', history[-1]['id'], '--limit', '1').events
    if [e.get('text') for e in after if e.get('event') == 'message'] != [text] or before[0].get('id') != stage.half.id:
        raise Failed('pages disagree with the history')


@step('NAME tries his file again and it reaches NAME')
def tries_again(stage, sender, recipient):
    person = stage.person(sender)
    reached(stage, person, person.run('retry', stage.half.id, '--timeout', '60', timeout=90))


@step("NAME's conversation with NAME shows the file as the newest")
def shows_file(stage, name, other):
    history = stage.person(name).history(other)
    if history[-1].get('id') != stage.half.id:
        raise Failed(f'the history ends with {history[-1]}')
