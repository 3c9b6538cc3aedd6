// SPDX-License-Identifier: GPL-3.0-or-later
// How well drawings are told from photos: measure FOLDER, with the pictures in FOLDER/photo and FOLDER/drawing (labelled.py
// fills one). Prints recall, precision and every miss; --all prints the figures of all. KITH_LEAST (percent) makes it fail
// below, KITH_LEAST_COUNT when there are fewer pictures of either kind: 77, as of a test that was left out.
#include "app/media/imagereader.h"
#include "app/media/textdetector.h"

#include <QCoreApplication>
#include <QDir>

using namespace Media;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool all = arguments.contains(QLatin1String("--all"));
    int right[2] = {0, 0};
    int count[2] = {0, 0};
    for (const bool isDrawing : {false, true}) {
        const QDir folder(arguments.value(1) + (isDrawing ? QStringLiteral("/drawing") : QStringLiteral("/photo")));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            auto reader = ImageReader::openFile(folder.filePath(name), {}, ImageReader::From::ThisMachine);
            if (!reader) {
                printf("unreadable: %s\n", qPrintable(name));
                continue;
            }
            const auto image = reader->decode();
            if (!image) continue;
            const TextVerdict verdict = TextDetector::inspect(*image);
            const bool isRight = (verdict.kind == ImageKind::Drawing) == isDrawing;
            ++count[isDrawing];
            right[isDrawing] += isRight;
            if (isRight && !all) continue;
            printf("%-7s %-8s flat %.3f hard %.3f colours %5d %s %s\n", isRight ? "right" : "MISSED", isDrawing ? "drawing" : "photo",
                   verdict.flatShare, verdict.hardEdgeShare, verdict.distinctColours, qPrintable(verdict.figures()), qPrintable(name));
        }
    }
    const int claimed = right[1] + count[0] - right[0];
    const double recall = count[1] ? 100.0 * right[1] / count[1] : 0;
    const double precision = claimed ? 100.0 * right[1] / claimed : 0;
    printf("drawings: %d of %d found, recall %.1f %%; %d taken for drawings, precision %.1f %%; photos: %d of %d right\n", right[1], count[1],
           recall, claimed, precision, right[0], count[0]);
    const int fewest = qEnvironmentVariableIntValue("KITH_LEAST_COUNT");
    if (count[0] < fewest || count[1] < fewest) {
        printf("only %d photos and %d drawings: mate-backgrounds or kicad-doc-en is missing\n", count[0], count[1]);
        return 77;
    }
    const double least = qEnvironmentVariable("KITH_LEAST", QStringLiteral("0")).toDouble();
    return recall >= least && precision >= least && count[0] > 0 && count[1] > 0 ? 0 : 1;
}
