// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/keyform.h"

#include "app/common/metrics.h"
#include "app/common/wrappedtext.h"
#include "app/household/formfield.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace kjc {

// Enough that guessing takes longer than anybody would care to.
static constexpr int kLeastLetters = 8;

static SecretBytes bytesOf(const FormField *field)
{
    QByteArray typed = field->text().normalized(QString::NormalizationForm_KC).toUtf8();
    SecretBytes secret = SecretBytes::copyOf(typed);
    wipe(typed);
    return secret;
}

KeyChoiceForm::KeyChoiceForm(QWidget *parent)
    : FormCard(tr("Where shall the key be kept?"),
               tr("What waits to be sent, and your sign-in, are encrypted on this computer. The key belongs into the "
                  "system’s key store, but that does not answer here."),
               parent),
      m_withPassphrase(new QRadioButton(tr("Behind a passphrase"), this)),
      m_inMemory(new QRadioButton(tr("Only until the program ends"), this)),
      m_first(new FormField(tr("Passphrase"), this, FormField::Kind::Secret)),
      m_second(new FormField(tr("The same again"), this, FormField::Kind::Secret))
{
    m_withPassphrase->setChecked(true);
    addPart(m_withPassphrase);
    addPart(new WrappedText(tr("You type it once each time the program starts. Nobody can bring it back: if it is "
                               "forgotten, sign in again. Recipes and plans are not behind it."),
                            Type::Caption, Role::TextSecondary, this));
    addPart(m_first);
    addPart(m_second);
    addPart(m_inMemory);
    addPart(new WrappedText(tr("You sign in again each time the program starts. No change is lost."), Type::Caption,
                            Role::TextSecondary, this));
    connect(addButton(tr("Continue"), ButtonRole::Primary), &QPushButton::clicked, this, &KeyChoiceForm::take);
    connect(addButton(tr("Ask the system again"), ButtonRole::Secondary), &QPushButton::clicked, this,
            &KeyChoiceForm::systemWanted);
    connect(m_withPassphrase, &QRadioButton::toggled, this, &KeyChoiceForm::follow);
    connect(m_second, &FormField::entered, this, &KeyChoiceForm::take);
}

void KeyChoiceForm::follow()
{
    m_first->setVisible(m_withPassphrase->isChecked());
    m_second->setVisible(m_withPassphrase->isChecked());
}

void KeyChoiceForm::take()
{
    if (m_inMemory->isChecked()) {
        Q_EMIT chosen();
    } else if (m_first->text().size() < kLeastLetters) {
        m_first->setProblem(
            tr("Take at least %n letter(s); a few words are easy to remember.", nullptr, kLeastLetters));
    } else if (m_first->text() != m_second->text()) {
        m_second->setProblem(tr("The two are not the same yet."));
    } else {
        Q_EMIT chosen();
    }
}

VaultKind KeyChoiceForm::kind() const
{
    return m_inMemory->isChecked() ? VaultKind::Memory : VaultKind::Passphrase;
}

SecretBytes KeyChoiceForm::passphrase() const
{
    return m_inMemory->isChecked() ? SecretBytes() : bytesOf(m_first);
}

UnlockForm::UnlockForm(QWidget *parent)
    : FormCard(tr("Your passphrase"),
               tr("It opens the key of this computer, so that syncing can go on. Everything else works without it."),
               parent),
      m_passphrase(new FormField(tr("Passphrase"), this, FormField::Kind::Secret))
{
    addPart(m_passphrase);
    connect(addButton(tr("Unlock"), ButtonRole::Primary), &QPushButton::clicked, this, &UnlockForm::take);
    connect(m_passphrase, &FormField::entered, this, &UnlockForm::take);
}

void UnlockForm::take()
{
    if (m_passphrase->text().isEmpty())
        return m_passphrase->setProblem(tr("Type the passphrase first."));
    setBusy(true);
    Q_EMIT chosen();
}

SecretBytes UnlockForm::passphrase() const
{
    return bytesOf(m_passphrase);
}

void UnlockForm::showWrong()
{
    setBusy(false);
    m_passphrase->setProblem(tr("This is not the passphrase. Try again."));
    m_passphrase->field()->selectAll();
    m_passphrase->field()->setFocus();
}

} // namespace kjc
