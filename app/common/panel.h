// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace kjc {

class Text;

// A side panel: a header with a title and a close button, a body with its own scroll bar, and a footer that stays.
class Panel : public QFrame
{
    Q_OBJECT
public:
    explicit Panel(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // Before the close button, in the order added. Takes ownership, as do the other setters.
    void addHeaderWidget(QWidget *widget);
    // Below the header, above the body, does not scroll: a search field, filters.
    void setFixedPart(QWidget *widget);
    // `scrolls` false for a body that is a view with a scroll bar of its own.
    void setBody(QWidget *body, bool scrolls = true);
    void setFooter(QWidget *widget);

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Esc closes

private:
    Text *m_title;
    QHBoxLayout *m_header;
    QVBoxLayout *m_rows;
    QToolButton *m_close;
};

} // namespace kjc
