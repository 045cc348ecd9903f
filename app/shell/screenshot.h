// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QTimer;
class QWidget;

namespace kjc {

// Saves a picture of a window once it has stopped painting, for a machine without a display.
class Screenshot : public QObject
{
    Q_OBJECT
public:
    // `window` outlives this.
    Screenshot(QWidget *window, const QString &file, QObject *parent);

Q_SIGNALS:
    void done(bool saved);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void save();

    QWidget *m_window;
    QString m_file;
    QTimer *m_quiet;
};

} // namespace kjc
