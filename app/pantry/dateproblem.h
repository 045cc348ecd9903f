// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

namespace kjc {

// What is wrong with a date that does not exist, and one to try: "There is no month 13. Try 13/12."
QString dateProblem(const QString &written, const QLocale &locale, const QDate &today);

} // namespace kjc
