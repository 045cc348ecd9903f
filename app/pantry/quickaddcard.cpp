// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/quickaddcard.h"

#include "app/common/aislenames.h"
#include "app/common/button.h"
#include "app/common/flowlayout.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/text.h"
#include "app/pantry/dateproblem.h"
#include "app/pantry/pantrywords.h"
#include "app/pantry/quickaddtoken.h"
#include "core/food/foodcatalogue.h"
#include "core/food/ingredientparser.h"
#include "core/food/units.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

QuickAddCard::QuickAddCard(QLocale locale, QWidget *parent)
    : QWidget(parent),
      m_locale(std::move(locale)),
      m_line(new QLineEdit(this)),
      m_add(makeButton(tr("Add"), ButtonRole::Primary, this)),
      m_tokens(new QWidget(this)),
      m_problem(new QWidget(this))
{
    setAccessibleName(tr("Add to the pantry"));
    m_line->setPlaceholderText(tr("Add something, like “2 kg flour exp 12/03”"));
    m_line->setAccessibleName(tr("What you have"));
    m_line->addAction(themeIcon(u"add"), QLineEdit::LeadingPosition)->setEnabled(false);
    setControlSize(m_line, ControlSize::Large);
    setControlSize(m_add, ControlSize::Large);
    build();
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            m_corrections = {};
        follow();
    });
    connect(m_line, &QLineEdit::returnPressed, this, &QuickAddCard::submit);
    connect(m_add, &QPushButton::clicked, this, &QuickAddCard::submit);
    follow();
}

void QuickAddCard::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::md, space::md, space::md, space::md);
    rows->setSpacing(space::md);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::sm);
    line->addWidget(m_line, 1);
    line->addWidget(m_add);
    rows->addLayout(line);
    auto *problem = new QHBoxLayout(m_problem);
    problem->setContentsMargins(space::xs, 0, 0, 0);
    problem->setSpacing(6);
    auto *sign = new QLabel(m_problem);
    sign->setPixmap(themeIcon(u"warning", Role::DangerMark).pixmap(size::iconMeta, size::iconMeta));
    problem->addWidget(sign);
    m_problemText = new Text({}, Type::Label, Role::Danger, m_problem);
    problem->addWidget(m_problemText, 1);
    rows->addWidget(m_problem);
    buildTokens(m_tokens);
    rows->addWidget(m_tokens);
}

void QuickAddCard::buildTokens(QWidget *row)
{
    auto *parts = new QHBoxLayout(row);
    parts->setContentsMargins(2, 0, 2, 0);
    parts->setSpacing(space::md);
    auto *tokens = new QWidget(row);
    auto *flow = new FlowLayout(tokens, space::sm);
    flow->setContentsMargins(0, 0, 0, 0);
    parts->addWidget(tokens, 1);
    m_remark = new Text({}, Type::Caption, Role::TextMuted, row);
    parts->addWidget(m_remark);
    const auto token = [&](const QString &label) {
        auto *made = new QuickAddToken(label, tokens);
        flow->addWidget(made);
        return made;
    };
    m_amount = token(tr("Amount"));
    m_item = token(tr("Item"));
    //: Where food is kept
    m_place = token(tr("Place"));
    m_date = token(tr("Best before"));
    m_place->setOpensMenu(true);
    connect(m_amount, &QAbstractButton::clicked, this, [this] {
        correctText(m_amount, tr("Amount"), format::amount(understood().quantity), [this](const QString &text) {
            const ParsedIngredient parsed = parseIngredient(QString(text + u" x"_s));
            if (parsed.quantity)
                m_corrections.quantity = Quantity{*parsed.quantity, parsed.unit};
        });
    });
    connect(m_item, &QAbstractButton::clicked, this, [this] {
        correctText(m_item, tr("Item"), understood().name, [this](const QString &text) { m_corrections.name = text; });
    });
    connect(m_place, &QAbstractButton::clicked, this, &QuickAddCard::correctPlace);
    connect(m_date, &QAbstractButton::clicked, this, &QuickAddCard::correctDate);
}

void QuickAddCard::setContents(const PantryContents &contents)
{
    m_contents = contents;
    follow();
}

void QuickAddCard::setLine(const QString &line)
{
    m_corrections = {};
    m_line->setText(line);
    follow();
}

void QuickAddCard::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void QuickAddCard::clear()
{
    setLine({});
}

QuickAdd QuickAddCard::understood() const
{
    QuickAdd line = parseQuickAdd(m_line->text(), m_locale, m_today);
    if (m_corrections.name) {
        line.name = *m_corrections.name;
        line.foodKey = FoodCatalogue::bundled().keyFor(line.name);
        if (!line.hasPlace)
            line.place = usualPlace(FoodCatalogue::bundled().aisleOf(line.foodKey));
    }
    if (m_corrections.quantity) {
        line.quantity = *m_corrections.quantity;
        line.hasQuantity = true;
    }
    if (m_corrections.place) {
        line.place = *m_corrections.place;
        line.hasPlace = true;
    }
    if (m_corrections.bestBefore)
        line.bestBefore = *m_corrections.bestBefore;
    const bool dateSettled = line.problem == u"no-such-date" && m_corrections.bestBefore;
    const bool nameSettled = line.problem == u"no-name" && !line.name.isEmpty();
    if (dateSettled || nameSettled)
        line.problem.clear();
    return line;
}

void QuickAddCard::follow()
{
    const bool typed = !m_line->text().trimmed().isEmpty();
    const QuickAdd line = understood();
    m_tokens->setVisible(typed);
    m_add->setEnabled(typed && line.problem.isEmpty());
    showProblem(line);
    update();
    if (!typed)
        return;
    m_amount->setValue(format::amount(line.quantity), !line.hasQuantity);
    //: Stands where the name of a food is missing
    m_item->setValue(line.name.isEmpty() ? tr("What is it?") : pantrywords::capitalised(line.name),
                     line.name.isEmpty());
    m_place->setValue(placeName(line.place), !line.hasPlace);
    const bool dated = line.bestBefore.isValid();
    m_date->setValue(dated ? format::locale().toString(line.bestBefore, u"d MMMM yyyy"_s)
                           //: There is no best-before date yet; press to choose one
                           : tr("Add a date"),
                     !dated);
    m_remark->setText(remark(line));
}

void QuickAddCard::showProblem(const QuickAdd &line)
{
    const bool wrong = line.problem == u"no-such-date";
    m_problem->setVisible(wrong);
    setError(m_line, wrong);
    m_line->setAccessibleDescription(wrong ? problemSentence(line) : QString());
    if (wrong)
        m_problemText->setText(problemSentence(line));
}

QString QuickAddCard::problemSentence(const QuickAdd &line) const
{
    return dateProblem(line.problemText, m_locale, m_today);
}

// Mirrors where the amount goes: the lot of the same food, place and date, when the amounts can be added.
QString QuickAddCard::remark(const QuickAdd &line) const
{
    const PantryEntry *other = nullptr;
    for (const PantryEntry &entry : m_contents) {
        const PantryLot &lot = entry.lot();
        if (line.foodKey.isEmpty() || lot.foodKey != line.foodKey || entry.stock.amount <= Fraction(0))
            continue;
        const bool joins = lot.place == line.place && lot.bestBefore == line.bestBefore &&
                           units::compatible(lot.unit, line.quantity.unit);
        if (joins)
            //: %1 is an amount: "500 g"
            return tr("Adds to the %1 you have").arg(pantrywords::amount(entry.stock));
        other = &entry;
    }
    //: %1 is an amount, %2 a place: "You have 500 g, Cupboard"
    return other ? tr("You have %1, %2").arg(pantrywords::amount(other->stock), placeName(other->lot().place))
                 : QString();
}

void QuickAddCard::submit()
{
    const QuickAdd line = understood();
    if (line.problem.isEmpty() && !m_line->text().trimmed().isEmpty())
        Q_EMIT submitted(line);
}

// A menu with one field in it, below the token.
void QuickAddCard::correctText(QuickAddToken *token, const QString &name, const QString &now,
                               std::function<void(const QString &)> accept)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *field = new QLineEdit(now, menu);
    field->setAccessibleName(name);
    field->setMinimumWidth(scaled(200));
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(field);
    menu->addAction(action);
    connect(field, &QLineEdit::returnPressed, this, [this, menu, field, accept = std::move(accept)] {
        if (!field->text().trimmed().isEmpty())
            accept(field->text().trimmed());
        menu->close();
        follow();
    });
    menu->popup(token->mapToGlobal(QPoint(0, token->height() + 4)));
    field->setFocus();
    field->selectAll();
}

void QuickAddCard::correctPlace()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Place place : {Place::Fridge, Place::Freezer, Place::Cupboard}) {
        QAction *action = menu->addAction(themeIcon(placeIcon(place)), placeName(place));
        connect(action, &QAction::triggered, this, [this, place] {
            m_corrections.place = place;
            follow();
        });
    }
    menu->popup(m_place->mapToGlobal(QPoint(0, m_place->height() + 4)));
}

void QuickAddCard::correctDate()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(m_locale.firstDayOfWeek());
    calendar->setAccessibleName(tr("Best before"));
    const QDate now = understood().bestBefore;
    calendar->setSelectedDate(now.isValid() ? now : m_today);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto choose = [this, menu](const QDate &day) {
        m_corrections.bestBefore = day;
        menu->close();
        follow();
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    menu->addSeparator();
    connect(menu->addAction(themeIcon(u"close"), tr("No date")), &QAction::triggered, this,
            [choose] { choose(QDate()); });
    menu->popup(m_date->mapToGlobal(QPoint(0, m_date->height() + 4)));
    calendar->setFocus();
}

void QuickAddCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool busy = !m_line->text().isEmpty();
    drawRoundedCard(&painter, rect(), color(Role::Surface), color(busy ? Role::AccentLine : Role::Line), radius::panel);
}

} // namespace kjc
