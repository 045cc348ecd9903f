// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// What people do not eat, as core/domain/household.h names it.
namespace kjc::needs {

QStringList diets();     // ids
QStringList allergies(); // ids of the common ones
QStringList meals();     // keys of the slots a household may start with
// The translated name; the text itself when it is one a person typed.
QString dietName(const QString &id);
QString allergyName(const QString &id);
QString mealName(const QString &key);

} // namespace kjc::needs
