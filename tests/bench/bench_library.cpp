// SPDX-License-Identifier: GPL-3.0-or-later
// bench_library FOLDER [RECIPES]: makes a lived-in library there, the same every time, for measuring the program on it.
#include "core/base/error.h"
#include "librarymaker.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace kjc;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || arguments.size() > 3) {
        std::fputs("usage: bench_library FOLDER [RECIPES]\n", stderr);
        return 2;
    }
    const int recipes = arguments.size() > 2 ? arguments.at(2).toInt() : 10000;
    QElapsedTimer timer;
    timer.start();
    const SystemClock clock;
    UuidV7Source ids(clock);
    Store store({arguments.at(1), clock, ids});
    const Result<OpenReport> opened = store.open().result();
    const Result<Done> made = opened ? makeLibrary(store, 1, recipes) : Result<Done>(opened.error());
    if (!made) {
        std::fprintf(stderr, "%s\n", qPrintable(logForm(made.error())));
        return 1;
    }
    std::printf("%d recipes and a week in %.1f s\n", recipes, double(timer.elapsed()) / 1000);
    return 0;
}
