# SPDX-License-Identifier: GPL-3.0-or-later
"""Real kith-relay and kith-cli processes."""
import json
import os
import queue
import re
import shlex
import signal
import subprocess
import threading
import time


class Failed(Exception):
    """A sentence of the scene that did not come true."""


def environment(**more):
    clean = {name: value for name, value in os.environ.items() if not name.startswith('KITH_')}
    clean.update({'LC_ALL': 'C.UTF-8', 'QT_QPA_PLATFORM': 'offscreen'})
    clean.update({name: value for name, value in more.items() if value is not None})
    return clean


class Relay:
    def __init__(self, program, folder, proxy):
        self.program = program
        self.data = os.path.join(folder, 'relay')
        self.folder = folder
        self.proxy = proxy
        self.process = None
        self.starts = 0
        self.secure = False
        self.pin = None

    def start(self, crash_at=None):
        self.starts += 1
        ready = os.path.join(self.folder, f'ready-{self.starts}')
        log = open(os.path.join(self.folder, 'relay.log'), 'ab')
        self.process = subprocess.Popen(
            [self.program, 'serve', '--data', self.data, '--listen', '127.0.0.1:0', '--registration', 'open',
             '--ready-file', ready, *([] if self.secure else ['--insecure'])],
            stdout=log, stderr=log, env=environment(KITH_CRASH_AT=crash_at))
        deadline = time.monotonic() + 15
        while not os.path.exists(ready):
            if self.process.poll() is not None:
                if crash_at and self.process.returncode == -signal.SIGKILL:
                    return  # died on its way up, as it was told to
                raise Failed(f'the relay ended with {self.process.returncode} instead of starting')
            if time.monotonic() > deadline:
                raise Failed('the relay was not ready after 15 s')
            time.sleep(0.01)
        with open(ready) as file:
            self.proxy.upstream = int(file.read().strip().rsplit(':', 1)[1])
        if self.secure:
            with open(log.name, encoding='utf-8') as file:
                self.pin = re.findall(r'^pin ([0-9a-f]{64})$', file.read(), re.MULTILINE)[-1]

    @property
    def running(self):
        return self.process is not None and self.process.poll() is None

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        begin = time.monotonic()
        try:
            code = self.process.wait(8)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Failed('the relay did not end within 8 s of SIGTERM')
        if code != 0:
            raise Failed(f'the relay ended with {code} after SIGTERM')
        if time.monotonic() - begin > 6:
            raise Failed('the relay took longer than 5 s to drain')

    def kill(self):
        self.process.kill()
        self.process.wait()

    def wait_dead(self, seconds):
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise Failed('the relay never came to the place where it was to die')
        if code != -signal.SIGKILL:
            raise Failed(f'the relay ended with {code} instead of dying where it was to die')

    def admin(self, *words):
        command, rest = words[0], words[1:]
        done = subprocess.run([self.program, command, '--data', self.data, *rest], env=environment(), capture_output=True,
                              text=True, timeout=60)
        if done.returncode != 0:
            raise Failed(f'kith-relay {command} ended with {done.returncode}: {done.stderr.strip()}')


class Answer:
    """What a kith-cli process said: its JSON lines, and how it ended."""

    def __init__(self, code, lines):
        self.code = code
        self.lines = lines
        self.events = [line for line in lines if 'event' in line]
        self.results = [line for line in lines if 'result' in line]
        self.result = self.results[-1] if self.results else {}

    @property
    def killed(self):
        return self.code == -signal.SIGKILL


def parse(text):
    lines = []
    for line in text.splitlines():
        try:
            lines.append(json.loads(line))
        except ValueError:  # the torn last line of somebody who was killed
            continue
    return lines


class Person:
    def __init__(self, program, folder, name, relay):
        proxy = relay.proxy
        self.program = program
        self.name = name
        self.relay = relay
        self.profile = os.path.join(folder, 'people', name)
        self.keys = os.path.join(folder, 'keys')
        self.url = f'{"https" if relay.secure else "http"}://127.0.0.1:{proxy.port}'
        self.log_path = os.path.join(folder, f'{name}.log')
        self.process = None
        os.makedirs(self.keys, exist_ok=True)
        os.makedirs(os.path.dirname(self.profile), exist_ok=True)
        self.key = os.path.join(self.keys, name)
        with open(os.path.join(self.keys, name), 'wb') as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(os.urandom(32))

    @property
    def password(self):
        return f'correct horse battery {self.name}'

    def popen(self, *words, crash_at=None, key=True, stdin=subprocess.DEVNULL):
        log = open(self.log_path, 'ab')
        log.write(f'--- {shlex.join(words)}\n'.encode())
        log.flush()
        self.process = subprocess.Popen(
            [self.program, '--profile', self.profile, '--json', *words], stdin=stdin, stdout=subprocess.PIPE, stderr=log,
            env=environment(KITH_KEY_FILE=self.key if key is True else key or None, KITH_PASSWORD=self.password,
                            KITH_CRASH_AT=crash_at))
        return self.process

    def run(self, *words, timeout=40, **how):
        process = self.popen(*words, **how)
        try:
            text, _ = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            text, _ = process.communicate()
            raise Failed(f'{self.name}: kith-cli {shlex.join(words)} hung for {timeout} s')
        answer = Answer(process.returncode, parse(text.decode('utf-8', 'replace')))
        with open(self.log_path, 'ab') as log:
            log.write(text)
            log.write(f'--- ended with {answer.code}\n'.encode())
        return answer

    def must(self, *words, **how):
        answer = self.run(*words, **how)
        if answer.code != 0:
            raise Failed(f'{self.name}: kith-cli {shlex.join(words)} ended with {answer.code}: {answer.result}')
        return answer

    def register(self):
        self.must('register', '--relay', self.url, '--user', self.name, *(['--pin', self.relay.pin] if self.relay.pin else []))

    def history(self, other):
        return self.must('history', other, '--limit', '100000').events


class Batch:
    """One kith-cli process that is told one command after another."""

    def __init__(self, person, crash_at=None):
        self.person = person
        self.process = person.popen('batch', crash_at=crash_at, stdin=subprocess.PIPE)
        self.lines = queue.Queue()
        self.events = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        with open(self.person.log_path, 'ab') as log:
            for raw in self.process.stdout:
                log.write(raw)
                log.flush()
                for line in parse(raw.decode('utf-8', 'replace')):
                    self.lines.put(line)
        self.lines.put(None)

    def receive(self, timeout=30):
        """Takes what has arrived. False when the process died over it."""
        self.say('receive')
        return self.ask('whoami', ends='whoami', timeout=timeout) is not None

    def say(self, *words):
        try:
            self.process.stdin.write((shlex.join(words) + '\n').encode())
            self.process.stdin.flush()
        except OSError:  # it died; the answer will be None
            pass

    def ask(self, *words, ends=None, timeout=30):
        """The result line of the command (the one called ends); None when the process died over it."""
        self.say(*words)
        deadline = time.monotonic() + timeout
        while True:
            try:
                line = self.lines.get(timeout=max(deadline - time.monotonic(), 0.01))
            except queue.Empty:
                self.kill()
                raise Failed(f'{self.person.name}: {shlex.join(words)} was not answered in {timeout} s')
            if line is None:
                self.lines.put(None)
                self.process.wait()
                return None
            if 'result' not in line:
                self.events.append(line)
            elif ends is None or line['result'] == ends:
                return line

    @property
    def running(self):
        return self.process.poll() is None

    def kill(self):
        self.process.kill()
        self.process.wait()

    def close(self, timeout=20):
        try:
            self.process.stdin.close()
        except OSError:
            pass
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Failed(f'{self.person.name}: kith-cli batch did not end after its last command')
