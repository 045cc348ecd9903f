// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>
#include <QWidget>

class QToolButton;

namespace kjc {

class Chip;
class FlowLayout;

// Any of several, as chips in as many rows as needed. With an "Other…" chip a person adds what is not offered.
class ChipChoice : public QWidget
{
    Q_OBJECT
public:
    explicit ChipChoice(const QString &name, QWidget *parent = nullptr);

    void addOption(const QString &id, const QString &text, QStringView icon = {});
    // `question` is asked when "Other…" is pressed; the answer becomes a chosen option of its own.
    void setOpen(const QString &question);

    [[nodiscard]] QStringList chosen() const; // in the order shown
    void setChosen(const QStringList &ids);   // silent; ids that are not offered are added

Q_SIGNALS:
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    Chip *addChip(const QString &id, const QString &text, QStringView icon);
    void addOther(const QString &text);
    void askForOther();

    FlowLayout *m_flow;
    QStringList m_order;
    QMap<QString, Chip *> m_chips;
    QToolButton *m_other = nullptr;
    QString m_question;
};

} // namespace kjc
