# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for what must not be there: sent words and pieces of pictures, in the open or lightly dressed."""
import base64
import os
import zlib

from .programs import Failed
from .streams import plain


def dressed(secret):
    """The forms in which secret would give itself away."""
    forms = {secret, secret.hex().encode(), secret.hex().upper().encode()}
    for shift in range(3):  # base64 shows another face at each of three positions
        text = base64.b64encode(b'\0' * shift + secret)
        inner = text[4 if shift else 0:-4]
        forms.add(inner)
        forms.add(inner.replace(b'+', b'-').replace(b'/', b'_'))
    try:
        forms.add(secret.decode().encode('utf-16-le'))
    except UnicodeDecodeError:
        pass
    return {form for form in forms if len(form) >= 10}


def slices(data, size=24, count=40):
    """Pieces of a file that are unlikely to stand anywhere else."""
    step = max(len(data) // count, size)
    pieces = [data[at:at + size] for at in range(64, len(data) - size, step)]
    return [piece for piece in pieces if len(zlib.compress(piece)) > size - 2 and len(set(piece)) > size // 2]


def files(folder):
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
            with open(path, 'rb') as file:
                yield path, file.read()


def wire(folder):
    for path, data in files(folder):
        yield path, data
        yield path + ' (unmasked)', plain(data)


def search(places, secrets):
    """Paths where one of secrets stands in some dress."""
    forms = [(secret, form) for secret in secrets for form in dressed(secret)]
    hits = []
    for path, data in places:
        for secret, form in forms:
            if form in data:
                hits.append(f'{path} holds {secret[:40]!r}')
    return hits


def must_be_silent(what, places, secrets, known=()):
    """known: words that are not secret and must be found, or the search itself is blind."""
    if not secrets:
        raise Failed('nothing was said that could be searched for')
    places = list(places)
    if not places:
        raise Failed(f'{what}: there is nothing to search')
    for word in known:
        if not any(word in data for _, data in places):
            raise Failed(f'{what}: not even {word!r} was found, so this search sees nothing')
    hits = search(places, secrets)
    if hits:
        raise Failed(f'{what} gives away:\n  ' + '\n  '.join(hits[:10]))
    return sum(len(data) for _, data in places)
