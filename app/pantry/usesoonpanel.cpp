// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/usesoonpanel.h"

#include "app/common/badge.h"
#include "app/common/button.h"
#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/pictures.h"
#include "app/common/text.h"
#include "app/pantry/pantrywords.h"
#include "core/food/units.h"
#include "core/pantry/stockedfoods.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

namespace {

class Hairline : public QWidget
{
public:
    explicit Hairline(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(Role::Line));
    }
};

// A text in one line that gives way to what stands beside it.
class ElidedText : public Text
{
public:
    using Text::Text;
    [[nodiscard]] QSize minimumSizeHint() const override { return {scaled(60), Text::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::WindowText));
        const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading);
        painter.drawText(rect(), int(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

UseSoonPanel::UseSoonPanel(PictureSource &pictures, QWidget *parent)
    : Panel(tr("Use soon"), parent),
      m_pictures(pictures)
{
    rebuild();
    connect(&pictures, &PictureSource::ready, this, [this] { rebuild(); });
}

void UseSoonPanel::setContents(const PantryContents &contents, const QDate &today)
{
    std::vector<PantryEntry> soon;
    std::vector<PantryEntry> low;
    for (const PantryEntry &entry : contents) {
        const Freshness state = freshness(entry.lot().bestBefore, today);
        if (entry.stock.amount > Fraction(0) && (state == Freshness::Expired || state == Freshness::UseSoon))
            soon.push_back(entry);
        if (entry.isLow())
            low.push_back(entry);
    }
    // What can still be saved comes before what is past.
    std::ranges::stable_sort(soon, {}, [&](const PantryEntry &entry) {
        const qint64 left = today.daysTo(entry.lot().bestBefore);
        return std::pair(left < 0, left);
    });
    if (today == m_today && soon == m_soon && low == m_low)
        return;
    m_today = today;
    m_soon = std::move(soon);
    m_low = std::move(low);
    rebuild();
}

void UseSoonPanel::rebuild()
{
    auto *body = new QWidget;
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(space::panel, 0, space::panel, space::panel);
    rows->setSpacing(0);
    addSoon(rows, m_soon);
    if (!m_low.empty())
        addLow(rows, m_low);
    rows->addStretch(1);
    setBody(body);
}

QString UseSoonPanel::summary(const std::vector<PantryEntry> &soon) const
{
    QDate last;
    int count = 0;
    bool allPlanned = true;
    for (const PantryEntry &entry : soon) {
        if (entry.lot().bestBefore < m_today)
            continue;
        ++count;
        last = std::max(last, entry.lot().bestBefore);
        allPlanned = allPlanned && !entry.uses.empty();
    }
    if (count == 0)
        return tr("Nothing has to be used in the next days.");
    QString text;
    if (last == m_today)
        text = tr("%n item(s) to use today.", nullptr, count);
    else
        //: %1 is a day of the week
        text = tr("%n item(s) to use by %1.", nullptr, count).arg(format::locale().standaloneDayName(last.dayOfWeek()));
    return allPlanned ? QString(text + u' ' + tr("All have a recipe in your plan.")) : text;
}

void UseSoonPanel::addSoon(QVBoxLayout *rows, const std::vector<PantryEntry> &soon)
{
    rows->addWidget((new Text(summary(soon), Type::Label, Role::TextSecondary))->wrapped());
    rows->addSpacing(space::md);
    for (const PantryEntry &entry : soon) {
        rows->addWidget(new Hairline(nullptr));
        rows->addSpacing(space::md);
        addEntry(rows, entry);
        rows->addSpacing(space::md);
    }
    if (!soon.empty())
        rows->addWidget(new Hairline(nullptr));
}

void UseSoonPanel::addEntry(QVBoxLayout *rows, const PantryEntry &entry)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(space::sm);
    head->addWidget(new ElidedText(pantrywords::title(entry.lot()), Type::BodyStrong), 1);
    const pantrywords::Expiry keeps = pantrywords::expiry(entry.lot().bestBefore, m_today);
    head->addWidget(new Badge(keeps.text, keeps.tone, keeps.icon));
    rows->addLayout(head);
    rows->addSpacing(space::sm);
    const bool expired = entry.lot().bestBefore < m_today;
    if (!expired && !entry.uses.empty())
        return addUse(rows, entry.uses.front());
    if (!expired) {
        rows->addWidget(new Text(tr("Not planned in the next days."), Type::Caption, Role::TextSecondary));
        rows->addSpacing(space::sm);
    }
    addChoices(rows, entry);
}

void UseSoonPanel::addUse(QVBoxLayout *rows, const PlannedUse &use)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::sm + 2);
    auto *picture = new QLabel;
    constexpr int side = 40;
    constexpr qreal corner = radius::small;
    picture->setPixmap(m_pictures.picture(
        {use.picture, use.title, QSize(side, side), devicePixelRatioF(), {corner, corner}, Theme::current().isDark()}));
    picture->setFixedSize(side, side);
    line->addWidget(picture);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new ElidedText(use.title, Type::Label));
    const QString when = pantrywords::when(use, m_today);
    //: %1 is "Friday lunch" or "Tonight", %2 is "35 min"
    const QString meta = use.minutes ? tr("%1, %2").arg(when, format::minutes(*use.minutes)) : when;
    words->addWidget(new ElidedText(meta, Type::Caption, Role::TextSecondary));
    line->addLayout(words, 1);
    //: Opens a recipe
    QPushButton *open = makeButton(tr("Open"), ButtonRole::Secondary, nullptr);
    setControlSize(open, ControlSize::Small);
    //: For a screen reader; %1 is a dish
    open->setAccessibleName(tr("Open %1").arg(use.title));
    connect(open, &QPushButton::clicked, this, [this, recipe = use.recipe] { Q_EMIT recipeRequested(recipe); });
    line->addWidget(open);
    rows->addLayout(line);
}

void UseSoonPanel::addChoices(QVBoxLayout *rows, const PantryEntry &entry)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::sm);
    const QString name = pantrywords::title(entry.lot());
    QPushButton *remove = makeButton(tr("Remove"), ButtonRole::Secondary, nullptr);
    //: For a screen reader; %1 is a food
    remove->setAccessibleName(tr("Remove %1").arg(name));
    connect(remove, &QPushButton::clicked, this, [this, entry] { Q_EMIT removalRequested(entry); });
    QPushButton *date = makeButton(tr("Change date"), ButtonRole::Secondary, nullptr);
    date->setAccessibleName(tr("Change date of %1").arg(name));
    connect(date, &QPushButton::clicked, this, [this, entry] { Q_EMIT editRequested(entry); });
    for (QPushButton *button : {remove, date}) {
        setControlSize(button, ControlSize::Small);
        line->addWidget(button);
    }
    line->addStretch(1);
    rows->addLayout(line);
}

static QString need(const PantryEntry &entry)
{
    const QString left = pantrywords::amount(entry.stock);
    if (entry.needed && *entry.needed > Fraction(0))
        //: %1 is what is left, %2 what the meals of the next seven days take: "1 L, your plan needs 4 L this week"
        return UseSoonPanel::tr("%1, your plan needs %2 this week")
            .arg(left, format::amount(units::best({*entry.needed, entry.lot().unit})));
    //: %1 is an amount
    return UseSoonPanel::tr("%1 left").arg(left);
}

void UseSoonPanel::addLow(QVBoxLayout *rows, const std::vector<PantryEntry> &low)
{
    rows->addSpacing(space::xl);
    rows->addWidget(new Text(tr("Running low"), Type::Title2));
    for (const PantryEntry &entry : low) {
        rows->addSpacing(space::md);
        auto *line = new QHBoxLayout;
        line->setSpacing(space::sm);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new ElidedText(pantrywords::title(entry.lot()), Type::Label));
        words->addWidget(new ElidedText(need(entry), Type::Caption, Role::TextSecondary));
        line->addLayout(words, 1);
        //: %1 is a food
        const QString name = tr("Put %1 on the shopping list").arg(pantrywords::title(entry.lot()));
        QPushButton *add = makeButton({}, ButtonRole::Secondary, nullptr, u"shopping");
        add->setToolTip(name);
        add->setAccessibleName(name);
        setControlSize(add, ControlSize::Small);
        add->setFixedWidth(scaled(size::controlSmall));
        connect(add, &QPushButton::clicked, this, [this, entry] { Q_EMIT shoppingRequested(entry); });
        line->addWidget(add);
        rows->addLayout(line);
    }
}

} // namespace kjc
