// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/announcer.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <utility>

namespace kjc {

static constexpr int kPauseMs = 1200;

static QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    if (auto *announcer = qobject_cast<Announcer *>(object))
        return new QAccessibleWidget(announcer, QAccessible::AlertMessage);
    return nullptr;
}

Announcer::Announcer(QWidget *parent) : QWidget(parent)
{
    [[maybe_unused]] static const bool known = (QAccessible::installFactory(makeAccessible), true);
    setFixedSize(1, 1);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Announcer::speak);
}

void Announcer::say(const QString &sentence)
{
    m_waiting.append(sentence);
    if (!m_pause.isActive())
        speak();
}

// What came while the last was spoken is said together.
void Announcer::speak()
{
    if (m_waiting.isEmpty())
        return;
    const QString sentences = std::exchange(m_waiting, {}).join(QLatin1Char(' '));
    setAccessibleName(sentences);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_pause.start();
    Q_EMIT said(sentences);
}

} // namespace kjc
