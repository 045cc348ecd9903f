// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QApplication;
class QWidget;

// What the galleries of screens have in common.
namespace kjc::gallery {

struct Frame {
    QString name; // of the PNG, without ".png"
    QSize size;
};

// Lets the store thread, timers and layouts finish.
void settle(int milliseconds = 250);
// Writes `widget` at twice its size into the folder; says so and remembers when that fails.
void save(QWidget &widget, const Frame &frame);
// Sets up the look and locale, takes the folder from the arguments and runs `scenes`. The program's exit code.
int run(QApplication &app, const std::function<void()> &scenes);

} // namespace kjc::gallery
