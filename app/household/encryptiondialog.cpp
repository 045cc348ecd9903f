// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/encryptiondialog.h"

#include "app/common/metrics.h"
#include "app/common/prompts.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"
#include "app/household/accountwords.h"
#include "app/household/formfield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSaveFile>
#include <QTimer>

namespace kjc {

using namespace Qt::StringLiterals;
namespace space = metrics::space;
using Purpose = EncryptionDialog::Purpose;

static QString questionFor(Purpose purpose)
{
    switch (purpose) {
    case Purpose::SwitchOn: return EncryptionDialog::tr("Encrypt the household end to end?");
    case Purpose::Choose: return EncryptionDialog::tr("Choose your passphrase");
    case Purpose::Unlock: return EncryptionDialog::tr("Unlock the household");
    case Purpose::NewCode: return EncryptionDialog::tr("Make another recovery code?");
    }
    return {};
}

static QString explanationFor(Purpose purpose)
{
    switch (purpose) {
    case Purpose::SwitchOn:
        return EncryptionDialog::tr("Only devices of the household can read its recipes, plans and lists then; the "
                                    "server cannot. On another device you type this passphrase once. Without "
                                    "passphrase and recovery code nobody can open it, not even us.");
    case Purpose::Choose:
        return EncryptionDialog::tr("This household is encrypted. With a passphrase of your own you open it on your "
                                    "devices; an owner’s device then hands you the key.");
    case Purpose::Unlock:
        return EncryptionDialog::tr("It is encrypted end to end. Type your passphrase once, and this computer keeps "
                                    "the key from then on.");
    case Purpose::NewCode: return EncryptionDialog::tr("The code you have now opens nothing any more.");
    }
    return {};
}

static QString verbFor(Purpose purpose)
{
    switch (purpose) {
    case Purpose::SwitchOn: return EncryptionDialog::tr("Encrypt");
    case Purpose::Choose: return EncryptionDialog::tr("Continue");
    case Purpose::Unlock: return EncryptionDialog::tr("Unlock");
    case Purpose::NewCode: return EncryptionDialog::tr("Make code");
    }
    return {};
}

EncryptionDialog::EncryptionDialog(SyncService &sync, Purpose purpose, QWidget *parent)
    : Dialog(questionFor(purpose), explanationFor(purpose), parent),
      m_sync(sync),
      m_purpose(purpose),
      m_twice(purpose == Purpose::Choose || (purpose == Purpose::SwitchOn && !sync.status().encryption.hasPassphrase)),
      m_form(makeForm()),
      m_result(makeResult())
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_form);
    rows->addWidget(m_result);
    rows->addStretch(1);
    m_result->hide();
    content->setMinimumWidth(scaled(440));
    setContent(content);
    setSafeChoice(tr("Close"));
    follow();
    if (m_purpose != Purpose::NewCode)
        m_first->field()->setFocus();
}

QWidget *EncryptionDialog::makeForm()
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::md);
    m_code = new FormField(tr("Recovery code"), box);
    m_first = new FormField(tr("Passphrase"), box, FormField::Kind::Secret);
    m_second = new FormField(tr("The same again"), box, FormField::Kind::Secret);
    m_problem = new WrappedText({}, Type::Body, Role::Danger, box);
    m_problem->hide();
    for (QWidget *part : {static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_first),
                          static_cast<QWidget *>(m_second), static_cast<QWidget *>(m_problem)})
        rows->addWidget(part);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    m_act = makeButton(verbFor(m_purpose), ButtonRole::Primary, box);
    m_other = makeButton(tr("Use the recovery code"), ButtonRole::Flat, box, u"key");
    buttons->addWidget(m_act);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    rows->addLayout(buttons);
    connect(m_act, &QPushButton::clicked, this, &EncryptionDialog::act);
    connect(m_other, &QPushButton::clicked, this, &EncryptionDialog::useRecovery);
    connect(m_first, &FormField::entered, this, &EncryptionDialog::act);
    connect(m_second, &FormField::entered, this, &EncryptionDialog::act);
    return box;
}

QWidget *EncryptionDialog::makeResult()
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::sm);
    m_shown = new QLineEdit(box);
    m_shown->setReadOnly(true);
    m_shown->setAccessibleName(tr("Recovery code"));
    rows->addWidget(m_shown);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    QPushButton *copy = makeButton(tr("Copy code"), ButtonRole::Secondary, box, u"copy");
    QPushButton *toFile = makeButton(tr("Save…"), ButtonRole::Secondary, box, u"file");
    buttons->addWidget(copy);
    buttons->addWidget(toFile);
    buttons->addStretch(1);
    rows->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_shown->text()); });
    connect(toFile, &QPushButton::clicked, this, &EncryptionDialog::save);
    return box;
}

void EncryptionDialog::useRecovery()
{
    m_recovering = true;
    m_twice = true;
    m_problem->hide();
    m_first->setProblem({});
    m_first->field()->clear();
    follow();
    m_code->field()->setFocus();
    fitSoon();
}

// Once the layouts know what is shown now.
void EncryptionDialog::fitSoon()
{
    QTimer::singleShot(0, this, &QWidget::adjustSize);
}

void EncryptionDialog::follow()
{
    m_code->setVisible(m_recovering);
    m_first->setVisible(m_purpose != Purpose::NewCode);
    m_second->setVisible(m_twice);
    m_other->setVisible(m_purpose == Purpose::Unlock && !m_recovering && m_sync.status().encryption.hasRecovery);
}

bool EncryptionDialog::isComplete()
{
    if (m_recovering && m_code->text().isEmpty())
        m_code->setProblem(tr("Type the recovery code first."));
    else if (m_twice && m_first->text().size() < kLeastLetters)
        m_first->setProblem(
            tr("Take at least %n letter(s); a few words are easy to remember.", nullptr, kLeastLetters));
    else if (m_twice && m_first->text() != m_second->text())
        m_second->setProblem(tr("The two are not the same yet."));
    else if (m_purpose != Purpose::NewCode && m_first->text().isEmpty())
        m_first->setProblem(tr("Type the passphrase first."));
    else
        return true;
    return false;
}

void EncryptionDialog::act()
{
    if (!isComplete() || !m_form->isEnabled())
        return;
    m_problem->hide();
    if (!m_sync.encryption())
        return refuse({HouseholdProblem::SignedOut, {}});
    setBusy(true);
    ask();
}

void EncryptionDialog::ask()
{
    HouseholdEncryption &encryption = *m_sync.encryption();
    const auto code = [this](const HouseholdResult<QString> &made) { takeCode(made); };
    if (m_recovering)
        return whenDone(encryption.recover(m_code->text(), passphrase()), this, code);
    switch (m_purpose) {
    case Purpose::SwitchOn: return whenDone(encryption.switchOn(passphrase()), this, code);
    case Purpose::Choose: return whenDone(encryption.choosePassphrase(passphrase()), this, code);
    case Purpose::NewCode: return whenDone(encryption.newRecoveryCode(), this, code);
    case Purpose::Unlock:
        return whenDone(encryption.unlock(passphrase()), this, [this](const HouseholdResult<Done> &opened) {
            if (opened)
                return accept();
            refuse(opened.failure);
        });
    }
}

void EncryptionDialog::takeCode(const HouseholdResult<QString> &made)
{
    if (!made)
        return refuse(made.failure);
    setBusy(false);
    m_shown->setText(*made.value);
    m_shown->setCursorPosition(0);
    m_form->hide();
    m_result->show();
    setWords(
        tr("Recovery code"),
        tr("This is your recovery code. It opens the household when the passphrase is forgotten. Write it down and "
           "keep it away from this computer: it is shown only now."));
    m_shown->setFocus();
    fitSoon();
}

void EncryptionDialog::refuse(const HouseholdFailure &failure)
{
    setBusy(false);
    const QString sentence = accountwords::sentence(failure);
    if (failure.problem == HouseholdProblem::WrongPassphrase) {
        m_first->setProblem(sentence);
        m_first->field()->selectAll();
        m_first->field()->setFocus();
    } else if (failure.problem == HouseholdProblem::WrongRecovery) {
        m_code->setProblem(sentence);
        m_code->field()->setFocus();
    } else {
        m_problem->setText(sentence);
        m_problem->show();
    }
}

void EncryptionDialog::setBusy(bool busy)
{
    m_form->setEnabled(!busy);
}

void EncryptionDialog::save()
{
    //: The name of a text file with a recovery code
    const prompts::FilePick pick{tr("Save the recovery code"), tr("Text (*.txt)"), tr("recovery-code.txt")};
    prompts::saveFile(this, pick, [this](const QString &path) {
        if (path.isEmpty())
            return;
        QSaveFile file(path);
        //: The content of a text file; %1 is a household, %2 a code
        const QString text =
            tr("Recovery code of the household %1: %2").arg(m_sync.status().householdName, m_shown->text());
        const QByteArray bytes = QString(text + u'\n').toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            prompts::tell(this, tr("The code was not saved"),
                          tr("This file cannot be written. Choose another folder."));
    });
}

SecretBytes EncryptionDialog::passphrase() const
{
    QByteArray typed = m_first->text().normalized(QString::NormalizationForm_KC).toUtf8();
    SecretBytes secret = SecretBytes::copyOf(typed);
    wipe(typed);
    return secret;
}

} // namespace kjc
