// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/daynutrition.h"

#include <QRegularExpression>

namespace kjc {

using namespace Qt::StringLiterals;

// A mark with exactly three digits behind it parts thousands where `thousands` says that there may be some: no serving has
// less than ten kilocalories with three decimals, but "0.125 g" is a weight.
static std::optional<double> numberIn(const QString &text, bool thousands)
{
    static const QRegularExpression number(uR"(\d[\d.,]*)"_s), group(uR"([.,](?=\d{3}(?:\D|$)))"_s);
    QString digits = number.match(text).captured();
    if (thousands)
        digits.remove(group);
    digits.replace(u',', u'.');
    bool ok = false;
    const double value = QStringView(digits).toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<double> kilocaloriesOf(const QString &text)
{
    constexpr double kJoulesPerCalorie = 4.184;
    const std::optional<double> value = numberIn(text, true);
    const bool joules = text.contains(u"kj"_s, Qt::CaseInsensitive) && !text.contains(u"cal"_s, Qt::CaseInsensitive);
    return value && joules ? std::optional(*value / kJoulesPerCalorie) : value;
}

std::optional<double> gramsOf(const QString &text)
{
    const std::optional<double> value = numberIn(text, false);
    return value && text.contains(u"mg"_s, Qt::CaseInsensitive) ? std::optional(*value / 1000) : value;
}

std::vector<DayNutrition> nutritionOfDays(const WeekView &week)
{
    std::vector<DayNutrition> days(size_t(std::max(0, week.days)));
    for (const MealCard &card : week.meals) {
        const qint64 column = week.first.daysTo(card.meal.day);
        if (column < 0 || column >= week.days || card.meal.state == MealState::Skipped)
            continue;
        DayNutrition &day = days[size_t(column)];
        ++day.meals;
        day.kcal += card.kcal.value_or(0);
        day.protein += card.protein.value_or(0);
        day.known += card.kcal ? 1 : 0;
        day.knownProtein += card.protein ? 1 : 0;
    }
    return days;
}

} // namespace kjc
