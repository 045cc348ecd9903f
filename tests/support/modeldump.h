// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QDir>
#include <QFile>
#include <QtTest>

namespace kjc {

// What a model says, row below row, children indented: display text, then what a screen reader is told.
inline QString dumpModel(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(2 * depth, QLatin1Char(' ')) + index.data().toString() + QStringLiteral(" | ") +
                index.data(Qt::AccessibleTextRole).toString() + QLatin1Char('\n');
        text += dumpModel(model, index, depth + 1);
    }
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' ')).remove(QChar(0x2068)).remove(QChar(0x2069));
}

// Compares with tests/data/golden/<name>. A file that is not there yet is written and fails, so that a person looks at it.
inline bool matchesGolden(const QString &text, const QString &name)
{
    QFile file(QDir(QStringLiteral(KJC_TEST_DATA "/golden")).filePath(name));
    if (!file.exists()) {
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        qWarning("%s is new: look at it", qPrintable(file.fileName()));
        return false;
    }
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QString expected = QString::fromUtf8(file.readAll());
    if (text != expected)
        qWarning("%s says otherwise. Now it is:\n%s", qPrintable(file.fileName()), qPrintable(text));
    return text == expected;
}

} // namespace kjc
