// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/navigationaccess.h"

#include "app/shell/navigationitem.h"
#include "app/shell/navigationrail.h"

#include <QAccessibleWidget>

namespace kjc {

namespace {

class AccessibleTab final : public QAccessibleWidget
{
public:
    explicit AccessibleTab(NavigationItem &item) : QAccessibleWidget(&item, QAccessible::PageTab), m_item(item) {}

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = m_item.isChecked();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            m_item.click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    NavigationItem &m_item; // Qt forgets this interface when the item goes
};

} // namespace

static QAccessibleInterface *describe(const QString &className, QObject *object)
{
    if (className == QLatin1String(NavigationItem::staticMetaObject.className()))
        if (auto *item = qobject_cast<NavigationItem *>(object); item && item->group())
            return new AccessibleTab(*item);
    if (className == QLatin1String(NavigationRail::staticMetaObject.className()))
        if (auto *rail = qobject_cast<NavigationRail *>(object))
            return new QAccessibleWidget(rail, QAccessible::PageTabList);
    return nullptr;
}

void describeRailsForScreenReaders()
{
    static const bool installed = [] {
        QAccessible::installFactory(describe);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace kjc
