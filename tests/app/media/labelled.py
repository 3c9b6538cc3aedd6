#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a folder with labelled pictures for `measure`: labelled.py FOLDER [ROOT]. What is drawn here is always there; what
comes from Debian packages is taken from ROOT (default /) as far as they are installed or unpacked there: mate-backgrounds and
kicad-doc-en, which packaging/deps installs; python3-skimage, digikam-data, gimp-help-en, gnome-user-docs, qtcreator-doc for a wider look."""
import os
import shutil
import subprocess
import sys

SKIMAGE = 'usr/lib/python3/dist-packages/skimage/data/'
MATE = 'usr/share/backgrounds/mate/nature/'
GIMP = 'usr/share/gimp/2.0/help/en/images/'
QTC = 'usr/share/qtcreator/doc/qtcreator/images/'
HELP = 'usr/share/help/C/gnome-help/figures/'
KICAD = 'usr/share/doc/kicad/help/en/images/'
DIGIKAM = 'usr/share/digikam/data/'

PHOTOS = [SKIMAGE + name for name in (
    'astronaut.png brick.png camera.png chelsea.png coffee.png coins.png grass.png gravel.png hubble_deep_field.jpg ihc.png '
    'moon.png motorcycle_left.png retina.jpg rocket.jpg text.png').split()]
PHOTOS += [MATE + name for name in ('Aqua.jpg Blinds.jpg Dune.jpg FreshFlower.jpg Garden.jpg GreenMeadow.jpg LadyBird.jpg '
                                    'RainDrops.jpg Storm.jpg TwoWings.jpg Wood.jpg YellowFlower.jpg').split()]
PHOTOS += [DIGIKAM + name for name in ('bluejean-texture.png bricks-texture.png burlap-texture.png moss-texture.png '
                                       'stone-texture.png leaf-pattern.png').split()]


def convert(*words):
    subprocess.run(['convert', *map(str, words)], check=True, timeout=300)


def text_lines(path, count, font='DejaVu-Sans', size=18, width=1280, ink='#202124', paper='white', extra=()):
    """A page of words at the size of a screen; without antialiasing when EXTRA says so."""
    words = ('The quick brown fox jumps over the lazy dog and 1234567890 packets arrive; "why not?" she said, and left the room. ' * 40)
    lines, at = [], 0
    for i in range(count):
        line = words[at:at + width // (size * 5 // 9) - 10]
        at += 37
        lines += ['-annotate', f'+30+{40 + i * size * 3 // 2}', line]
    convert('-size', f'{width}x{60 + count * size * 3 // 2}', f'xc:{paper}', '-font', font, '-pointsize', size, '-fill', ink, *extra, *lines, path)


def main(folder, root):
    photo, drawing = os.path.join(folder, 'photo'), os.path.join(folder, 'drawing')
    for one in (photo, drawing):
        os.makedirs(one, exist_ok=True)

    def p(name):
        return os.path.join(photo, name)

    def d(name):
        return os.path.join(drawing, name)

    def take(source, target):
        path = os.path.join(root, source)
        if os.path.exists(path):
            shutil.copy(path, os.path.join(target, source.replace('/', '_')[-60:]))

    for source in PHOTOS:
        take(source, photo)
    for name in ('bw_text.png', 'horse.png', 'phantom.png', 'logo.png', 'page.png', 'chessboard_RGB.png'):
        take(SKIMAGE + name, drawing)
    shots = []
    for part, most in (('toolbox', 8), ('preferences', 8), ('dialogs', 6), ('menus', 6)):
        where = os.path.join(root, GIMP + part)
        if os.path.isdir(where):
            names = [n for n in sorted(os.listdir(where)) if n.endswith('.png') and os.path.getsize(os.path.join(where, n)) > 15000]
            shots += [GIMP + part + '/' + n for n in names[::max(1, len(names) // most)][:most]]
    for where, most in ((QTC, 14), (HELP, 24), (KICAD, 24)):
        full = os.path.join(root, where)
        if os.path.isdir(full):
            # Those about colours show a photo of a bird, those in three dimensions a board as if photographed.
            names = [n for n in sorted(os.listdir(full)) if n.endswith('.png') and not n.startswith('color-') and '3d' not in n.lower()
                     and os.path.getsize(os.path.join(full, n)) > 15000]
            shots += [where + n for n in names[::max(1, len(names) // most)][:most]]
    # Some of these show nothing but a photo.
    real = ('taj_orig_2.png', 'clip-crop.png', 'free-selection.png', 'color-display.png')
    for source in shots:
        take(source, photo if source.endswith(real) else drawing)

    # Drawn here: pages, terminals, code, charts, pixel art, comics, noisy scans.
    text_lines(d('page.png'), 30)
    text_lines(d('terminal.png'), 36, font='DejaVu-Sans-Mono', ink='#7ee787', paper='#0d1117')
    text_lines(d('code-as-jpeg.jpg'), 34, font='DejaVu-Sans-Mono', ink='#dcdcaa', paper='#1e1e1e', extra=['-quality', 85])
    text_lines(d('page-as-jpeg-70.jpg'), 30, extra=['-quality', 70])
    text_lines(d('unsmoothed.png'), 24, extra=['+antialias'])
    convert(d('page.png'), '-attenuate', 0.25, '+noise', 'Gaussian', '-blur', '0x0.6', '-quality', 85, d('scan-noise.jpg'))
    convert(d('page.png'), '-colorspace', 'Gray', '-attenuate', 0.4, '+noise', 'Gaussian', d('scan-grey-noise.png'))
    convert(d('page.png'), '-background', '#f4f1e8', '-rotate', 1.3, '-attenuate', 0.15, '+noise', 'Gaussian', '-quality', 88, d('scan-crooked.jpg'))
    convert('-size', '1200x800', 'gradient:#e8f0ff-#ffffff', '-font', 'DejaVu-Sans', '-pointsize', 22, '-fill', '#222', '-annotate', '+60+90',
            'Sales by month', '-fill', '#3b82f6', *sum((['-draw', f'rectangle {90 + i * 90},{700 - h} {150 + i * 90},700']
                                                       for i, h in enumerate((120, 340, 220, 500, 430, 610, 300, 280, 390, 520, 560, 480))), []),
            d('chart-on-gradient.png'))
    convert('-size', '900x600', 'xc:white', '-fill', 'none', '-stroke', '#c00', '-strokewidth', 2, '-draw', 'polyline 20,580 120,400 240,450 360,200 '
            '480,320 600,80 720,160 880,40', '-stroke', '#06c', '-draw', 'bezier 20,300 300,20 600,580 880,300', d('line-chart.png'))
    convert('-seed', 3, '-size', '64x48', 'plasma:', '-colors', 12, '-filter', 'point', '-resize', '1280x960', d('pixel-art.png'))
    convert('-size', '1000x700', 'xc:#fffbe6', '-fill', '#ffd166', '-stroke', 'black', '-strokewidth', 5, '-draw', 'circle 300,350 300,180',
            '-fill', '#06d6a0', '-draw', 'roundrectangle 520,150 940,620 40,40', '-fill', 'white', '-draw', 'ellipse 730,260 150,70 0,360',
            '-strokewidth', 0, '-fill', 'black', '-pointsize', 34, '-annotate', '+640+272', 'Oh no!', d('comic.png'))
    convert(d('comic.png'), '-quality', 75, d('comic-as-jpeg.jpg'))
    convert('-seed', 5, d('page.png'), '(', '-size', '520x360', 'plasma:#334-#fc9', '-attenuate', 0.2, '+noise', 'Gaussian', ')', '-geometry', '+620+240',
            '-composite', d('web-page-with-photo.png'))
    convert(d('web-page-with-photo.png'), '-quality', 80, d('web-page-with-photo.jpg'))
    text_lines(d('chat-dark.png'), 14, size=22, width=720, ink='#e8eaed', paper='#202124')
    convert('-size', '1080x2340', 'xc:#f5f5f5', '-fill', 'white', '-draw', 'roundrectangle 30,200 1050,620 30,30 roundrectangle 30,660 1050,1080 30,30',
            '-fill', '#5b5fc7', '-draw', 'rectangle 0,0 1080,150', '-fill', 'white', '-pointsize', 48, '-annotate', '+60+100', 'Settings', '-fill', '#333',
            '-annotate', '+80+300', 'Notifications', '-annotate', '+80+760', 'Storage and network', d('phone-settings.png'))

    # Photos as people have them: saved as PNG, small, grey, with a caption, before a white wall, from a JPEG saved again.
    def taken(*endings):
        return next((os.path.join(photo, n) for ending in endings for n in sorted(os.listdir(photo)) if n.endswith(ending)), None)

    first, second, third = taken('astronaut.png', 'FreshFlower.jpg'), taken('Garden.jpg'), taken('chelsea.png', 'LadyBird.jpg')
    if first and second and third:
        convert(second, '-resize', '1600x', p('saved-as-png.png'))
        convert(second, '-resize', '1600x', '-quality', 30, p('poor-jpeg.jpg'))
        convert(second, '-resize', '1200x', '-quality', 40, p('t.jpg'))
        convert(p('t.jpg'), p('poor-jpeg-as-png.png'))
        os.remove(p('t.jpg'))
        convert(first, '-colorspace', 'Gray', p('grey.png'))
        convert(third, '-gravity', 'south', '-font', 'DejaVu-Sans-Bold', '-pointsize', 40, '-fill', 'white', '-stroke', 'black', '-strokewidth', 2,
                '-annotate', '+0+20', 'WHEN THE CODE COMPILES', p('meme.jpg'))
        convert(third, '-gravity', 'north', '-background', 'white', '-splice', '0x70', '-font', 'DejaVu-Sans', '-pointsize', 28, '-annotate', '+0+18',
                'me, looking at my own code', p('meme-white-bar.png'))
        convert(first, '-gravity', 'center', '-background', 'white', '-extent', '1100x700', p('product-on-white.jpg'))
        convert(third, '-resize', '200x', p('small.jpg'))
        convert(second, '-resize', '800x', '-modulate', '60,80', p('dark.jpg'))
        convert(second, '-resize', '900x', '-blur', '0x6', p('out-of-focus.jpg'))
        convert(second, '-resize', '900x', '-attenuate', 0.7, '+noise', 'Gaussian', p('night-noise.jpg'))
        convert(first, '-colors', 256, 'PNG8:' + p('photo-256-colours.png'))
        convert(third, '-resize', '700x', p('photo.gif'))
    for source in sorted(os.listdir(photo)):
        if '_mate_' not in source:
            continue
        # As a telephone sends it on, as a part of it, and grey and small.
        name = os.path.splitext(source)[0][-16:]
        convert(p(source), '-resize', '1280x', '-quality', 60, p(name + '-sent-on.jpg'))
        convert(p(name + '-sent-on.jpg'), '-gravity', 'center', '-crop', '50%x50%+0+0', '+repage', p(name + '-part.png'))
        convert(p(name + '-sent-on.jpg'), '-resize', '480x', '-colorspace', 'Gray', '-attenuate', 0.3, '+noise', 'Gaussian', '-quality', 70,
                p(name + '-grey.jpg'))
    print(len(os.listdir(photo)), 'photos,', len(os.listdir(drawing)), 'drawings')


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else '/')
