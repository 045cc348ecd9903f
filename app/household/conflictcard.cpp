// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/conflictcard.h"

#include "app/common/button.h"
#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/slotnames.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"
#include "app/household/roomcard.h"
#include "app/household/syncwords.h"
#include "core/commands/conflictcommands.h"
#include "core/merge/wordmerge.h"
#include "core/store/syncqueue.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;
namespace space = metrics::space;

static constexpr int kBesideFrom = 640;

// Words with those marked that the other version does not have; follows the theme.
static QString marked(const QString &text, const QString &other)
{
    const QString mark = u"<span style=\"background-color:%1;color:%2\">%3</span>"_s;
    QString html;
    qsizetype at = 0;
    for (const TextRange &range : wordmerge::different(text, other)) {
        html += text.mid(at, range.from - at).toHtmlEscaped();
        html += mark.arg(color(Role::AccentTint).name(), color(Role::AccentText).name(),
                         text.mid(range.from, range.length).toHtmlEscaped());
        at = range.from + range.length;
    }
    html += text.mid(at).toHtmlEscaped();
    return html.replace(u'\n', u"<br>"_s);
}

static QWidget *makeWords(const QString &text, const QString &other, QWidget *parent)
{
    auto *words = new WrappedText({}, Type::Body, Role::Text, parent);
    words->setTextFormat(Qt::RichText);
    words->setAccessibleName(text);
    const auto show = [=] { words->setText(marked(text, other)); };
    show();
    QObject::connect(&Theme::current(), &Theme::changed, words, show);
    return words;
}

ConflictCard::ConflictCard(Disagreement disagreement, const QString &ownDevice, const Clock &clock, QWidget *parent)
    : QFrame(parent),
      m_disagreement(std::move(disagreement)),
      m_ownDevice(ownDevice),
      m_clock(clock),
      m_head(makeHead()),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    m_body->setContentsMargins(space::xl, space::lg, space::xl, space::lg);
    m_body->setSpacing(space::md);
    m_body->addWidget(makeVersion(&WordsConflict::lost, &WordsConflict::won, ConflictChoice::Lost), 1);
    m_body->addWidget(makeVersion(&WordsConflict::won, &WordsConflict::lost, ConflictChoice::Won), 1);
    m_body->addWidget(makeWays());
    all->addLayout(m_body);
}

QWidget *ConflictCard::makeHead()
{
    const bool isMeal = m_disagreement.kind == Kind::PlannedMeal;
    const QString name =
        isMeal ? slotOnDay(m_disagreement.slot, m_disagreement.day) : format::isolated(m_disagreement.title);
    //: %1 is a meal of a day ("Friday dinner")
    const QString planned = tr("%1 was planned on two devices").arg(name);
    //: %1 is a recipe
    const QString edited = tr("“%1” was edited on two devices").arg(name);
    const QString title = isMeal ? planned : edited;
    const QString text = tr("Both versions are kept. Nothing is lost while you decide.");
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::xl, space::md, space::xl, space::md);
    row->setSpacing(space::md);
    row->addWidget(new Emblem(u"warning", Role::Soon, head), 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new WrappedText(title, Type::BodyStrong, Role::Text, head));
    words->addWidget(new WrappedText(text, Type::Label, Role::Soon, head));
    row->addLayout(words, 1);
    setAccessibleName(title);
    setAccessibleDescription(text);
    return head;
}

static QString fieldName(const WordsConflict &part)
{
    if (part.kind == Kind::RecipeIngredient)
        return ConflictCard::tr("Ingredient");
    if (part.kind == Kind::RecipeStep)
        return ConflictCard::tr("Step");
    if (part.field == u"recipe_id")
        return ConflictCard::tr("Recipe");
    if (part.field == u"title")
        return ConflictCard::tr("Title");
    return part.field == u"description" ? ConflictCard::tr("Description") : ConflictCard::tr("Notes");
}

QWidget *ConflictCard::makeVersion(WordsConflict::Version WordsConflict::*side,
                                   WordsConflict::Version WordsConflict::*other, ConflictChoice choice)
{
    auto *box = new QFrame(this);
    box->setObjectName(u"version"_s);
    auto *all = new QVBoxLayout(box);
    all->setContentsMargins(space::lg, space::md, space::lg, space::md);
    all->setSpacing(space::xs);
    const WordsConflict::Version &newest = m_disagreement.parts.back().*side;
    const QString device = newest.device == m_ownDevice ? tr("This computer") : tr("Another device");
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
    //: %1 is a device, %2 a moment: "This computer, today, 18:42"
    const QString origin =
        tr("%1, %2").arg(device, syncwords::moment(QDateTime::fromMSecsSinceEpoch(newest.atMs), now));
    all->addWidget(new WrappedText(origin, Type::Caption, Role::TextSecondary, box));
    for (const WordsConflict &part : m_disagreement.parts) {
        all->addWidget(new Text(fieldName(part), Type::Caption, Role::TextMuted, box));
        const QString text = (part.*side).shown;
        if (text.isEmpty())
            all->addWidget(new WrappedText(tr("Removed"), Type::Body, Role::TextMuted, box));
        else
            all->addWidget(makeWords(text, (part.*other).shown, box));
    }
    QPushButton *keep = makeButton(tr("Keep this one"), ButtonRole::Secondary, box);
    //: For a screen reader; %1 says whose: "This computer, today, 18:42"
    keep->setAccessibleName(tr("Keep this one: %1").arg(origin));
    connect(keep, &QPushButton::clicked, this, [this, choice] { Q_EMIT chosen(choice); });
    all->addStretch(1);
    all->addWidget(keep, 0, Qt::AlignLeading);
    return box;
}

QWidget *ConflictCard::makeWays()
{
    auto *box = new QWidget(this);
    auto *all = new QVBoxLayout(box);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::sm);
    all->addStretch(1);
    if (m_disagreement.isMergeable()) {
        QPushButton *merge = makeButton(tr("Merge both"), ButtonRole::Primary, box);
        connect(merge, &QPushButton::clicked, this, [this] { Q_EMIT chosen(ConflictChoice::Merged); });
        all->addWidget(merge);
    }
    QPushButton *both = makeButton(tr("Keep both"), ButtonRole::Secondary, box);
    both->setToolTip(m_disagreement.kind == Kind::PlannedMeal ? tr("Plans both for this meal")
                                                              : tr("Makes a second recipe of the other version"));
    connect(both, &QPushButton::clicked, this, [this] { Q_EMIT chosen(ConflictChoice::Both); });
    all->addWidget(both);
    all->addStretch(1);
    return box;
}

void ConflictCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPainterPath outline;
    outline.addRoundedRect(rect(), metrics::radius::panel, metrics::radius::panel);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(outline);
    painter.fillRect(rect(), color(Role::Surface));
    painter.fillRect(m_head->geometry(), color(Role::SoonTint));
    painter.restore();
    drawRoundedCard(&painter, rect(), Qt::transparent, color(Role::SoonMark), metrics::radius::panel);
    for (const QFrame *box : findChildren<QFrame *>(u"version"_s, Qt::FindDirectChildrenOnly))
        drawRoundedCard(&painter, box->geometry(), Qt::transparent, color(Role::Line), metrics::radius::panel);
}

void ConflictCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_body->setDirection(width() >= scaled(kBesideFrom) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

ConflictCards::ConflictCards(Store &store, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_store(store),
      m_clock(clock)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::lg);
    hide();
}

void ConflictCards::load()
{
    using Read = std::pair<std::vector<Disagreement>, QString>;
    const auto read = [](Connection &connection) -> Result<Read> {
        constexpr qsizetype kTag = 8;
        KJC_TRY_ASSIGN(things, conflicts::open(connection));
        KJC_TRY_ASSIGN(device, syncqueue::device(connection));
        return Read(things, device.device.right(kTag));
    };
    whenDone(m_store.read(read), this, [this](const Result<Read> &found) {
        if (found && found.value().first != m_shown)
            fill(found.value().first, found.value().second);
    });
}

void ConflictCards::fill(const std::vector<Disagreement> &things, const QString &ownDevice)
{
    m_shown = things;
    for (ConflictCard *card : m_cards) {
        card->hide();
        card->deleteLater(); // a button of it may be what asked
    }
    m_cards.clear();
    for (const Disagreement &thing : things) {
        auto *card = new ConflictCard(thing, ownDevice, m_clock, this);
        connect(card, &ConflictCard::chosen, this, [this, thing](ConflictChoice choice) { settle(thing, choice); });
        layout()->addWidget(card);
        m_cards.append(card);
    }
    setVisible(!things.empty());
}

void ConflictCards::settle(const Disagreement &thing, ConflictChoice choice)
{
    //: What the second one is called when both versions of a recipe are kept; %1 is its title
    const QString copyTitle = tr("%1 (other version)").arg(thing.title);
    whenDone(settleConflict(m_store, thing, choice, copyTitle), this, [this](const Result<ChangeSet> &done) {
        if (!done)
            Q_EMIT problem(done.error());
        load();
    });
}

} // namespace kjc
