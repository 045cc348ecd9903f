// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/sharepanel.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/text.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace kjc {

using namespace metrics;

namespace {

// A large button: icon above a word.
class Tile : public QAbstractButton
{
public:
    Tile(QStringView icon, const QString &text, QWidget *parent) : QAbstractButton(parent), m_icon(icon.toString())
    {
        setText(text);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFocusRing(this, radius::control);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int words = QFontMetrics(Theme::current().font(Type::Label)).horizontalAdvance(text());
        return {qMax(scaled(60), words + 2 * space::sm), scaled(60)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Role fill = isDown() ? Role::Pressed : underMouse() ? Role::Hover : Role::Surface;
        drawRoundedCard(&painter, rect(), color(fill), color(Role::Line), radius::control);
        const qreal icon = scaled(size::icon) - 2;
        const qreal line = Theme::current().lineHeight(Type::Label);
        const qreal top = (height() - icon - line - space::xs) / 2;
        drawIcon(&painter, m_icon, QRectF((width() - icon) / 2, top, icon, icon), color(Role::TextSecondary));
        painter.setFont(Theme::current().font(Type::Label));
        painter.setPen(color(Role::Text));
        painter.drawText(QRectF(0, top + icon + space::xs, width(), line), Qt::AlignCenter, text());
    }

private:
    QString m_icon;
};

class Well : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawRoundedCard(&painter, rect(), color(Role::Sunken), color(Role::Line), radius::panel);
    }
};

} // namespace

SharePanel::SharePanel(QWidget *parent)
    : Panel(tr("Share list"), parent),
      m_preview(new Text({}, Type::Label, Role::TextSecondary))
{
    auto *body = new QWidget;
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(space::panel, space::xs, space::panel, space::panel);
    rows->setSpacing(space::lg);
    auto *tiles = new QGridLayout;
    tiles->setSpacing(space::sm);
    const auto tile = [&](int column, int row, QStringView icon, const QString &text, void (SharePanel::*signal)()) {
        auto *made = new Tile(icon, text, body);
        connect(made, &QAbstractButton::clicked, this, signal);
        tiles->addWidget(made, row, column);
    };
    tile(0, 0, u"print", tr("Print"), &SharePanel::printRequested);
    tile(1, 0, u"file", tr("PDF"), &SharePanel::pdfRequested);
    tile(2, 0, u"mail", tr("E-mail"), &SharePanel::mailRequested);
    tile(0, 1, u"copy", tr("Copy"), &SharePanel::copyRequested);
    tile(1, 1, u"list", tr("Markdown"), &SharePanel::markdownRequested);
    rows->addLayout(tiles);
    rows->addWidget(new Text(tr("What others will read"), Type::Title2));
    auto *well = new Well;
    auto *inside = new QVBoxLayout(well);
    inside->setContentsMargins(space::md, space::md, space::md, space::md);
    m_preview->wrapped();
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_preview->setFocusPolicy(Qt::NoFocus);
    inside->addWidget(m_preview);
    rows->addWidget(well);
    rows->addStretch(1);
    setBody(body);
}

void SharePanel::setPreview(const QString &text)
{
    m_preview->setText(text.trimmed());
}

} // namespace kjc
