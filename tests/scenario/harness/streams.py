# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what the proxy kept: HTTP, and behind an upgrade the messages of a WebSocket without their masks."""
import base64
import json


def websocket_messages(stream):
    """The payloads of the frames in stream, unmasked; a torn last frame gives what is there of it."""
    at = 0
    while at + 2 <= len(stream):
        masked = stream[at + 1] & 0x80
        size = stream[at + 1] & 0x7f
        opcode = stream[at] & 0x0f
        at += 2
        if size == 126:
            size = int.from_bytes(stream[at:at + 2], 'big')
            at += 2
        elif size == 127:
            size = int.from_bytes(stream[at:at + 8], 'big')
            at += 8
        mask = b''
        if masked:
            mask = stream[at:at + 4]
            at += 4
        payload = stream[at:at + size]
        at += size
        if mask and len(mask) == 4 and payload:
            key = (mask * (len(payload) // 4 + 1))[:len(payload)]
            payload = (int.from_bytes(payload, 'big') ^ int.from_bytes(key, 'big')).to_bytes(len(payload), 'big')
        yield opcode, payload


def plain(stream):
    """Everything in stream that an eavesdropper behind the TLS could read, as one piece of bytes."""
    head, separator, rest = stream.partition(b'\r\n\r\n')
    if separator and b'upgrade: websocket' in head.lower():
        return head + b'\n' + b'\n'.join(payload for _, payload in websocket_messages(rest))
    return stream


def varint(data, at):
    value = shift = 0
    while at < len(data):
        value |= (data[at] & 0x7f) << shift
        shift += 7
        at += 1
        if not data[at - 1] & 0x80:
            return value, at
    raise ValueError('truncated')


def fields(message):
    """(number, value) of the top level of a protobuf message; enough to see which kind of frame it is."""
    at = 0
    while at < len(message):
        key, at = varint(message, at)
        if key & 7 == 0:
            value, at = varint(message, at)
        elif key & 7 == 2:
            size, at = varint(message, at)
            value = message[at:at + size]
            at += size
        elif key & 7 == 1:
            value, at = message[at:at + 8], at + 8
        elif key & 7 == 5:
            value, at = message[at:at + 4], at + 4
        else:
            raise ValueError('no protobuf')
        yield key >> 3, value


RELAY_FRAMES = {2: 'challenge', 3: 'welcome', 4: 'refusal', 5: 'accepted', 6: 'deliver', 7: 'delivered', 8: 'status_answer',
                9: 'device_lists', 10: 'bundles', 11: 'key_status', 12: 'done', 13: 'ephemeral', 14: 'presence',
                15: 'own_device_list_changed', 16: 'group_log', 17: 'pong', 18: 'go_away', 19: 'mailbox_reset'}


def relay_frames(stream):
    """(kind, body) of the frames that a relay sent on an upgraded connection."""
    head, separator, rest = stream.partition(b'\r\n\r\n')
    if not separator or b' 101 ' not in head.split(b'\r\n')[0]:
        return
    for opcode, payload in websocket_messages(rest):
        if opcode != 2:
            continue
        try:
            for number, value in fields(payload):
                if number in RELAY_FRAMES:
                    yield RELAY_FRAMES[number], value
        except ValueError:
            return


def deliver_sequences(stream):
    for kind, body in relay_frames(stream):
        if kind == 'deliver':
            values = dict(fields(body))
            yield values.get(1, 0), bytes(dict(fields(values[3])).get(1, b'')) if 3 in values else b''


def who_said_hello(stream):
    """The device that said Hello on this connection (what its token says about it), or None."""
    head, separator, rest = stream.partition(b'\r\n\r\n')
    if not separator or b'upgrade: websocket' not in head.lower():
        return None
    for opcode, payload in websocket_messages(rest):
        if opcode != 2:
            continue
        try:
            for number, value in fields(payload):
                if number == 2:
                    token = dict(fields(value)).get(2, b'')
                    claims = token.split(b'.')[1]
                    claims = json.loads(base64.urlsafe_b64decode(claims + b'=' * (-len(claims) % 4)))
                    return json.dumps({k: v for k, v in sorted(claims.items()) if k not in ('exp', 'iat', 'nbf', 'jti')})
        except (ValueError, IndexError, AttributeError):
            return None
    return None
