// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/addmealpopup.h"

#include "app/common/floating.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/pictures.h"
#include "app/common/searchfield.h"
#include "app/common/shadow.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/planner/recipewords.h"
#include "app/planner/shelfdelegate.h"
#include "core/pantry/stockedfoods.h"
#include "core/store/pantrystore.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace kjc {

using namespace metrics;

static constexpr int kMostRecipes = 40;
static constexpr int kWidth = 320, kHeight = 380;

// Recipes as on the shelf; the row after them holds the text as a note.
class AddMealPopup::Rows : public QStyledItemDelegate
{
public:
    explicit Rows(AddMealPopup &popup) : QStyledItemDelegate(&popup), m_popup(popup) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool recipe = index.row() < int(m_popup.m_recipes.size());
        return {option.rect.width(), recipe ? recipeRowHeight() : scaled(size::tableRow)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRectF card = QRectF(option.rect).adjusted(0, 1, 0, -1);
        if (option.state & QStyle::State_Selected)
            drawRoundedCard(painter, card, color(Role::AccentTint), color(Role::AccentLine), radius::control);
        else if (option.state & QStyle::State_MouseOver)
            drawRoundedCard(painter, card, color(Role::Hover), Qt::transparent, radius::control);
        const QRectF inside = card.adjusted(space::sm, 0, -space::sm, 0);
        if (index.row() < int(m_popup.m_recipes.size()))
            return drawRecipeRow(painter, inside, m_popup.m_recipes[size_t(index.row())], m_popup.m_services.pictures,
                                 option.direction);
        const qreal icon = scaled(size::iconSm);
        drawIcon(painter, u"edit", leading(inside, 0, icon, option.direction), color(Role::TextSecondary));
        const qreal at = icon + space::sm;
        drawLine(painter, leading(inside, at, inside.width() - at, option.direction), index.data().toString(),
                 Type::Body, color(Role::Text), option.direction);
    }

private:
    AddMealPopup &m_popup;
};

static QMargins shadowRoom()
{
    return canBeTranslucent() ? shadowMargins(kjc::Shadow::Menu) : QMargins();
}

AddMealPopup::AddMealPopup(Services &services, const QString &placeName, const QString &slotKey, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_services(services),
      m_slotKey(slotKey),
      m_field(new SearchField(tr("Recipe or note"), this)),
      m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    makeFloating(this);
    setFrameShape(NoFrame);
    //: %1 is a place in the plan: "Friday dinner"
    const QString title = tr("Add to %1").arg(placeName);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    constexpr int padding = space::md;
    column->setContentsMargins(shadowRoom() + QMargins(padding, padding, padding, padding));
    column->setSpacing(space::sm);
    column->addWidget(new Text(title, Type::BodyStrong, Role::Text, this));
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows reach it through the field
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new Rows(*this));
    m_list->setAccessibleName(tr("Results"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &AddMealPopup::search);
    connect(m_list, &QListWidget::itemClicked, this, &AddMealPopup::choose);
    connect(&services.pictures, &PictureSource::ready, m_list->viewport(), qOverload<>(&QWidget::update));
    search();
}

void AddMealPopup::openAt(const QRect &globalCell)
{
    const QMargins room = shadowRoom();
    QRect card(QPoint(), QSize(qMax(scaled(kWidth), globalCell.width()), scaled(kHeight)));
    const QScreen *on = parentWidget() ? parentWidget()->screen() : screen();
    const QRect limits = on->availableGeometry();
    card.moveTopLeft(globalCell.bottomLeft() + QPoint(0, space::xs));
    if (layoutDirection() == Qt::RightToLeft)
        card.moveRight(globalCell.right());
    if (card.bottom() > limits.bottom())
        card.moveBottom(globalCell.top() - space::xs);
    card.moveLeft(std::clamp(card.left(), limits.left(), qMax(limits.left(), limits.right() - card.width())));
    card.moveTop(std::clamp(card.top(), limits.top(), qMax(limits.top(), limits.bottom() - card.height())));
    setGeometry(card.marginsAdded(room));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

// What suits the slot by name first, then what suits any.
static Result<std::vector<RecipeSummary>> recipesFor(Connection &connection, const QString &text,
                                                     const QString &slotKey, const QDate &today)
{
    KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
    const StockedFoods stocked = stockedFoods(stock, today);
    RecipeFilter filter;
    filter.text = text;
    if (!text.isEmpty() || slotKey.isEmpty())
        return recipesearch::find(connection, filter, stocked, 0, kMostRecipes);
    filter.meal = slotKey;
    KJC_TRY_ASSIGN(recipes, recipesearch::find(connection, filter, stocked, 0, kMostRecipes));
    std::stable_partition(recipes.begin(), recipes.end(),
                          [&](const RecipeSummary &recipe) { return recipe.meals.contains(slotKey); });
    if (int(recipes.size()) >= kMostRecipes)
        return recipes;
    filter.meal.clear();
    KJC_TRY_ASSIGN(others, recipesearch::find(connection, filter, stocked, 0, kMostRecipes));
    for (const RecipeSummary &other : others)
        if (!other.meals.isEmpty() && !other.meals.contains(slotKey))
            recipes.push_back(other);
    return recipes;
}

void AddMealPopup::search()
{
    const int asked = ++m_asked;
    m_chooseFirst = false;
    const auto task = [text = m_field->text().trimmed(), slotKey = m_slotKey, today = m_services.clock.today()](
                          Connection &connection) { return recipesFor(connection, text, slotKey, today); };
    // A note can be written even where the library cannot be searched.
    whenDone(m_services.store.read(task), this, [this, asked](const Result<std::vector<RecipeSummary>> &recipes) {
        if (asked == m_asked)
            list(recipes.valueOr({}));
    });
}

void AddMealPopup::list(std::vector<RecipeSummary> recipes)
{
    m_list->clear();
    m_recipes = std::move(recipes);
    for (const RecipeSummary &recipe : m_recipes) {
        auto *item = new QListWidgetItem(recipe.title, m_list);
        item->setData(Qt::AccessibleTextRole, recipewords::spoken(recipe));
    }
    const QString text = m_field->text().trimmed();
    if (!text.isEmpty())
        //: The last row below a search: plans the words as they are. %1 is what was typed
        new QListWidgetItem(tr("Add “%1” as a note").arg(text), m_list);
    m_list->setCurrentRow(0);
    m_listed = m_asked;
    if (std::exchange(m_chooseFirst, false))
        choose();
}

// The rows may still answer what was typed before; then the choice waits for those that answer what it says now.
void AddMealPopup::choose()
{
    if (m_listed != m_asked) {
        m_chooseFirst = true;
        return;
    }
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    if (row < int(m_recipes.size()))
        Q_EMIT recipeChosen(m_recipes[size_t(row)].id);
    else
        Q_EMIT textChosen(m_field->text().trimmed());
    close();
}

bool AddMealPopup::press(int key)
{
    const int rows = m_list->count();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (rows > 0)
            m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Down ? 1 : rows - 1)) % rows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

bool AddMealPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && press(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QFrame::eventFilter(watched, event);
}

void AddMealPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF card = rect().marginsRemoved(shadowRoom());
    const int corner = floatingRadius(radius::panel);
    if (corner > 0)
        drawShadow(&painter, card, corner, kjc::Shadow::Menu);
    drawRoundedCard(&painter, card, color(Role::Raised), color(Role::Line), corner);
}

} // namespace kjc
