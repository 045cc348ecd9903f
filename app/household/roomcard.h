// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/paint.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace kjc {

class Text;

// A card of a room: a head with a title, then rows with a hairline above each.
class RoomCard : public QFrame
{
    Q_OBJECT
public:
    explicit RoomCard(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // At the trailing end of the head. Takes ownership.
    void addToHead(QWidget *widget);
    // Takes ownership. Rows appear in the order added.
    void addRow(QWidget *row);
    void clearRows(); // and deletes them

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Text *m_title;
    QHBoxLayout *m_head;
    QVBoxLayout *m_rows;
};

// A circle with the first letter of a name.
class Avatar : public QWidget
{
    Q_OBJECT
public:
    // The tone is the same wherever the same `key` is shown.
    Avatar(const QString &name, const QString &key, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letter;
    Tone m_tone;
};

// An icon beside words; `tinted` puts it on a square of the accent's tint.
class Emblem : public QWidget
{
    Q_OBJECT
public:
    Emblem(QStringView icon, Role ink, QWidget *parent = nullptr, bool tinted = false);

    void setIcon(QStringView icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Role m_ink;
    bool m_tinted;
};

// A row of a card: something at the leading edge (may be null), a title over a caption, and controls at the end.
QWidget *makeRow(QWidget *leadingWidget, const QString &title, const QString &caption, const QList<QWidget *> &controls,
                 QWidget *parent);

} // namespace kjc
