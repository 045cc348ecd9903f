// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/weekdocument.h"

#include "app/common/format.h"
#include "app/common/slotnames.h"
#include "app/printing/documenthtml.h"

#include <QCoreApplication>
#include <QTextDocument>

namespace kjc::printing {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

std::vector<MealCard> mealsAt(const WeekView &week, const QDate &day, const SlotId &slot)
{
    std::vector<MealCard> meals;
    for (const MealCard &card : week.meals)
        if (card.meal.day == day && card.meal.slot == slot && card.meal.state != MealState::Skipped)
            meals.push_back(card);
    return meals;
}

bool isUsed(const WeekView &week, const Slot &slot)
{
    return std::any_of(week.meals.begin(), week.meals.end(),
                       [&](const MealCard &card) { return card.meal.slot == slot.id; });
}

QString metaOf(const MealCard &card)
{
    QStringList facts;
    if (card.minutes && card.leftoversFrom.isNull())
        facts.append(format::minutes(*card.minutes));
    if (!card.meal.recipe.isNull())
        facts.append(Words::tr("%n serving(s)", nullptr, card.meal.servings));
    if (!card.leftoversFrom.isNull())
        //: This meal eats what was left over
        facts.append(Words::tr("leftovers"));
    if (!card.meal.note.isEmpty())
        facts.append(card.meal.note);
    return facts.join(u" · "_s);
}

QString cell(const std::vector<MealCard> &meals)
{
    QStringList parts;
    for (const MealCard &card : meals)
        parts.append(u"<b>%1</b><br/><span class=\"meta\">%2</span>"_s.arg(escaped(card.title), escaped(metaOf(card))));
    return u"<td valign=\"top\">%1</td>"_s.arg(parts.join(u"<br/>"_s));
}

QString headRow(const WeekView &week)
{
    QString html = u"<tr><th></th>"_s;
    for (int i = 0; i < week.days; ++i) {
        const QDate day = week.first.addDays(i);
        const QString name = format::locale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat);
        html += u"<th align=\"left\">%1 %2</th>"_s.arg(escaped(name), format::locale().toString(day.day()));
    }
    return QString(html + u"</tr>"_s);
}

} // namespace

std::unique_ptr<QTextDocument> weekDocument(const WeekView &week)
{
    const QString title = format::span(week.first, week.first.addDays(week.days - 1));
    QString body = u"<h1>%1</h1>"_s.arg(escaped(title));
    body += u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse: "
            "collapse; border-color: #999999\">"_s;
    body += headRow(week);
    for (const Slot &slot : week.slots) {
        if (!isUsed(week, slot))
            continue;
        body += u"<tr><td valign=\"top\"><b>%1</b></td>"_s.arg(escaped(slotName(slot)));
        for (int i = 0; i < week.days; ++i)
            body += cell(mealsAt(week, week.first.addDays(i), slot.id));
        body += u"</tr>"_s;
    }
    return documentOf(title, QString(body + u"</table>"_s));
}

QString weekAsText(const WeekView &week)
{
    QString text = QString(format::span(week.first, week.first.addDays(week.days - 1)) + u'\n');
    for (int i = 0; i < week.days; ++i) {
        const QDate day = week.first.addDays(i);
        QString lines;
        for (const Slot &slot : week.slots)
            for (const MealCard &card : mealsAt(week, day, slot.id))
                //: %1 is a slot, %2 a meal: "Dinner: Mushroom risotto"
                lines += QString(u"- "_s + Words::tr("%1: %2").arg(slotName(slot), card.title) + u'\n');
        if (!lines.isEmpty())
            text += QString(u'\n' + format::locale().toString(day, QLocale::LongFormat) + u'\n' + lines);
    }
    return text;
}

} // namespace kjc::printing
