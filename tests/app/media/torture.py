#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a folder of pictures that are hard to read: torture.py FOLDER. Beside them stand references made by ImageMagick and
`manifest.json`: for each file what must become of it ("picture" with its size as seen, or "refused")."""
import json
import os
import struct
import subprocess
import sys
import zlib

SIZE = (640, 480)


def convert(*words):
    subprocess.run(['convert', *map(str, words)], check=True, timeout=120)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def write(path, data):
    with open(path, 'wb') as file:
        file.write(data)


def exif(orientation, maker=b'Kithmaker\0'):
    """APP1 with orientation and maker."""
    tiff = b'MM\0*' + struct.pack('>I', 8) + struct.pack('>H', 2)
    tiff += struct.pack('>HHIHH', 0x0112, 3, 1, orientation, 0)
    tiff += struct.pack('>HHII', 0x010F, 2, len(maker), 8 + 2 + 24 + 4) + struct.pack('>I', 0) + maker
    body = b'Exif\0\0' + tiff
    return b'\xff\xe1' + struct.pack('>H', len(body) + 2) + body


def chunk(kind, body):
    return struct.pack('>I', len(body)) + kind + body + struct.pack('>I', zlib.crc32(kind + body))


def png(width, height, bits, colour, data, *more):
    head = struct.pack('>IIBBBBB', width, height, bits, colour, 0, 0, 0)
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', head) + b''.join(more) + chunk(b'IDAT', data) + chunk(b'IEND', b'')


def plain_rows(row, rows):
    """Compressed in pieces: a picture of hundreds of millions of pixels without the memory for it."""
    packer = zlib.compressobj(6)
    block = (b'\0' + row) * 100
    out = [packer.compress(block) for _ in range(rows // 100)]
    return b''.join(out) + packer.compress((b'\0' + row) * (rows % 100)) + packer.flush()


def animated_png():
    def rows(shade):
        return zlib.compress((b'\0' + bytes([shade, 40, 90]) * 64) * 48)

    def control(sequence):
        return chunk(b'fcTL', struct.pack('>IIIIIHHBB', sequence, 64, 48, 0, 0, 1, 5, 0, 0))
    return png(64, 48, 8, 2, rows(200), chunk(b'acTL', struct.pack('>II', 2, 0)), control(0)).replace(
        chunk(b'IEND', b''), control(1) + chunk(b'fdAT', struct.pack('>I', 2) + rows(10)) + chunk(b'IEND', b''))


def profile(red, green, blue):
    """An ICC display profile with these primaries (XYZ, D50) and gamma 2.2."""
    def xyz(values):
        return b'XYZ \0\0\0\0' + b''.join(struct.pack('>i', round(v * 65536)) for v in values)
    curve = b'curv\0\0\0\0' + struct.pack('>IH', 1, round(2.2 * 256)) + b'\0\0'
    words = b'kith torture\0'
    description = b'desc\0\0\0\0' + struct.pack('>I', len(words)) + words + b'\0' * 79
    tags = [(b'desc', description), (b'cprt', b'text\0\0\0\0none\0'), (b'wtpt', xyz((0.9642, 1.0, 0.8249))), (b'rXYZ', xyz(red)),
            (b'gXYZ', xyz(green)), (b'bXYZ', xyz(blue)), (b'rTRC', curve), (b'gTRC', curve), (b'bTRC', curve)]
    at = 128 + 4 + 12 * len(tags)
    table, data = struct.pack('>I', len(tags)), b''
    for name, body in tags:
        body += b'\0' * (-len(body) % 4)
        table += name + struct.pack('>II', at + len(data), len(body))
        data += body
    head = struct.pack('>I4sI4s4s4s12s4s4sIIIIII', at + len(data), b'lcms', 0x02100000, b'mntr', b'RGB ', b'XYZ ', b'\0' * 12, b'acsp',
                       b'\0' * 4, 0, 0, 0, 0, 0, 0)
    head += struct.pack('>iii', round(0.9642 * 65536), 65536, round(0.8249 * 65536))
    return head.ljust(128, b'\0') + table + data


def profile_of(table, channels, points, device, space, words):
    """An ICC profile (version 2) that is one table of \a channels to Lab and nothing else."""
    straight = struct.pack('>HH', 0, 65535)
    lut = b'mft2\0\0\0\0' + struct.pack('>BBBB', channels, 3, points, 0) + struct.pack('>9i', 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    lut += struct.pack('>HH', 2, 2) + straight * channels + table + straight * 3
    tags = [(b'desc', b'desc\0\0\0\0' + struct.pack('>I', len(words)) + words + b'\0' * 79), (b'cprt', b'text\0\0\0\0none\0'),
            (b'wtpt', b'XYZ \0\0\0\0' + struct.pack('>iii', 63190, 65536, 54061)), (b'A2B0', lut)]
    at, directory, data = 128 + 4 + 12 * len(tags), struct.pack('>I', len(tags)), b''
    for name, body in tags:
        body += b'\0' * (-len(body) % 4)
        directory += name + struct.pack('>II', at + len(data), len(body))
        data += body
    head = struct.pack('>I4sI4s4s4s12s4s', at + len(data), b'lcms', 0x02100000, device, space, b'Lab ', b'\0' * 12, b'acsp')
    return head.ljust(68, b'\0') + struct.pack('>iii', 63190, 65536, 54061).ljust(60, b'\0') + directory + data


def press_profile():
    """A CMYK profile as presses have: a table from ink to Lab. The inks are those of no real press, but duller than light, as
    real ones are, and with a black of its own; whoever takes them for light gets something else."""
    def lab(c, m, y, k):
        # What the paper throws back in red, green and blue, each ink letting a part of its neighbours' light through.
        r = (1 - 0.85 * c) * (1 - 0.20 * m) * (1 - 0.02 * y) * (1 - 0.88 * k)
        g = (1 - 0.35 * c) * (1 - 0.80 * m) * (1 - 0.08 * y) * (1 - 0.88 * k)
        b = (1 - 0.12 * c) * (1 - 0.35 * m) * (1 - 0.78 * y) * (1 - 0.88 * k)
        x, yy, z = (sum(row[i] * v for i, v in enumerate((r, g, b))) for row in zip(RED, GREEN, BLUE))

        def f(t):
            return t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        fx, fy, fz = f(x / 0.9642), f(yy), f(z / 0.8249)
        return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
    points = 9
    grid = [i / (points - 1) for i in range(points)]
    table = b''
    for c in grid:
        for m in grid:
            for y in grid:
                for k in grid:
                    light, a, b = lab(c, m, y, k)
                    table += struct.pack('>HHH', *(max(0, min(65535, round(v))) for v in (light * 652.8, (a + 128) * 256, (b + 128) * 256)))
    return profile_of(table, 4, points, b'prtr', b'CMYK', b'kith press\0')


def table_profile():
    """An RGB profile made of a table to Lab, with red and green exchanged: QColorSpace knows matrices only."""
    def lab(r, g, b):
        x, yy, z = (sum(row[i] * v ** 2.2 for i, v in enumerate((g, r, b))) for row in zip(RED, GREEN, BLUE))

        def f(t):
            return t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        fx, fy, fz = f(x / 0.9642), f(yy), f(z / 0.8249)
        return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
    points = 17
    grid = [i / (points - 1) for i in range(points)]
    table = b''
    for r in grid:
        for g in grid:
            for b in grid:
                light, a, bb = lab(r, g, b)
                table += struct.pack('>HHH', *(max(0, min(65535, round(v))) for v in (light * 652.8, (a + 128) * 256, (bb + 128) * 256)))
    return profile_of(table, 3, points, b'mntr', b'RGB ', b'kith torture\0')


def without_chunks(data, *kinds):
    out, at = data[:8], 8
    while at < len(data):
        end = at + 12 + struct.unpack('>I', data[at:at + 4])[0]
        if data[at + 4:at + 8] not in kinds:
            out += data[at:end]
        at = end
    return out


def with_coded_colours(data, primaries, transfer):
    """A PNG whose numbers mean what these code points of H.273 say."""
    return data[:33] + chunk(b'cICP', bytes([primaries, transfer, 0, 1])) + data[33:]


def webp_with_profile(data, icc):
    flags = bytes([data[20] | 0x20])
    body = data[:20] + flags + data[21:30] + b'ICCP' + struct.pack('<I', len(icc)) + icc + b'\0' * (len(icc) % 2) + data[30:]
    return body[:4] + struct.pack('<I', len(body) - 8) + body[8:]


BARS = [(255, 255, 255), (200, 30, 40), (30, 180, 60), (40, 50, 200), (128, 128, 128), (240, 200, 20), (20, 20, 20), (90, 140, 170)]


def bars(encode):
    row = b''.join(bytes(encode(colour)) * 20 for colour in BARS)
    return png(160, 120, 8, 2, zlib.compress((b'\0' + row) * 120))


def hdr(transfer):
    """Bars in BT.2020 as screens of much light have them, 203 cd/m² for white (ITU-R BT.2408)."""
    def light(v):
        v /= 255
        return v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4

    def pq(v):
        p = (v * 203 / 10000) ** (2610 / 16384)
        return ((3424 / 4096 + 2413 / 128 * p) / (1 + 2392 / 128 * p)) ** (2523 / 32)

    def hlg(v):
        from math import log, sqrt
        e = (v * 203 / 1000) ** (1 / 1.2)
        return sqrt(3 * e) if e <= 1 / 12 else 0.17883277 * log(12 * e - 0.28466892) + 0.55991073

    def encode(colour):
        # ITU-R BT.2087: from BT.709 to BT.2020.
        rgb = [light(v) for v in colour]
        rows = ((0.6274, 0.3293, 0.0433), (0.0691, 0.9195, 0.0114), (0.0164, 0.0880, 0.8956))
        return [max(0, min(255, round(255 * (pq if transfer == 16 else hlg)(max(0, sum(m * v for m, v in zip(r, rgb))))))) for r in rows]
    return with_coded_colours(bars(encode), 9, transfer)


def with_profile(jpeg, icc):
    """The same JPEG with this profile in as many segments as it needs."""
    parts = [icc[i:i + 65000] for i in range(0, len(icc), 65000)]
    segments = b''
    for number, part in enumerate(parts, 1):
        body = b'ICC_PROFILE\0' + bytes([number, len(parts)]) + part
        segments += b'\xff\xe2' + struct.pack('>H', len(body) + 2) + body
    return jpeg[:2] + segments + jpeg[2:]


RED, GREEN, BLUE = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
WIDE = {'display-p3': ((0.5151, 0.2412, -0.0011), (0.2919, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841)),
        'adobe-rgb': ((0.6097, 0.3111, 0.0195), (0.2053, 0.6257, 0.0609), (0.1492, 0.0632, 0.7446)),
        'prophoto': ((0.7977, 0.2880, 0.0000), (0.1352, 0.7119, 0.0000), (0.0313, 0.0001, 0.8249))}


def lying_jpeg(honest, width, height):
    at = 2
    while honest[at + 1] not in (0xC0, 0xC1, 0xC2):
        at += 2 + struct.unpack('>H', honest[at + 2:at + 4])[0]
    return honest[:at + 5] + struct.pack('>HH', height, width) + honest[at + 9:]


def main(folder):
    os.makedirs(folder, exist_ok=True)
    manifest = []

    def path(name):
        return os.path.join(folder, name)

    def picture(name, size=SIZE, reference='reference.png', **facts):
        manifest.append({'file': name, 'must': 'picture', 'width': size[0], 'height': size[1], 'reference': reference, **facts})

    def refused(name, error):
        manifest.append({'file': name, 'must': 'refused', 'error': error})

    base = path('reference.png')
    convert('-seed', 7, '-size', '%dx%d' % SIZE, 'plasma:#2b5876-#f6d365', '-blur', '0x1', '-fill', '#c03020', '-draw',
            'rectangle 20,20 200,150', '-fill', '#2040c0', '-draw', 'rectangle 480,330 620,460', '-depth', 8, 'PNG24:' + base)
    convert(base, '-quality', 92, path('plain.jpg'))
    plain = read(path('plain.jpg'))
    picture('plain.jpg')
    # Stored so that it is seen upright with each orientation.
    stored = {1: [], 2: ['-flop'], 3: ['-rotate', 180], 4: ['-flip'], 5: ['-transpose'], 6: ['-rotate', 270], 7: ['-transverse'],
              8: ['-rotate', 90]}
    for orientation, words in stored.items():
        name = f'orientation-{orientation}.jpg'
        convert(base, *words, '-quality', 92, path(name))
        data = read(path(name))
        write(path(name), data[:2] + exif(orientation) + data[2:])
        picture(name, removed=['camera'])
    write(path('srgb.icc'), profile(RED, GREEN, BLUE))
    write(path('swapped.icc'), profile(GREEN, RED, BLUE))
    for name, words in (('profile.jpg', ['-quality', 92]), ('profile.png', [])):
        convert(base, '-color-matrix', '0 1 0 1 0 0 0 0 1', '-profile', path('swapped.icc'), *words, path(name))
        picture(name, colours=True)
    # The same colours, told in other numbers, by an editor that knows how.
    write(path('p3.icc'), profile(*WIDE['display-p3']))
    for space, primaries in WIDE.items():
        write(path('wide.icc'), profile(*primaries))
        for name, words in ((space + '.jpg', ['-quality', 92]), (space + '.png', [])):
            convert(base, '-profile', path('srgb.icc'), '-profile', path('wide.icc'), *words, path(name))
            picture(name, colours=True)
    # Told by code points instead, which count before a profile.
    convert(base, '-profile', path('srgb.icc'), '-profile', path('p3.icc'), path('coded.png'))
    wide = without_chunks(read(path('coded.png')), b'iCCP', b'gAMA', b'cHRM', b'sRGB')
    write(path('coded.png'), with_coded_colours(wide, 12, 4))
    picture('coded.png', colours=True)
    write(path('coded-and-profile.png'), with_coded_colours(wide[:33] + chunk(b'iCCP', b'x\0\0' + zlib.compress(read(path('swapped.icc')))) + wide[33:], 12, 4))
    picture('coded-and-profile.png', colours=True)
    write(path('coded-srgb.png'), with_coded_colours(without_chunks(read(base), b'iCCP', b'gAMA', b'cHRM', b'sRGB'), 1, 13))
    picture('coded-srgb.png')
    write(path('reference-bars.png'), bars(lambda colour: colour))
    for name, transfer in (('coded-pq.png', 16), ('coded-hlg.png', 18)):
        write(path(name), hdr(transfer))
        picture(name, (160, 120), 'reference-bars.png', colours=True)
    # Profiles made of tables, against what ImageMagick makes of them.
    write(path('table.icc'), table_profile())
    for name, words in (('table.jpg', ['-quality', 92]), ('table.png', []), ('table.tif', []), ('table.webp', ['-quality', 95])):
        convert(base, '-color-matrix', '0 1 0 1 0 0 0 0 1', '-profile', path('table.icc'), *words, path(name))
        convert(path(name), '-profile', path('srgb.icc'), '-strip', 'PNG24:' + path('reference-' + name + '.png'))
        picture(name, reference='reference-' + name + '.png', colours=True)
    # A moving picture keeps its frames, and with them what their colours mean.
    convert(base, '-resize', '160x120', '-color-matrix', '0 1 0 1 0 0 0 0 1', '(', '+clone', '-flip', ')', '-set', 'delay', 20, '-strip',
            '-define', 'webp:lossless=true', path('moving-profile.webp'))
    moving = read(path('moving-profile.webp'))
    write(path('moving-profile.webp'), webp_with_profile(moving, read(path('swapped.icc'))))
    picture('moving-profile.webp', (160, 120), animated=True, keeps_profile=True)
    write(path('moving-table.webp'), webp_with_profile(moving, read(path('table.icc'))))
    picture('moving-table.webp', (160, 120), None, animated=True, keeps_profile=True)
    for name in ('srgb.icc', 'swapped.icc', 'wide.icc', 'p3.icc', 'table.icc'):
        os.remove(path(name))
    convert(base, '-colorspace', 'CMYK', '-quality', 92, path('cmyk.jpg'))
    convert(path('cmyk.jpg'), '-colorspace', 'sRGB', 'PNG24:' + path('reference-cmyk.png'))
    picture('cmyk.jpg', reference='reference-cmyk.png')
    # Printed inks by their profile, against what ImageMagick makes of it.
    write(path('press.icc'), press_profile())
    write(path('cmyk-profile.jpg'), with_profile(read(path('cmyk.jpg')), read(path('press.icc'))))
    write(path('screen.icc'), profile(RED, GREEN, BLUE))
    convert(path('cmyk-profile.jpg'), '-profile', path('screen.icc'), '-strip', 'PNG24:' + path('reference-cmyk-profile.png'))
    picture('cmyk-profile.jpg', reference='reference-cmyk-profile.png', colours=True)
    half = read(path('press.icc'))
    write(path('cmyk-bad-profile.jpg'), with_profile(read(path('cmyk.jpg')), half[:len(half) // 2]))
    picture('cmyk-bad-profile.jpg', reference='reference-cmyk.png')
    for name in ('press.icc', 'screen.icc'):
        os.remove(path(name))
    convert(base, '-interlace', 'JPEG', '-quality', 92, path('progressive.jpg'))
    picture('progressive.jpg')
    convert(base, '-colorspace', 'Gray', '-quality', 92, path('grey.jpg'))
    convert(path('grey.jpg'), 'PNG24:' + path('reference-grey.png'))
    picture('grey.jpg', reference='reference-grey.png')
    convert(base, '-sampling-factor', '4:1:1', '-quality', 92, path('sampled.jpg'))
    picture('sampled.jpg')
    write(path('trailing.jpg'), plain + b'another file behind it' * 50)
    picture('trailing.jpg', removed=['trailing-data'])
    convert(base, 'PNG24:' + path('plain.png'))
    picture('plain.png')
    convert(base, '-interlace', 'PNG', 'PNG24:' + path('interlaced.png'))
    picture('interlaced.png')
    convert(base, '-depth', 16, '-define', 'png:bit-depth=16', '-define', 'png:color-type=2', path('deep.png'))
    picture('deep.png')
    convert(base, '-colorspace', 'Gray', '-depth', 16, '-define', 'png:bit-depth=16', '-define', 'png:color-type=0', path('deep-grey.png'))
    picture('deep-grey.png', reference='reference-grey.png')
    convert(base, '-colors', 200, 'PNG8:' + path('palette.png'))
    picture('palette.png')
    convert(base, '-alpha', 'set', '-channel', 'A', '-evaluate', 'set', '50%', 'PNG32:' + path('alpha.png'))
    picture('alpha.png', alpha=True)
    write(path('moving.png'), animated_png())
    picture('moving.png', (64, 48), None, animated=True)
    for name, words in (('lossy.webp', ['-quality', 90]), ('lossless.webp', ['-define', 'webp:lossless=true'])):
        convert(base, *words, path(name))
        picture(name)
    convert(base, '-alpha', 'set', '-channel', 'A', '-evaluate', 'set', '50%', path('alpha.webp'))
    picture('alpha.webp', alpha=True)
    convert(base, '-resize', '160x120', '(', '+clone', '-flip', ')', '-set', 'delay', 20, path('moving.webp'))
    picture('moving.webp', (160, 120), None, animated=True)
    convert(base, path('still.gif'))
    picture('still.gif')
    convert(base, '-resize', '160x120', '(', '+clone', '-flip', ')', '-set', 'delay', 20, path('moving.gif'))
    picture('moving.gif', (160, 120), None, animated=True)
    convert(base, 'BMP3:' + path('plain.bmp'))
    picture('plain.bmp')
    for name, words in (('plain.tif', ['-compress', 'LZW']), ('deep.tif', ['-depth', 16]), ('plain-be.tif', ['-endian', 'MSB'])):
        convert(base, *words, path(name))
        picture(name)
    # Where this system's ImageMagick can write them, Kith has to read them.
    for name, quality in (('telephone.heic', 80), ('telephone.avif', 80)):
        try:
            convert(base, '-quality', quality, path(name))
        except subprocess.CalledProcessError:
            continue
        data = read(path(name))
        if data[4:8] != b'ftyp':  # ImageMagick 7 without that encoder writes what it was given
            os.remove(path(name))
            continue
        picture(name)
        write(path('cut-' + name), data[:len(data) // 2])
        refused('cut-' + name, 'ImageUnreadable')
        # 'ispe' is the size of the picture.
        at = data.index(b'ispe') + 8
        write(path('lying-' + name), data[:at] + struct.pack('>II', 90000, 90000) + data[at + 8:])
        refused('lying-' + name, None)
    convert(base, '-resize', '64x64!', path('icon.ico'))
    picture('icon.ico', (64, 64), None)
    write(path('huge.png'), png(9000, 9000, 8, 0, plain_rows(bytes(i * 255 // 8999 for i in range(9000)), 9000)))
    picture('huge.png', (9000, 9000), None)

    # What claims more than it holds, or more than anybody wants to hold.
    write(path('lying.png'), png(30000, 30000, 8, 2, zlib.compress(b'\0' * 3000)))
    refused('lying.png', 'ImageTooLarge')
    write(path('bomb.png'), png(30000, 30000, 1, 0, plain_rows(b'\0' * 3750, 30000)))
    refused('bomb.png', 'ImageTooLarge')
    write(path('lying.jpg'), lying_jpeg(plain, 30000, 30000))
    refused('lying.jpg', 'ImageTooLarge')
    gif = read(path('still.gif'))
    write(path('lying.gif'), gif[:6] + struct.pack('<HH', 65535, 65535) + gif[10:])
    refused('lying.gif', 'ImageTooLarge')
    bmp = read(path('plain.bmp'))
    write(path('lying.bmp'), bmp[:18] + struct.pack('<ii', 30000, 30000) + bmp[26:])
    refused('lying.bmp', None)
    write(path('lying-rle.bmp'), bmp[:18] + struct.pack('<iiHHI', 30000, 30000, 1, 8, 1) + bmp[34:])
    refused('lying-rle.bmp', 'ImageTooLarge')
    vp8x = b'VP8X' + struct.pack('<I', 10) + b'\x10\0\0\0' + (16383).to_bytes(3, 'little') * 2
    body = read(path('lossy.webp'))[12:]
    write(path('lying.webp'), b'RIFF' + struct.pack('<I', 4 + len(vp8x) + len(body)) + b'WEBP' + vp8x + body)
    refused('lying.webp', None)
    tiff = read(path('plain.tif'))
    begin = struct.unpack('<I', tiff[4:8])[0]
    entries = bytearray(tiff)
    for entry in range(struct.unpack('<H', tiff[begin:begin + 2])[0]):
        at = begin + 2 + 12 * entry
        if struct.unpack('<H', tiff[at:at + 2])[0] in (0x100, 0x101):
            entries[at + 2:at + 12] = struct.pack('<HII', 4, 1, 90000)
    write(path('lying.tif'), bytes(entries))
    refused('lying.tif', 'ImageTooLarge')
    for name in ('plain.jpg', 'progressive.jpg', 'plain.png', 'lossy.webp', 'moving.webp', 'moving.gif', 'plain.bmp', 'plain.tif'):
        data = read(path(name))
        write(path('cut-' + name), data[:len(data) // 2])
        refused('cut-' + name, 'ImageUnreadable')
    write(path('empty.jpg'), b'')
    refused('empty.jpg', 'FileUnreadable')
    write(path('text.jpg'), b'This is no picture at all.\n' * 20)
    refused('text.jpg', 'ImageUnreadable')
    write(path('drawing.svg'), b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')
    refused('drawing.svg', 'ImageUnreadable')
    damaged = bytearray(read(path('plain.png')))
    damaged[len(damaged) // 2] ^= 0xFF
    write(path('damaged.png'), bytes(damaged))
    refused('damaged.png', 'ImageUnreadable')
    write(path('manifest.json'), json.dumps(manifest, indent=1).encode())
    print(f'{len(manifest)} files')


if __name__ == '__main__':
    main(sys.argv[1])
