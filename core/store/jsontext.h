// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace kjc::jsontext {

// Small collections kept in one column as JSON text. Reading what is not such JSON gives an empty collection.
QString fromList(const QStringList &list);
QStringList toList(const QString &json);
QString fromMap(const QMap<QString, QString> &map);
QMap<QString, QString> toMap(const QString &json);
QString fromNumbers(const QMap<QString, double> &map);
QMap<QString, double> toNumbers(const QString &json);

} // namespace kjc::jsontext
