// SPDX-License-Identifier: GPL-3.0-or-later
// check_pictures FILE…: fails when a picture cannot be read, is tiny, or is nearly all one colour.
#include <QImage>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>

namespace {

constexpr int kSmallestSide = 64;        // pixels
constexpr int kFewestColours = 16;       // smoothed letters alone have more
constexpr double kMostOfOneColour = .99; // share of the pixels

// What is wrong with the picture; null when nothing is.
const char *faultOf(const QImage &image)
{
    if (image.isNull())
        return "cannot be read";
    if (std::min(image.width(), image.height()) < kSmallestSide)
        return "is tiny";
    std::unordered_map<QRgb, qint64> pixelsOf;
    qint64 most = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, ++pixelsOf[line[x]]);
    }
    const bool blank =
        pixelsOf.size() < kFewestColours || double(most) > kMostOfOneColour * image.width() * image.height();
    return blank ? "is blank" : nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    int faults = 0;
    for (int i = 1; i < argc; ++i) {
        const QImage image = QImage(QString::fromLocal8Bit(argv[i])).convertToFormat(QImage::Format_RGB32);
        if (const char *fault = faultOf(image)) {
            std::fprintf(stderr, "%s: %s\n", argv[i], fault);
            ++faults;
        }
    }
    return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
