// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/emptystate.h"

#include "app/common/button.h"
#include "app/common/metrics.h"
#include "app/common/pictures.h"
#include "app/common/text.h"
#include "app/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kjc {

static constexpr QSize kPicture(120, 80);
static constexpr int kSentenceWidth = 320;

EmptyState::EmptyState(PictureSource &pictures, const QString &picture, const QString &title, const QString &sentence,
                       QWidget *parent)
    : QWidget(parent),
      m_pictures(pictures),
      m_picture(picture),
      m_image(new QLabel(this)),
      m_title(new Text(title, Type::Title2, Role::Text, this)),
      m_sentence(new Text(sentence, Type::Body, Role::TextSecondary, this)),
      m_actions(new QHBoxLayout)
{
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_actions->setSpacing(metrics::space::sm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space::xl, metrics::space::xl, metrics::space::xl, metrics::space::xl);
    layout->setSpacing(0);
    layout->addStretch(1);
    layout->addWidget(m_image, 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::space::md);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::space::xs);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::space::lg);
    layout->addLayout(m_actions);
    layout->addStretch(1);
    layout->setAlignment(m_actions, Qt::AlignHCenter);
    fit();
    showPicture();
    connect(&Theme::current(), &Theme::changed, this, [this] {
        fit();
        showPicture();
    });
}

QPushButton *EmptyState::addAction(const QString &text, QStringView icon)
{
    const bool first = m_actions->count() == 0;
    QPushButton *button = makeButton(text, first ? ButtonRole::Primary : ButtonRole::Secondary, this, icon);
    m_actions->addWidget(button);
    return button;
}

void EmptyState::setWords(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    fit();
}

// A centred item gets the height of its hint, not the one its width asks for.
void EmptyState::fit()
{
    m_sentence->setFixedWidth(Theme::current().scaled(kSentenceWidth));
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(m_sentence->width()))); // -1 without words
}

void EmptyState::showPicture()
{
    constexpr qreal radius = metrics::radius::control;
    m_image->setPixmap(m_pictures.pictureNow(
        {m_picture, m_title->text(), kPicture, devicePixelRatioF(), {radius, radius}, Theme::current().isDark()}));
}

} // namespace kjc
