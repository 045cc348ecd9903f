// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/commandpalette.h"

#include "app/common/floating.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/searchfield.h"
#include "app/common/whendone.h"

#include <QAction>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace kjc {

static constexpr int kRecipeRole = Qt::UserRole, kActionRole = Qt::UserRole + 1;
static constexpr int kMostRecipes = 8;

CommandPalette::CommandPalette(Services &services, const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_actions(actions)
{
    setAttribute(Qt::WA_DeleteOnClose);
    makeFloating(this);
    setModal(true);
    setAccessibleName(tr("Search and commands"));
    m_field = new SearchField(tr("Search recipes and commands"), this);
    m_list = new QListWidget(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows reach it through the field
    m_list->setAccessibleName(tr("Results"));
    m_list->setIconSize({metrics::size::icon, metrics::size::icon});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::space::lg, metrics::space::lg, metrics::space::lg, metrics::space::lg);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    resize(scaled(metrics::size::dialogWidth), scaled(440));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
    search({});
    m_field->setFocus();
}

void CommandPalette::search(const QString &text)
{
    const int asked = ++m_asked;
    RecipeFilter filter;
    filter.text = text;
    if (text.trimmed().isEmpty()) {
        list(text, {});
        return;
    }
    const auto found = m_services.store.read(
        [filter](Connection &connection) { return recipesearch::find(connection, filter, {}, 0, kMostRecipes); });
    whenDone(found, this, [this, asked, text](const Result<std::vector<RecipeSummary>> &recipes) {
        if (asked == m_asked)
            list(text, recipes.valueOr({}));
    });
}

void CommandPalette::list(const QString &text, const std::vector<RecipeSummary> &recipes)
{
    m_list->clear();
    for (const RecipeSummary &recipe : recipes) {
        auto *item = new QListWidgetItem(themeIcon(u"recipes"), recipe.title, m_list);
        item->setData(kRecipeRole, QVariant::fromValue(recipe.id.uuid()));
    }
    for (QAction *action : m_actions) {
        const QString name = action->text().remove(QLatin1Char('&'));
        if (!action->isEnabled() || !name.contains(text.trimmed(), Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(action->icon().isNull() ? themeIcon(u"next") : action->icon(), name, m_list);
        item->setData(kActionRole, QVariant::fromValue<QObject *>(action));
        item->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QUuid recipe = item->data(kRecipeRole).toUuid();
    auto *action = qobject_cast<QAction *>(item->data(kActionRole).value<QObject *>());
    accept();
    if (!recipe.isNull())
        Q_EMIT recipeChosen(RecipeId(recipe));
    else if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int rows = m_list->count();
        if ((key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) && rows > 0) {
            m_list->setCurrentRow((m_list->currentRow() + (key->key() == Qt::Key_Down ? 1 : rows - 1)) % rows);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRoundedCard(&painter, rect(), color(Role::Raised), color(Role::Line), floatingRadius(metrics::radius::panel));
}

} // namespace kjc
