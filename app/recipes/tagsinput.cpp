// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/tagsinput.h"

#include "app/common/chip.h"
#include "app/common/flowlayout.h"
#include "app/common/metrics.h"
#include "app/common/theme.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace kjc {

static constexpr int kFieldWidth = 120;

TagsInput::TagsInput(QWidget *parent)
    : QWidget(parent),
      m_chips(new FlowLayout(this, metrics::space::sm)),
      m_field(new QLineEdit(this))
{
    m_chips->setContentsMargins({});
    m_field->setPlaceholderText(tr("Add a tag"));
    m_field->setAccessibleName(tr("Add a tag"));
    m_field->setFixedWidth(Theme::current().scaled(kFieldWidth));
    m_field->installEventFilter(this);
    m_chips->addWidget(m_field);
    connect(m_field, &QLineEdit::editingFinished, this, &TagsInput::addTyped);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.endsWith(QLatin1Char(',')))
            addTyped();
        Q_EMIT changed();
    });
}

void TagsInput::setTags(const QStringList &tags)
{
    m_tags = tags;
    m_field->clear();
    rebuild();
}

QStringList TagsInput::tags() const
{
    QStringList all = m_tags;
    const QString typed = m_field->text().remove(QLatin1Char(',')).simplified();
    if (!typed.isEmpty() && !all.contains(typed))
        all.append(typed);
    return all;
}

void TagsInput::setKnown(const QStringList &tags)
{
    auto *completer = new QCompleter(tags, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setCompleter(completer);
}

void TagsInput::addTyped()
{
    const QStringList all = tags();
    m_field->clear();
    if (all == m_tags)
        return;
    m_tags = all;
    rebuild();
    Q_EMIT changed();
}

void TagsInput::rebuild()
{
    m_chips->removeWidget(m_field);
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &tag : std::as_const(m_tags)) {
        auto *chip = new Chip(tag, {}, this);
        chip->setClosable(true);
        connect(chip, &Chip::closed, this, [this, tag] {
            m_tags.removeAll(tag);
            m_field->setFocus();
            rebuild();
            Q_EMIT changed();
        });
        m_chips->addWidget(chip);
        chip->show();
    }
    m_chips->addWidget(m_field);
    updateGeometry();
}

bool TagsInput::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Backspace && m_field->text().isEmpty() && !m_tags.isEmpty()) {
            m_tags.removeLast();
            rebuild();
            Q_EMIT changed();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            addTyped();
            return true; // not the page's default button
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kjc
