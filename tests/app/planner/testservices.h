// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/pictures.h"
#include "app/common/services.h"
#include "app/common/theme.h"
#include "tests/support/testlibrary.h"

#include <QApplication>

namespace kjc {

// A library with what a screen needs around it; weeks begin on Monday.
struct TestServices : TestLibrary {
    TestServices()
    {
        QLocale::setDefault(services.locale);
        Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
    }

    PictureSource pictures{{}, {}};
    Services services{store,     clock,   pictures, QLocale(QLocale::English, QLocale::UnitedKingdom),
                      plan,      recipes, pantry,   shopping,
                      household, {}};
};

} // namespace kjc
