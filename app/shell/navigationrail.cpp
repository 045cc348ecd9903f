// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/navigationrail.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/text.h"
#include "app/common/theme.h"
#include "app/shell/navigationaccess.h"
#include "app/shell/navigationitem.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace kjc {

NavigationRail::NavigationRail(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    describeRailsForScreenReaders();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::space::sm, metrics::space::md, metrics::space::sm, metrics::space::md);
    column->setSpacing(2);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(6, 4, 0, metrics::space::md);
    brand->setSpacing(10);
    m_mark = new QLabel(this);
    m_name = new Text(QStringLiteral("Kecarajocomer"), Type::BodyStrong, Role::Text, this);
    brand->addWidget(m_mark);
    brand->addWidget(m_name, 1);
    column->addLayout(brand);
    addItem(Destination::Plan, u"plan", column);
    addItem(Destination::Recipes, u"recipes", column);
    addItem(Destination::Pantry, u"pantry", column);
    addItem(Destination::Shopping, u"shopping", column);
    column->addStretch(1);
    m_assistant = new NavigationItem(u"assistant", this);
    m_assistant->hide();
    column->addWidget(m_assistant);
    connect(m_assistant, &QAbstractButton::clicked, this, &NavigationRail::assistantToggled);
    addItem(Destination::Settings, u"settings", column);
    auto *status = new QHBoxLayout;
    status->setContentsMargins(10, metrics::space::md, 0, 0);
    status->setSpacing(metrics::space::sm);
    m_statusIcon = new QLabel(this);
    m_status = (new Text({}, Type::Caption, Role::TextMuted, this))->wrapped();
    status->addWidget(m_statusIcon);
    status->addWidget(m_status, 1);
    column->addLayout(status);
    retranslate();
    connect(&Theme::current(), &Theme::changed, this, &NavigationRail::retranslate);
}

NavigationItem *NavigationRail::addItem(Destination destination, QStringView icon, QVBoxLayout *layout)
{
    auto *item = new NavigationItem(icon, this);
    m_items.insert(destination, item);
    m_group->addButton(item);
    layout->addWidget(item);
    connect(item, &QAbstractButton::clicked, this, [this, destination] { Q_EMIT chosen(destination); });
    return item;
}

void NavigationRail::retranslate()
{
    //: For a screen reader: the list of the program's screens
    setAccessibleName(tr("Screens"));
    const auto keys = [](int n) {
        return QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + n)).toString(QKeySequence::NativeText);
    };
    m_items[Destination::Plan]->setName(tr("Plan"), keys(1));
    m_items[Destination::Recipes]->setName(tr("Recipes"), keys(2));
    m_items[Destination::Pantry]->setName(tr("Pantry"), keys(3));
    m_items[Destination::Shopping]->setName(tr("Shopping"), keys(4));
    m_assistant->setName(tr("Assistant"), QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText));
    m_items[Destination::Settings]->setName(tr("Settings"),
                                            QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText));
    const int side = scaled(26);
    m_mark->setPixmap(QIcon(QStringLiteral(":/icons/app.svg")).pixmap(QSize(side, side), devicePixelRatioF()));
    update();
}

void NavigationRail::setCurrent(Destination destination)
{
    m_items[destination]->setChecked(true);
}

void NavigationRail::setCompact(bool compact)
{
    setFixedWidth(scaled(compact ? metrics::size::railCompact : metrics::size::railWide));
    m_name->setVisible(!compact);
    m_status->setVisible(!compact);
    for (NavigationItem *item : std::as_const(m_items))
        item->setCompact(compact);
    m_assistant->setCompact(compact);
}

void NavigationRail::setAssistantOpen(bool open)
{
    m_assistant->setChecked(open);
    m_assistant->show();
}

QString NavigationRail::spoken(Destination destination, int badge) const
{
    switch (destination) {
    //: For a screen reader, the navigation to the pantry: how much in it is to be used soon
    case Destination::Pantry: return tr("Pantry, %n item(s) to use soon", nullptr, badge);
    //: For a screen reader, the navigation to the shopping list
    case Destination::Shopping: return tr("Shopping, %n item(s) to buy", nullptr, badge);
    default: return m_items[destination]->text();
    }
}

void NavigationRail::setBadge(Destination destination, int number, bool attention)
{
    m_items[destination]->setBadge(number, attention, spoken(destination, number));
}

void NavigationRail::setStatus(QStringView icon, const QString &text)
{
    m_statusIcon->setPixmap(iconPixmap(icon, metrics::size::iconSm, color(Role::TextMuted), devicePixelRatioF()));
    m_statusIcon->setToolTip(text);
    m_status->setText(text);
}

void NavigationRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Rail));
    painter.setPen(color(Role::Line));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace kjc
