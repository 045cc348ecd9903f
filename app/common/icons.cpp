// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/icons.h"

#include "resources/lookresources.h"
#include "resources/theme/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

static QString fileOf(QStringView name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

static bool mirrors(QStringView name, Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft &&
           std::any_of(tokens::kMirroredIcons.begin(), tokens::kMirroredIcons.end(), [name](std::string_view mirrored) {
               return name == QLatin1StringView(mirrored.data(), qsizetype(mirrored.size()));
           });
}

// QSvgRenderer paints currentColor black, so the colour goes into the text.
static QByteArray svgIn(QStringView name, const QColor &color)
{
    initLookResources();
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "icon", qPrintable(file.fileName()));
        return {};
    }
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

static QPixmap render(QStringView name, int pixels, const QColor &color, bool mirrored)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    const QByteArray svg = svgIn(name, color);
    if (svg.isEmpty())
        return pixmap;
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(color.alphaF());
    if (mirrored) {
        painter.translate(pixels, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

QPixmap iconPixmap(QStringView name, int size, const QColor &color, qreal dpr,
                   std::optional<Qt::LayoutDirection> direction)
{
    const bool mirrored = mirrors(name, direction.value_or(QGuiApplication::layoutDirection()));
    const int pixels = qMax(1, qRound(size * dpr));
    const QString key =
        u"kjc-icon/%1/%2/%3/%4/%5"_s.arg(name).arg(pixels).arg(dpr).arg(color.rgba(), 0, 16).arg(int(mirrored));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = render(name, pixels, color, mirrored);
    pixmap.setDevicePixelRatio(dpr);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void drawIcon(QPainter *painter, QStringView name, const QRectF &rect, const QColor &color,
              std::optional<Qt::LayoutDirection> direction)
{
    const qreal dpr = painter->device()->devicePixelRatioF();
    const int size = qRound(qMin(rect.width(), rect.height()));
    const QPointF corner = rect.center() - QPointF(size, size) / 2;
    const QPointF snapped(qRound(corner.x() * dpr) / dpr, qRound(corner.y() * dpr) / dpr);
    painter->drawPixmap(snapped, iconPixmap(name, size, color, dpr, direction));
}

namespace {

class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(QString name, std::optional<Role> role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        drawIcon(painter, m_name, rect, colorFor(mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    // `size` is in device pixels here, unlike everywhere else in QIcon.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const int logical = qRound(qMin(size.width(), size.height()) / scale);
        return iconPixmap(m_name, logical, colorFor(mode, state), scale);
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new ThemeIconEngine(*this); }
    QString key() const override { return u"KjcThemeIcon"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return color(Role::TextDisabled);
        if (m_role)
            return color(*m_role);
        if (mode == QIcon::Selected || state == QIcon::On)
            return color(Role::AccentText);
        return color(mode == QIcon::Active ? Role::Text : Role::TextSecondary);
    }

    QString m_name;
    std::optional<Role> m_role;
};

} // namespace

QIcon themeIcon(QStringView name)
{
    return QIcon(new ThemeIconEngine(name.toString(), std::nullopt));
}

QIcon themeIcon(QStringView name, Role role)
{
    return QIcon(new ThemeIconEngine(name.toString(), role));
}

void drawIcon(QPainter *painter, const QIcon &icon, const QRectF &rect, const QColor &color, bool enabled)
{
    const QString name = icon.name();
    initLookResources();
    if (!name.isEmpty() && QFile::exists(fileOf(name)))
        drawIcon(painter, name, rect, color);
    else
        icon.paint(painter, rect.toAlignedRect(), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

} // namespace kjc
