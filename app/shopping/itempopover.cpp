// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/itempopover.h"

#include "app/common/aislenames.h"
#include "app/common/button.h"
#include "app/common/floating.h"
#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/shadow.h"
#include "app/common/text.h"
#include "core/food/foodcatalogue.h"
#include "core/food/ingredientparser.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static QMargins shadowRoom()
{
    return canBeTranslucent() ? shadowMargins(Shadow::Menu) : QMargins();
}

ItemPopover::ItemPopover(const ShoppingItem &item, QWidget *parent)
    : QWidget(parent, Qt::Popup),
      m_item(item),
      m_name(new QLineEdit(item.name)),
      m_amount(new QLineEdit(item.shown() ? format::amount(*item.shown()) : QString())),
      m_aisle(new QComboBox)
{
    setAttribute(Qt::WA_DeleteOnClose);
    makeFloating(this);
    setAccessibleName(item.name);
    build();
}

void ItemPopover::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(shadowRoom() + QMargins(space::lg, space::lg, space::lg, space::lg));
    rows->setSpacing(space::md);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::md);
    form->setVerticalSpacing(space::sm);
    m_name->setMinimumWidth(scaled(190));
    //: In a field without an amount
    m_amount->setPlaceholderText(tr("No amount"));
    QStringList aisles = FoodCatalogue::aisles();
    if (!aisles.contains(m_item.aisle))
        aisles.append(m_item.aisle);
    for (const QString &aisle : std::as_const(aisles))
        m_aisle->addItem(aisleName(aisle), aisle);
    m_aisle->setCurrentIndex(int(aisles.indexOf(m_item.aisle)));
    form->addRow(tr("Amount"), m_amount);
    form->addRow(tr("Name"), m_name);
    //: Part of a shop
    form->addRow(tr("Aisle"), m_aisle);
    rows->addLayout(form);
    addSources(rows);
    addButtons(rows);
}

static QWidget *sourceRow(const ShoppingSource &source)
{
    auto *row = new QWidget;
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::md);
    head->addWidget((new Text(source.meal, Type::Label))->wrapped(), 1);
    if (source.needed)
        head->addWidget(new Text(format::amount(*source.needed), Type::Label), 0, Qt::AlignTop);
    lines->addLayout(head);
    //: Under a dish: %1 is its day ("Fri"), %2 the ingredient line as written in the recipe
    const QString below = ItemPopover::tr("%1 · “%2”")
                              .arg(format::locale().standaloneDayName(source.day.dayOfWeek(), QLocale::ShortFormat),
                                   format::isolated(source.line));
    lines->addWidget(
        (new Text(source.day.isValid() ? below : source.line, Type::Caption, Role::TextSecondary))->wrapped());
    return row;
}

void ItemPopover::addSources(QVBoxLayout *rows)
{
    if (m_item.sources.empty())
        return;
    rows->addWidget(new Text(tr("Asked for by"), Type::Caption, Role::TextMuted));
    auto *sources = new QWidget;
    auto *lines = new QVBoxLayout(sources);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::sm);
    for (const ShoppingSource &source : m_item.sources)
        lines->addWidget(sourceRow(source));
    constexpr size_t kWithoutScrolling = 4;
    if (m_item.sources.size() <= kWithoutScrolling)
        return rows->addWidget(sources);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("Asked for by"));
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(sources);
    sources->setAutoFillBackground(false);
    area->setFixedHeight(scaled(190));
    rows->addWidget(area);
}

void ItemPopover::addButtons(QVBoxLayout *rows)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::sm);
    QPushButton *remove = makeButton(tr("Remove"), ButtonRole::Secondary, this, u"trash");
    connect(remove, &QPushButton::clicked, this, [this] {
        Q_EMIT removalRequested(m_item.id);
        close();
    });
    line->addWidget(remove);
    if (m_item.editedQuantity && !m_item.byHand) {
        //: Puts the amount of an item back to what the planned meals need
        QPushButton *asPlanned = makeButton(tr("As planned"), ButtonRole::Secondary, this, u"undo");
        connect(asPlanned, &QPushButton::clicked, this, [this] {
            Q_EMIT amountChanged(m_item.id, std::nullopt);
            close();
        });
        line->addWidget(asPlanned);
    }
    line->addStretch(1);
    QPushButton *done = makeButton(tr("Done"), ButtonRole::Primary, this);
    connect(done, &QPushButton::clicked, this, &ItemPopover::take);
    line->addWidget(done);
    rows->addLayout(line);
}

// "6", "250 g", "½ bunch": whatever an ingredient line may begin with.
static std::optional<Quantity> readAmount(const QString &text)
{
    const ParsedIngredient parsed = parseIngredient(QString(text + u" x"_s));
    if (!parsed.quantity || *parsed.quantity <= Fraction(0))
        return std::nullopt;
    return Quantity{*parsed.quantity, parsed.unit};
}

void ItemPopover::take()
{
    if (m_amount->isModified()) {
        const std::optional<Quantity> amount = readAmount(m_amount->text());
        setError(m_amount, !amount);
        if (!amount)
            return m_amount->setFocus();
        Q_EMIT amountChanged(m_item.id, amount);
    }
    const QString name = m_name->text().simplified();
    if (!name.isEmpty() && name != m_item.name)
        Q_EMIT renamed(m_item.id, name);
    if (const QString aisle = m_aisle->currentData().toString(); aisle != m_item.aisle)
        Q_EMIT aisleChanged(m_item.id, aisle);
    close();
}

void ItemPopover::popup(const QRect &row)
{
    adjustSize();
    const QRect room = screen()->availableGeometry();
    const QMargins shadow = shadowRoom();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int x = mirrored ? row.left() - shadow.left() : row.right() - width() + shadow.right();
    int y = row.bottom() + 2 - shadow.top();
    if (y + height() - shadow.bottom() > room.bottom())
        y = row.top() - height() + shadow.bottom() - 2;
    x = qBound(room.left(), x, qMax(room.left(), room.right() - width()));
    move(x, qMax(room.top(), y));
    show();
    m_amount->setFocus(Qt::PopupFocusReason);
    m_amount->selectAll();
}

void ItemPopover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF card = rect().marginsRemoved(shadowRoom());
    const int corner = floatingRadius(radius::panel);
    if (corner > 0)
        drawShadow(&painter, card, corner, Shadow::Menu);
    drawRoundedCard(&painter, card, color(Role::Raised), color(Role::Line), corner);
}

void ItemPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return take();
    if (event->key() == Qt::Key_Escape)
        return void(close());
    QWidget::keyPressEvent(event);
}

} // namespace kjc
