// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/lotdialog.h"

#include "app/common/aislenames.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/text.h"
#include "app/pantry/pantrywords.h"
#include "core/food/foodcatalogue.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>

namespace kjc {

LotDialog::LotDialog(const PantryStock &stock, const QDate &today, QWidget *parent)
    //: %1 is a food
    : Dialog(tr("Edit %1").arg(format::isolated(pantrywords::title(stock.lot))), {}, parent),
      m_stock(stock),
      m_name(new QLineEdit(stock.lot.name)),
      m_amount(new QLineEdit(pantrywords::amount(stock))),
      m_place(new QComboBox),
      m_dated(new QCheckBox(tr("Best before"))),
      m_date(new QDateEdit),
      //: Check box before an amount
      m_watched(new QCheckBox(tr("Low at"))),
      m_low(new QLineEdit),
      m_problem(new Text({}, Type::Caption, Role::Danger))
{
    build(today);
    setSafeChoice(tr("Cancel"));
    addChoice(tr("Save"))->setDefault(true);
    m_name->setFocus();
}

void LotDialog::build(const QDate &today)
{
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(metrics::space::lg);
    form->setVerticalSpacing(metrics::space::sm);
    for (const Place place : {Place::Fridge, Place::Freezer, Place::Cupboard})
        m_place->addItem(themeIcon(placeIcon(place)), placeName(place), int(place));
    m_place->setCurrentIndex(m_place->findData(int(m_stock.lot.place)));
    const PantryLot &lot = m_stock.lot;
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Best before"));
    m_date->setDate(lot.bestBefore.isValid() ? lot.bestBefore : today.addDays(7));
    m_dated->setChecked(lot.bestBefore.isValid());
    m_date->setEnabled(lot.bestBefore.isValid());
    m_watched->setChecked(lot.lowLevel.has_value());
    m_low->setEnabled(lot.lowLevel.has_value());
    m_low->setAccessibleName(tr("Low at"));
    m_low->setText(pantrywords::amount({lot, lot.lowLevel.value_or(m_stock.amount / Fraction(4))}));
    connect(m_dated, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_watched, &QCheckBox::toggled, m_low, &QWidget::setEnabled);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Amount"), m_amount);
    //: Where food is kept
    form->addRow(tr("Place"), m_place);
    form->addRow(m_dated, m_date);
    form->addRow(m_watched, m_low);
    form->addRow(m_problem);
    m_problem->hide();
    setContent(content);
}

std::optional<PantryStock> LotDialog::entered() const
{
    PantryStock stock = m_stock;
    stock.lot.name = m_name->text().simplified();
    if (stock.lot.name != m_stock.lot.name)
        stock.lot.foodKey = FoodCatalogue::bundled().keyFor(stock.lot.name);
    stock.lot.place = Place(m_place->currentData().toInt());
    stock.lot.bestBefore = m_dated->isChecked() ? m_date->date() : QDate();
    stock.lot.lowLevel.reset();
    if (m_watched->isChecked())
        stock.lot.lowLevel = pantrywords::readAmount(m_low->text(), stock.lot.unit);
    const auto amount =
        m_amount->isModified() ? pantrywords::readAmount(m_amount->text(), stock.lot.unit) : m_stock.amount;
    const bool lowMissing = m_watched->isChecked() && !stock.lot.lowLevel;
    setError(m_name, stock.lot.name.isEmpty());
    setError(m_amount, !amount);
    setError(m_low, lowMissing);
    if (stock.lot.name.isEmpty() || !amount || lowMissing)
        return std::nullopt;
    stock.amount = *amount;
    return stock;
}

void LotDialog::accept()
{
    const std::optional<PantryStock> stock = entered();
    if (!stock) {
        //: %1 is an amount, as an example
        m_problem->setText(tr("Write an amount like %1, and a name.").arg(pantrywords::amount(m_stock)));
        m_problem->show();
        return;
    }
    Q_EMIT saved(*stock);
    Dialog::accept();
}

} // namespace kjc
