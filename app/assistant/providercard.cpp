// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/providercard.h"

#include "app/assistant/providerwords.h"
#include "app/common/badge.h"
#include "app/common/button.h"
#include "app/common/metrics.h"
#include "app/common/switch.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;
namespace space = metrics::space;

static constexpr int kFieldWidth = 260; // logical pixels at 100 % text size

ProviderCard::ProviderCard(const Clock &clock, AssistantService &service, const QString &provider, QWidget *parent)
    : SettingsSection(providerwords::nameOf(provider), parent),
      m_clock(clock),
      m_service(service),
      m_provider(provider),
      m_state(new Badge({}, Tone::Neutral, {}, this)),
      m_key(new QLineEdit(this)),
      m_saveKey(makeButton(tr("Keep"), ButtonRole::Secondary, this)),
      m_forgetKey(makeButton(tr("Forget"), ButtonRole::Flat, this)),
      m_note(new WrappedText({}, Type::Caption, Role::TextSecondary, this)),
      m_model(makeModels()),
      m_consent(new Switch(tr("What is shared may be sent there"), this))
{
    addNote(providerwords::retentionOf(provider));
    addRow(tr("State"), {}, m_state);
    QWidget *key = makeKeyRow(), *model = makeModelRow();
    if (provider == u"household") { // has a key of its own, and chooses the model
        key->hide();
        model->hide();
    } else {
        addRow(tr("Key"), tr("From the provider's own page. It lies in the keychain of this computer."), key);
        addRow(tr("Model"), {}, model);
    }
    if (provider == u"openai" || provider == u"ollama") {
        m_base = new QLineEdit(this);
        m_base->setFixedWidth(scaled(kFieldWidth));
        m_base->setPlaceholderText(provider == u"ollama" ? u"http://localhost:11434"_s
                                                         : u"https://api.openai.com/v1"_s);
        connect(m_base, &QLineEdit::editingFinished, this, &ProviderCard::saveBase);
        addRow(tr("Address"), tr("Empty for the usual one."), m_base);
    }
    addRow(tr("What is shared may be sent there"), tr("You choose below what that is, and can look at it first."),
           m_consent);
    addWide(m_note);
    m_note->hide();
    connect(m_consent, &QAbstractButton::clicked, this, [this](bool on) {
        change([on, this](ProviderChoice &choice) { choice.consentGiven = on ? m_clock.today() : QDate(); });
    });
    connect(&m_service, &AssistantService::changed, this, &ProviderCard::refresh);
    refresh();
}

QWidget *ProviderCard::makeKeyRow()
{
    auto *row = new QWidget(this);
    auto *all = new QHBoxLayout(row);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::sm);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setFixedWidth(scaled(kFieldWidth));
    m_key->setAccessibleName(tr("Key for %1").arg(providerwords::nameOf(m_provider)));
    for (QWidget *part :
         {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_saveKey), static_cast<QWidget *>(m_forgetKey)})
        all->addWidget(part);
    m_saveKey->setEnabled(false);
    connect(m_key, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_saveKey->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_key, &QLineEdit::returnPressed, this, [this] { saveKey(m_key->text().trimmed()); });
    connect(m_saveKey, &QPushButton::clicked, this, [this] { saveKey(m_key->text().trimmed()); });
    connect(m_forgetKey, &QPushButton::clicked, this, [this] { saveKey({}); });
    return row;
}

QComboBox *ProviderCard::makeModels()
{
    auto *models = new QComboBox(this);
    models->setEditable(true);
    models->setInsertPolicy(QComboBox::NoInsert);
    models->setAccessibleName(tr("Model"));
    models->lineEdit()->setAccessibleName(tr("Model"));
    models->setFixedWidth(scaled(kFieldWidth));
    for (const AiModel &model : aiModels())
        if (model.provider == m_provider)
            models->addItem(model.id);
    connect(models, &QComboBox::activated, this,
            [this] { change([this](ProviderChoice &choice) { choice.model = m_model->currentText().trimmed(); }); });
    connect(models->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { change([this](ProviderChoice &choice) { choice.model = m_model->currentText().trimmed(); }); });
    return models;
}

ProviderChoice ProviderCard::choice() const
{
    const auto &choices = m_service.record().providers;
    const auto found = std::ranges::find(choices, m_provider, &ProviderChoice::id);
    return found == choices.end() ? ProviderChoice{m_provider, {}, {}, {}} : *found;
}

ProviderStatus ProviderCard::status() const
{
    for (const ProviderStatus &status : m_service.providers())
        if (status.id == m_provider)
            return status;
    return {};
}

void ProviderCard::change(const std::function<void(ProviderChoice &)> &edit)
{
    AssistantRecord record = m_service.record();
    const auto found = std::ranges::find(record.providers, m_provider, &ProviderChoice::id);
    if (found == record.providers.end())
        return;
    edit(*found);
    if (found->model == defaultAiModel(m_provider, true))
        found->model.clear(); // goes along when the usual one changes
    if (const auto saved = m_service.save(record); !saved)
        Q_EMIT problem(saved.error());
    refresh();
}

// An address that is none stays in the field, marked, and is not kept.
void ProviderCard::saveBase()
{
    const QString text = m_base->text().trimmed();
    const QUrl base(text, QUrl::StrictMode);
    const bool wrong =
        !text.isEmpty() && (!base.isValid() || base.host().isEmpty() ||
                            (base.scheme() != u"https" && !(base.scheme() == u"http" && isPrivate(base))));
    setError(m_base, wrong);
    m_base->setToolTip(wrong ? tr("Type an address with https://, or with http:// for a computer at home.")
                             : QString());
    if (!wrong)
        change([&](ProviderChoice &choice) { choice.base = base; });
}

void ProviderCard::saveKey(const QString &key)
{
    m_key->clear();
    whenDone(m_service.setKey(m_provider, key.toUtf8()), this, [this, key](VaultState state) {
        if (state == VaultState::Ready)
            tell({});
        else if (key.isEmpty())
            tell(tr("The keychain did not answer: the key may still lie there."));
        else
            tell(tr("The keychain of this computer did not take the key. It counts until the program is closed, and is "
                    "written nowhere."));
    });
}

void ProviderCard::tell(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QWidget *ProviderCard::makeModelRow()
{
    auto *row = new QWidget(this);
    auto *all = new QHBoxLayout(row);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::sm);
    auto *list = makeIconButton(u"syncing", tr("Ask which models there are"), row);
    connect(list, &QToolButton::clicked, this, &ProviderCard::listModels);
    all->addWidget(m_model);
    all->addWidget(list);
    return row;
}

void ProviderCard::listModels()
{
    whenDone(m_service.listModels(m_provider), this, [this](const Result<QStringList> &models) {
        if (!models)
            return tell(
                models.error().kind == Error::Kind::Invalid
                    ? tr("The key was refused. Look whether it was copied whole.")
                    : tr("No list of models came. Look at the address and the network; you can type a name, too."));
        const QString typed = m_model->currentText();
        const QSignalBlocker quiet(m_model);
        m_model->clear();
        m_model->addItems(models.value());
        m_model->setEditText(typed);
        tell(tr("%n model(s) to choose from.", nullptr, int(models.value().size())));
    });
}

void ProviderCard::refresh()
{
    const ProviderStatus now = status();
    const auto state = providerwords::stateOf(now);
    m_state->setState(state.text, state.tone, state.icon);
    m_key->setPlaceholderText(now.hasKey     ? tr("A key is kept")
                              : now.needsKey ? tr("Paste the key here")
                                             : tr("Not needed"));
    m_forgetKey->setEnabled(now.hasKey);
    if (!m_model->lineEdit()->hasFocus()) {
        const QSignalBlocker quiet(m_model);
        m_model->setEditText(now.model);
    }
    if (m_base && !m_base->hasFocus())
        m_base->setText(choice().base.toString());
    m_consent->setChecked(now.consented || now.isHere);
    m_consent->setEnabled(!now.isHere); // nothing is sent anywhere
}

} // namespace kjc
