#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives two Kith windows on an X display as a person would: keyboard and mouse through xdotool, eyes through the
accessibility bus. Types a text and drops a photo into Anna's composer; succeeds only if Ben's window shows both and Anna's
says "read". Writes a picture of each window."""
import argparse
import os
import subprocess
import sys
import time

import pyatspi

TEXT = "Look at this \u2014 typed into the real window \u2764\ufe0f \U0001F469\u200D\U0001F4BB"


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def wait(seconds, what, find):
    end = time.time() + seconds
    while True:
        try:
            found = find()
        except Exception as error:  # a window that is being built answers anything
            found = None
            print("while waiting for", what, ":", error, file=sys.stderr)
        if found:
            return found
        if time.time() > end:
            raise SystemExit(f"waited {seconds} s in vain for {what}")
        time.sleep(0.2)


def children(node):
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield child


def find(node, accept, depth=0):
    if depth > 40:
        return None
    if accept(node):
        return node
    for child in children(node):
        found = find(child, accept, depth + 1)
        if found:
            return found
    return None


def frame_of(name):
    for application in pyatspi.Registry.getDesktop(0):
        if application is None:
            continue
        for window in children(application):
            if window.getRole() == pyatspi.ROLE_FRAME and name.lower() in (window.name or "").lower():
                return window
    return None


def named(window, name):
    return find(window, lambda node: node.name == name)


def messages(window):
    area = named(window, "Messages")
    return [child.name for child in children(area) if child.getRole() == pyatspi.ROLE_LIST_ITEM] if area else []


def review_of(frame):
    """The review before sending: a window of its own in the same program."""
    for application in pyatspi.Registry.getDesktop(0):
        if application is None or frame not in list(children(application)):
            continue
        for window in children(application):
            if window.name.startswith("Send ") and window.getRole() in (pyatspi.ROLE_DIALOG, pyatspi.ROLE_FRAME, pyatspi.ROLE_WINDOW):
                return window
    return None


def window_id(title):
    ids = run("xdotool", "search", "--onlyvisible", "--name", title).split()
    return ids[0] if ids else None


def centre(node):
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.x + box.width // 2, box.y + box.height // 2


def click(x, y):
    run("xdotool", "mousemove", str(x), str(y), "click", "1")


def place(title, x, y, width, height):
    window = wait(20, f"the window of {title}", lambda: window_id(title))
    run("xdotool", "windowsize", "--sync", window, str(width), str(height))
    run("xdotool", "windowmove", window, str(x), str(y))
    return window


def activate(window):
    """The window manager may still be starting: until it runs, xdotool says that there is none."""
    wait(15, "the window manager", lambda: run("xdotool", "windowactivate", "--sync", window) == "")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--dragsource", required=True)
    parser.add_argument("--image", required=True)
    parser.add_argument("--pictures", required=True)
    options = parser.parse_args()

    anna_id = place("anna", 0, 0, 800, 700)
    ben_id = place("ben", 820, 0, 800, 700)
    anna = wait(20, "Anna's window on the accessibility bus", lambda: frame_of("anna"))
    ben = wait(20, "Ben's window on the accessibility bus", lambda: frame_of("ben"))

    # Both open their conversation: the only row of the list.
    for window, window_x, who in ((anna, anna_id, "ben"), (ben, ben_id, "anna")):
        activate(window_x)
        conversations = wait(10, "the conversation list", lambda: named(window, "Conversations"))
        wait(10, "a conversation", lambda: conversations.childCount > 0)
        x, y = centre(conversations.getChildAtIndex(0))
        click(x, y)
        wait(10, "the composer", lambda: named(window, "Message composer"))
        wait(10, "the messages", lambda: len(messages(window)) >= 2)

    # Anna types a text. xdotool cannot type every emoji on a bare X server: the words go by key, the emoji by clipboard.
    activate(anna_id)
    composer = wait(10, "Anna's composer", lambda: named(anna, "Message composer"))
    click(*centre(composer))
    words, emoji = TEXT.split("\u2764", 1)
    run("xdotool", "type", "--delay", "8", words.replace("\u2014", "-"))
    rest = "\u2764" + emoji
    # Lengths of the toolkit are UTF-16 units.
    composer.queryEditableText().insertText(composer.queryText().characterCount, rest, len(rest.encode("utf-16-le")) // 2)
    wait(5, "the typed words in the composer", lambda: "typed into the real window" in composer.queryText().getText(0, -1))
    wait(10, "Ben seeing that Anna types", lambda: find(ben, lambda node: "typing" in (node.name or "").lower()))
    run("xdotool", "key", "Return")
    wait(15, "the text in Ben's window", lambda: any("typed into the real window" in name for name in messages(ben)))

    # Anna drops a photo.
    source = subprocess.Popen([options.dragsource, options.image, "300", "715"])
    try:
        drag_id = wait(10, "the file to drag", lambda: window_id("kith-dragsource"))
        geometry = dict(line.split("=") for line in run("xdotool", "getwindowgeometry", "--shell", drag_id).splitlines())
        from_x = int(geometry["X"]) + int(geometry["WIDTH"]) // 2
        from_y = int(geometry["Y"]) + 20
        to_x, to_y = centre(composer)
        run("xdotool", "mousemove", str(from_x), str(from_y), "mousedown", "1")
        for step in range(1, 21):
            run("xdotool", "mousemove", str(from_x + (to_x - from_x) * step // 20), str(from_y + (to_y - from_y) * step // 20))
            time.sleep(0.03)
        time.sleep(0.4)
        run("xdotool", "mouseup", "1")
    finally:
        time.sleep(0.3)
        source.terminate()
        source.wait()

    # What was dropped is shown as it was and as it will arrive; Enter sends it.
    review = wait(20, "the review of the photo", lambda: review_of(anna))
    wait(20, "what the photo became", lambda: find(review, lambda node: (node.name or "").startswith("Sent: ")))
    time.sleep(1)
    review_id = wait(10, "the window of the review", lambda: window_id("Send a picture"))
    run("import", "-window", review_id, os.path.join(options.pictures, "review.png"))
    activate(review_id)
    run("xdotool", "key", "Return")
    wait(20, "the review closed", lambda: review_of(anna) is None)

    def has_photo(window):
        return any("photo" in name.lower() or "picture" in name.lower() or "image" in name.lower() for name in messages(window))

    wait(30, "the photo in Ben's window", lambda: has_photo(ben))
    # Ben looks at his window: then it counts as read.
    activate(ben_id)
    click(*centre(wait(5, "Ben's composer", lambda: named(ben, "Message composer"))))

    def read_by_ben():
        own = [name for name in messages(anna) if name.lower().startswith(("you", "anna"))]
        return len(own) >= 3 and all("read" in name.lower() for name in own[-2:])

    wait(20, "Anna seeing that Ben has read both", read_by_ben)
    time.sleep(1.5)  # pictures fade in

    for who, window in (("anna", anna_id), ("ben", ben_id)):
        activate(window)
        time.sleep(0.4)
        target = os.path.join(options.pictures, who + ".png")
        run("import", "-window", window, target)
    print("Ben has the text and the photo; Anna sees that they were read")
    for name in messages(ben):
        print("  Ben:", name)
    for name in messages(anna):
        print("  Anna:", name)


if __name__ == "__main__":
    main()
