// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/chipchoice.h"

#include "app/common/chip.h"
#include "app/common/dialog.h"
#include "app/common/flowlayout.h"

#include <QLineEdit>

namespace kjc {

ChipChoice::ChipChoice(const QString &name, QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(this))
{
    setAccessibleName(name);
    m_flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

// Windows that are sized by their contents ask for the height without knowing the width.
void ChipChoice::fit()
{
    setMinimumHeight(m_flow->heightForWidth(width()));
}

void ChipChoice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

Chip *ChipChoice::addChip(const QString &id, const QString &text, QStringView icon)
{
    auto *chip = new Chip(text, icon, this);
    chip->setCheckable(true);
    m_flow->insertWidget(int(m_order.size()), chip);
    m_order.append(id);
    m_chips.insert(id, chip);
    connect(chip, &Chip::clicked, this, &ChipChoice::edited);
    return chip;
}

void ChipChoice::addOption(const QString &id, const QString &text, QStringView icon)
{
    addChip(id, text, icon);
}

void ChipChoice::setOpen(const QString &question)
{
    m_question = question;
    if (m_other)
        return;
    //: Chip that lets a person type an allergy that is not offered
    m_other = new Chip(tr("Other…"), u"add", this);
    m_flow->addWidget(m_other);
    connect(m_other, &QToolButton::clicked, this, &ChipChoice::askForOther);
}

void ChipChoice::askForOther()
{
    auto *dialog = new Dialog(m_question, {}, this);
    auto *field = new QLineEdit;
    field->setAccessibleName(m_question);
    dialog->setContent(field);
    dialog->setSafeChoice(tr("Cancel"));
    dialog->addChoice(tr("Add"))->setDefault(true);
    field->setFocus();
    connect(dialog, &QDialog::accepted, this, [this, field] {
        addOther(field->text().simplified());
        Q_EMIT edited();
    });
    dialog->open();
}

void ChipChoice::addOther(const QString &text)
{
    if (text.isEmpty())
        return;
    if (!m_chips.contains(text)) {
        Chip *chip = addChip(text, text, {});
        chip->setClosable(true);
        connect(chip, &Chip::closed, this, [this, chip, text] {
            m_order.removeAll(text);
            m_chips.remove(text);
            chip->hide();
            chip->deleteLater();
            fit();
            Q_EMIT edited();
        });
        chip->show();
        fit();
    }
    m_chips.value(text)->setChecked(true);
}

QStringList ChipChoice::chosen() const
{
    QStringList ids;
    for (const QString &id : m_order)
        if (m_chips.value(id)->isChecked())
            ids.append(id);
    return ids;
}

void ChipChoice::setChosen(const QStringList &ids)
{
    for (Chip *chip : std::as_const(m_chips))
        chip->setChecked(false);
    for (const QString &id : ids)
        if (m_chips.contains(id))
            m_chips.value(id)->setChecked(true);
        else
            addOther(id);
}

} // namespace kjc
