// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace kjc {

// One of a few ways to go on: icon, title and a sentence, chosen like a radio button.
class StartCard : public QAbstractButton
{
    Q_OBJECT
public:
    StartCard(QStringView icon, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_sentence;
};

} // namespace kjc
